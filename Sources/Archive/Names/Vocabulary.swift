internal import GRDB
internal import Stories

/// The words of the stories of an index, by which a beginning is known to be that of few words or of many.
///
/// Words that no story has any more stay; they find nothing.
struct Vocabulary {
  /// So many words are kept in mind, about 20 MB; after that it begins anew.
  private static let limit = 1_000_000

  /// Hashes of the words that are surely in the index.
  private var known: Set<UInt64> = []
  /// Some of these, each in the place of its last bits: most words are among the commonest, and found with one look.
  private var recent = [UInt64](repeating: 0, count: 1 << 13)

  /// The vocabulary, leaving an empty one in its place.
  mutating func taken() -> Vocabulary {
    defer { self = Vocabulary() }
    return self
  }

  /// Adds the words of a text that are new, and tells what the words of it begin with.
  @discardableResult
  mutating func add(_ text: [UInt8], to database: Database) throws -> WordBeginnings {
    var new: [String] = []
    var beginnings: WordBeginnings = []
    text.withUnsafeBufferPointer { text in
      WordScanner.scan(text) { word, _ in
        beginnings.formUnion(WordBeginnings(of: word))
        var hash = FNV1a()
        hash.add(word)
        let place = Int(truncatingIfNeeded: hash.value) & (recent.count - 1)
        guard recent[place] != hash.value else { return true }
        recent[place] = hash.value
        if known.insert(hash.value).inserted { new.append(String(decoding: word, as: UTF8.self)) }
        return true
      }
    }
    guard !new.isEmpty else { return beginnings }
    let insert = try database.cachedStatement(sql: "INSERT OR IGNORE INTO term VALUES (?)")
    for word in new { try insert.execute(arguments: [word]) }
    if known.count > Self.limit { known.removeAll(keepingCapacity: true) }
    return beginnings
  }

  /// The words that begin with a folded word; nil when they are more than `limit`.
  static func words(beginningWith start: String, limit: Int, in database: Database) throws -> [String]? {
    let words = try String.fetchAll(
      database.cachedStatement(sql: "SELECT term FROM term WHERE term >= ? AND term < ? LIMIT ?"),
      // No word has a byte that is greater than those of this scalar.
      arguments: [start, start + "\u{10ffff}", limit + 1]
    )
    return words.count > limit ? nil : words
  }
}
