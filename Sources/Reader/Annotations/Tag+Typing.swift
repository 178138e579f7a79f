import Query
import Stories

extension Tag {
  /// Why a word is no tag, and at which byte of the line it stands.
  struct Mistake: Error, Equatable {
    var word: String
    var offset: Int

    /// What is wrong in one sentence.
    var description: String {
      word.count > Tag.longest
        ? "A tag has \(Tag.longest) characters at most."
        : "“\(word)” is no tag: give words, such as ports rail."
    }
  }

  /// The tags of a line, blanks or commas between them; quotation marks, which no word of a query has, are refused.
  ///
  /// - Parameter known: tags that are there already, in which commas and quotation marks may stand.
  static func tags(in line: String, known: Set<Tag> = []) throws(Mistake) -> [Tag] {
    var tags: [Tag] = []
    for text in line.split(whereSeparator: \.isWhitespace) {
      if let tag = Tag(text), known.contains(tag) {
        tags.append(tag)
        continue
      }
      for word in text.split(separator: ",") {
        guard let tag = Tag(word), known.contains(tag) || !word.unicodeScalars.contains(where: \.isQuote)
        else {
          let offset = line.utf8.distance(from: line.startIndex, to: word.startIndex)
          throw Mistake(word: String(word), offset: offset)
        }
        tags.append(tag)
      }
    }
    return tags
  }

  /// What a typed line could become, as whole lines: its last word the beginning of a tag that is not in it yet.
  static func completions(of line: String, among known: [Tag]) -> [String] {
    let start = line.lastIndex(where: isSeparator).map { line.index(after: $0) } ?? line.startIndex
    let word = line[start...].lowercased().drop { $0 == "#" }
    let present = Set(line[..<start].split(whereSeparator: isSeparator).compactMap { Tag($0) })
    return known.filter { $0.name.hasPrefix(word) && $0.name != word && !present.contains($0) }
      .map { line[..<start] + $0.name }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || character == ","
  }
}
