import GRDB
import Query
import Testing

@testable import Archive

@Suite struct MatchTextTests {
  private func phrase(_ text: String, isPrefix: Bool = false) -> String {
    MatchText.phrase(Query.Phrase(text, isPrefix: isPrefix))
  }

  @Test func everyPhraseStandsInQuotationMarks() {
    #expect(phrase("trade") == #""trade""#)
    #expect(phrase(#"a "b" -c"#) == #""a  b  -c""#)
    #expect(phrase("AND", isPrefix: true) == #""AND" *"#)
    #expect(phrase("a\u{0}b\nc\u{1f}") == #""a b c ""#)
    #expect(phrase("") == #""""#)
  }

  @Test func columnsStandBeforeTheirPhrases() {
    let (first, second) = (Query.Phrase("a"), Query.Phrase("b", isPrefix: true))
    #expect(MatchText.columns("body", [first]) == #"(body : "a")"#)
    #expect(MatchText.columns("{headline body}", [first, second]) == #"({headline body} : ("a" OR "b" *))"#)
    #expect(
      MatchText.near([first, second], distance: 7) == #"({headline body} : NEAR("a" "b" *, 7))"#
    )
  }

  @Test func keysAreWordsOfTheirColumn() {
    #expect(MatchText.keys([NamingKey(.official, 40)]) == #"(keys : ("o14"))"#)
    #expect(MatchText.keys([NamingKey(.met, 1), NamingKey(.name, 2)]) == #"(keys : ("m1" OR "n2"))"#)
    #expect(MatchText.keys([]) == #"(keys : ("x"))"#)
  }

  @Test func manyAreAskedForInGroups() throws {
    let queue = try IndexFile.openInMemory(rules: 0)
    try queue.writeWithoutTransaction { database in
      for number in 0..<700 {
        try database.execute(
          sql: "INSERT INTO search (rowid, headline, body, keys) VALUES (?, ?, 'a b', ?)",
          arguments: [
            number, "w\(number) v\(number / 2)",
            "\(NamingKey(.story).word) \(NamingKey(.name, Int64(number)).word)",
          ]
        )
      }
      func found(_ match: String) throws -> [Int] {
        try Int.fetchAll(
          database,
          sql: "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC",
          arguments: [match]
        )
      }
      for count in [2, 15, 16, 17, 32, 33, 256, 257, 300] {
        let words = (0..<count).map { Query.Phrase("v\($0)") }
        let match = MatchText.columns("{headline body}", words)
        #expect(try found(match) == (0..<count * 2).reversed())
        #expect(try found(MatchText.columns("body", words)).isEmpty)
        #expect(try found(MatchText.all([match], without: [])) == (0..<count * 2).reversed())
        #expect(try found(MatchText.all([], without: [match])) == (count * 2..<700).reversed())
        #expect(match.contains("NOT") == (count > 16))
        let keys = MatchText.keys((0..<count).map { NamingKey(.name, Int64($0)) })
        #expect(try found(keys) == (0..<count).reversed())
        #expect(try found(MatchText.all([match, keys], without: [])) == (0..<count).reversed())
      }
    }
  }

  @Test func aCountryIsAWholeName() {
    #expect(MatchText.country(Query.Phrase("Guinea")) == "names : \"\u{e000} Guinea \u{e000}\"")
    #expect(MatchText.country(Query.Phrase("Gui", isPrefix: true)) == "names : \"\u{e000} Gui\" *")
  }

  @Test func partsAreJoined() throws {
    #expect(MatchText.all(["a"], without: []) == "a")
    #expect(MatchText.any(["a", "b"]) == "(a OR b)")
    // What they find is what counts.
    let queue = try IndexFile.openInMemory(rules: 0)
    try queue.writeWithoutTransaction { database in
      for (number, text) in ["p q", "p", "q", "r"].enumerated() {
        try database.execute(
          sql: "INSERT INTO search (rowid, headline, body, keys) VALUES (?, '', ?, 'f0')",
          arguments: [number, text]
        )
      }
      func found(_ match: String) throws -> [Int] {
        try Int.fetchAll(database, sql: "SELECT rowid FROM search WHERE search MATCH ?", arguments: [match])
      }
      let (p, q) = (
        MatchText.columns("body", [Query.Phrase("p")]), MatchText.columns("body", [Query.Phrase("q")])
      )
      #expect(try found(MatchText.all([p, q], without: [])) == [0])
      #expect(try found(MatchText.all([p], without: [q])) == [1])
      #expect(try found(MatchText.all([], without: [p, q])) == [3])
      #expect(try found(MatchText.all([], without: [])) == [0, 1, 2, 3])
      #expect(try found(MatchText.any([p, q])) == [0, 1, 2])
      #expect(
        try found(MatchText.all([MatchText.any([p, q])], without: [MatchText.all([p, q], without: [])])) == [
          1, 2,
        ]
      )
      #expect(try found(MatchText.keys([])).isEmpty)
      #expect(try found(MatchText.all([], without: [MatchText.keys([])])) == [0, 1, 2, 3])
    }
  }
}
