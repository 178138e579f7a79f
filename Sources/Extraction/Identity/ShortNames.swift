/// The short forms of first names (`Joe` of `Joseph`).
struct ShortNames: Sendable {
  /// The short forms of the table that is built in.
  static let builtIn = ShortNames(Table(builtIn: "short-names.tsv"))

  private var names: [String: Set<String>] = [:]

  init(_ table: Table) {
    table.forEachRow { _, fields in
      guard fields.count > 1, let name = FoldedWords.plainWords(of: table.text(fields[0])).first else {
        return
      }
      for short in table.alternatives(fields[1]) {
        for word in FoldedWords.plainWords(of: table.text(short)).prefix(1) {
          names[word, default: []].insert(name)
        }
      }
    }
  }

  /// The first names of which the table has a folded word as a short form.
  func names(of short: String) -> Set<String> { names[short] ?? [] }

  /// How many letters of its beginning may stand for a first name.
  static let beginnings = 3...5

  /// Whether a folded word is a short form of a first name: by the table, or three letters or more of its beginning.
  func isShort(_ short: String, for name: String) -> Bool {
    if names[short]?.contains(name) == true { return true }
    return Self.beginnings.contains(short.utf8.count) && name.utf8.count > short.utf8.count
      && name.hasPrefix(short)
  }
}
