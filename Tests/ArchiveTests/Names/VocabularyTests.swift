import GRDB
import Testing

@testable import Archive

@Suite struct VocabularyTests {
  private func words(_ start: String, limit: Int = 10, in database: Database) throws -> [String]? {
    try Vocabulary.words(beginningWith: start, limit: limit, in: database)
  }

  @Test func hasEachWordOnce() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var vocabulary = Vocabulary()
      try vocabulary.add(Array("Trade, trade — CAFÉ café 北京".utf8), to: database)
      try vocabulary.add(Array("trader".utf8), to: database)
      var other = Vocabulary()
      try other.add(Array("trade wind".utf8), to: database)
      let all = try String.fetchAll(database, sql: "SELECT term FROM term ORDER BY term")
      #expect(all == ["cafe", "trade", "trader", "wind", "京", "北"])
    }
  }

  @Test func tellsTheWordsOfABeginning() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var vocabulary = Vocabulary()
      try vocabulary.add(Array("tra trade trader trado tr\u{10fffd} 北京 北 zoo".utf8), to: database)
      #expect(try words("trad", in: database) == ["trade", "trader", "trado"])
      #expect(try words("tr", in: database)?.count == 5, "with the last letter that there is")
      #expect(try words("北", in: database) == ["北"])
      #expect(try words("x", in: database) == [])
      #expect(try words("zoo", in: database) == ["zoo"])
    }
  }

  @Test func tooManyWordsAreNotTold() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var vocabulary = Vocabulary()
      try vocabulary.add(Array("a1 a2 a3".utf8), to: database)
      #expect(try words("a", limit: 3, in: database)?.count == 3)
      #expect(try words("a", limit: 2, in: database) == nil)
    }
  }

  @Test func takenItIsEmpty() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var vocabulary = Vocabulary()
      try vocabulary.add(Array("trade".utf8), to: database)
      var taken = vocabulary.taken()
      try database.execute(sql: "DELETE FROM term")
      try taken.add(Array("trade".utf8), to: database)
      #expect(try words("trade", in: database) == [], "it knows the word")
      try vocabulary.add(Array("trade".utf8), to: database)
      #expect(try words("trade", in: database) == ["trade"])
    }
  }
}
