internal import Algorithms
internal import Query

/// Writes the texts of FTS5 queries.
///
/// Each phrase stands in quotation marks, without any inside, so that nothing in it can be taken for syntax
/// (https://www.sqlite.org/fts5.html, section 3); the whole is bound as one parameter.
enum MatchText {
  /// A phrase, in any column.
  static func phrase(_ phrase: Query.Phrase) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append("\"")
    for scalar in phrase.text.unicodeScalars {
      scalars.append(scalar == "\"" || scalar.value < 0x20 ? " " : scalar)
    }
    scalars.append(contentsOf: (phrase.isPrefix ? "\" *" : "\"").unicodeScalars)
    return String(scalars)
  }

  /// Any of some phrases in a column or in any of several.
  static func columns(_ columns: String, _ phrases: [Query.Phrase]) -> String {
    phrases.count == 1
      ? "(\(columns) : \(phrase(phrases[0])))" : anyInGroups(of: phrases.map(phrase), in: columns)
  }

  /// Phrases near one another, in the headline or the body.
  static func near(_ phrases: [Query.Phrase], distance: Int) -> String {
    "({headline body} : NEAR(\(phrases.map(phrase).joined(separator: " ")), \(distance)))"
  }

  /// Any of some words that stand for names; nothing when there are none.
  static func keys(_ keys: [NamingKey]) -> String {
    keys.isEmpty ? nothing : anyInGroups(of: keys.map { "\"\($0.word)\"" }, in: "keys")
  }

  /// What no story has: no key begins with this letter.
  private static let nothing = "(keys : (\"x\"))"

  /// So many of one kind are asked for side by side.
  private static let groupSize = 16

  /// Any of some phrases, as FTS5 writes them, in a column or in any of several.
  ///
  /// For each story that comes FTS5 looks at all parts of an OR, of which a beginning has hundreds and most have few
  /// stories; of groups, it looks into those that have the story. It takes a group in brackets for so many parts of the
  /// whole (`sqlite3Fts5ParseNode`), but not a group without what no story has.
  private static func anyInGroups(of phrases: [String], in columns: String) -> String {
    func group(_ phrases: some Sequence<String>) -> String {
      "(\(columns) : (\(phrases.joined(separator: " OR "))))"
    }
    guard phrases.count > groupSize else { return group(phrases) }
    var groups = phrases.chunks(ofCount: groupSize).map { "(\(group($0)) NOT \(nothing))" }
    while groups.count > groupSize {
      groups = groups.chunks(ofCount: groupSize).map { "(\(any(Array($0))) NOT \(nothing))" }
    }
    return any(groups)
  }

  /// A whole name of a country, or the beginning of one, in `nation`.
  static func country(_ phrase: Query.Phrase) -> String {
    let end = phrase.isPrefix ? "" : " \(Schema.nameMark)"
    return "names : "
      + self.phrase(Query.Phrase("\(Schema.nameMark) \(phrase.text)\(end)", isPrefix: phrase.isPrefix))
  }

  /// What has all of some parts and none of others; every story has `StoryFlag.story`.
  static func all(_ parts: [String], without others: [String]) -> String {
    let required = parts.isEmpty ? keys([NamingKey(.story)]) : parts.joined(separator: " AND ")
    if others.isEmpty { return parts.count == 1 ? required : "(\(required))" }
    return "((\(required)) NOT (\(others.joined(separator: " OR "))))"
  }

  /// What has any of some parts.
  static func any(_ parts: [String]) -> String { "(\(parts.joined(separator: " OR ")))" }
}
