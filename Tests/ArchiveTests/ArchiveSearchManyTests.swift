import Query
import Stories
import Testing

@testable import Archive

/// Beginnings and names that are too many to be asked of the full-text index at once.
@Suite struct ArchiveSearchManyTests {
  /// Story `n` has ten words of the 400 that begin with `pre`, and thirty officials of the 1,200 called `Ann`.
  private static let archive = Result {
    try Archive.ofTexts(
      (0..<40).map { story in
        let words = (0..<10).map { "pre\(story * 10 + $0)" }.joined(separator: " ")
        let officials =
          ((0..<10).map { "@official Ann Stone\(story * 10 + $0)" }
          + (0..<20).map { "@official Ann Field\(story * 20 + $0)" }).joined(separator: "\n")
        return """
          2023-03-\(story % 28 + 1 < 10 ? "0" : "")\(story % 28 + 1)
          \(story % 2 == 0 ? "preface" : "other") \(story)
          SHINE
          even\(story % 2) x \(words) y. “said \(words)”.
          \(officials)
          @said Ann Stone\(story * 10): x \(words) y
          @met Ann Stone\(story * 10), Ann Stone\(story * 10 + 1)
          """
      }
    )
  }

  private func found(_ text: String, order: SearchOrder = .date) throws -> [Int] {
    let archive = try Self.archive.get()
    return try archive.rows(matching: Query.parse(text), order: order)
      .map { try #require(try archive.story($0).flatMap { Int($0.origin.path) }) }.sorted()
  }

  private static let all = Array(0..<40)
  private static let even = all.filter { $0 % 2 == 0 }
  private static let odd = all.filter { $0 % 2 == 1 }

  @Test func theyAreTooMany() throws {
    let archive = try Self.archive.get()
    let words = try archive.reader.run { try Vocabulary.words(beginningWith: "pre", limit: 300, in: $0) }
    let names = try archive.reader.run { try NameMatch(.official, Query.Phrase("ann"), in: $0) }
    #expect(words == nil)
    #expect(names?.numbers.count == 1200 && names?.keys == nil)
  }

  @Test(arguments: [
    ("pre*", all), ("-pre*", []), ("prefac*", even), ("title:pre*", even), ("-title:pre*", odd),
    ("body:pre*", all),
    ("\"x pre\"*", all), ("\"even1 x pre\"*", odd), ("\"even1 pre\"*", []), ("\"pre0 pre\"*", [0]),
    ("\"y pre\"*", []),
    ("title:\"x pre\"*", []), ("pre1*", Array(0...1) + Array(10...19)), ("pre12*", [1, 12]),
    ("even1 pre*", odd),
    ("pre* -even1", even), ("-(even1 pre*)", even), ("even1 OR pre*", all), ("pre* OR zzz", all),
    ("-(zzz OR title:pre*)", odd), ("NEAR(x pre*, 1)", all), ("NEAR(even1 pre*, 1)", odd), ("said:pre*", all),
    ("said:\"x pre\"*", all), ("-said:\"y pre\"*", all), ("quote:pre*", all), ("quote:\"said pre\"*", all),
    ("quote:\"x pre\"*", []), ("said(\"ann stone10\"):pre*", [1]), ("said(ann):pre*", all),
    ("said(\"ann stone1\"):pre*", []),
    ("official:ann", all), ("-official:ann", []), ("official:ann even0", even), ("official:ann -even0", odd),
    ("-(official:ann even0)", odd), ("person:ann OR zzz", all), ("official:\"ann stone10\"", [1]),
    ("official:\"ann sto\"*", all),
    ("met:ann", all), ("met:\"ann stone12\"", []), ("met:\"ann stone11\"", [1]), ("role:ann", []),
    ("role:mayor", all),
    ("official:ann pre* -title:pre*", odd), ("date:2023-03-01 pre*", [0, 28]),
    ("pre3 OR official:\"ann stone55\"", [0, 5]),
  ])
  func finds(query: String, expected: [Int]) throws {
    for order in SearchOrder.allCases { #expect(try found(query, order: order) == expected, "\(order)") }
  }

  @Test func whatIsBeingTypedIsFound() throws {
    let archive = try Self.archive.get()
    for text in ["p", "pr", "pre", "official:a", "x pre", "title:p", "\"x pr"] {
      #expect(try !archive.rows(matching: Query.parse(text, isTyping: true)).isEmpty, "\(text)")
    }
  }
}
