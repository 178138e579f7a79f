import Foundation
import GRDB
import Stories
import Testing

@testable import Archive

@Suite struct IndexWriterTests {
  private func file(_ path: String, _ texts: String...) -> PreparedFile {
    PreparedFile(
      entry: CollectionWalker.Entry(path: path, size: 1, modified: 2),
      stories: texts.enumerated().map { part, text in
        var story = storyOfLines(text, path: path)
        story.origin.number = part
        return PreparedStory(story, findings: findings(in: story))
      }
    )
  }

  private func count(_ table: String, in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? -1
  }

  /// The full-text index has the words of the stories that there are, each in its place, and no others.
  private func checkSearch(in database: Database) throws {
    try database.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
    try database.execute(
      sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.instance USING fts5vocab (main, search, instance)"
    )
    let rows = try Row.fetchAll(database, sql: "SELECT doc, col, \"offset\", term FROM temp.instance")
    let found = rows.map { "\($0[0] as Int64) \($0[1] as String) \($0[2] as Int) \($0[3] as String)" }
    var expected: [String] = []
    let stories = try Row.fetchAll(
      database,
      sql:
        "SELECT number, CAST(headline AS BLOB), text, CAST(keys(names) AS BLOB) FROM content JOIN naming USING (number)"
    )
    for story in stories {
      for (column, name) in ["headline", "body", "keys"].enumerated() {
        let words = WordScanner.words(of: String(decoding: story[column + 1] as Data, as: UTF8.self))
        expected += words.enumerated().map { "\(story[0] as Int64) \(name) \($0) \($1)" }
        guard name != "keys" else { continue }
        let known = try String.fetchSet(database, sql: "SELECT term FROM term")
        #expect(known.isSuperset(of: words))
      }
    }
    #expect(found.sorted() == expected.sorted())
  }

  /// The names of a kind that a story has.
  private func names(of number: Int64, _ kind: NameKind, in database: Database) throws -> [String] {
    let sql = "SELECT names FROM naming WHERE number = ?"
    let bytes = try Data.fetchOne(database, sql: sql, arguments: [number]) ?? Data()
    var numbers: [Int64] = []
    bytes.withUnsafeBytes { bytes in
      NamingCoding.forEach(in: bytes) { role, number in if role != .flag { numbers.append(number) } }
    }
    return try String.fetchAll(
      database,
      sql: "SELECT text FROM name WHERE kind = ? AND name IN (SELECT value FROM json_each(?))",
      arguments: [Int(kind.rawValue), IdentityLookup.list(numbers)]
    )
  }

  @Test func writingAFileAgainReplacesItsStories() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var writer = IndexWriter(database)
      let text = "2023-03-31\nA\nSHINE\nText \u{0} é\n@official Gong Zheng = Gong\n@BE Belgium"
      try writer.write([file("/a", text, "1987-02-26\nB\n"), file("/b", "undated\nC\n")])
      #expect(try count("story", in: database) == 3)
      try checkSearch(in: database)
      try writer.write([file("/b", "2023-03-31\nD\n"), file("/a", "2023-03-31\nE\n"), file("/c")])
      #expect(try count("story", in: database) == 2)
      #expect(try count("content", in: database) == 2)
      #expect(try count("file", in: database) == 3)
      try checkSearch(in: database)
    }
  }

  @Test func removingAFileRemovesItsStories() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var writer = IndexWriter(database)
      try writer.write([file("/a", "2023-03-31\nA\n", "2023-03-31\nB\n"), file("/b", "2023-03-31\nC\n")])
      let number = try #require(try Int64.fetchOne(database, sql: "SELECT file FROM file WHERE path = '/a'"))
      try writer.remove(files: [number, 999])
      #expect(try String.fetchAll(database, sql: "SELECT title FROM story") == ["C"])
      #expect(try count("content", in: database) == 1)
      try checkSearch(in: database)
    }
  }

  @Test func replacingAStoryKeepsItsNumberAndItsFile() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var writer = IndexWriter(database)
      try writer.write([file("/a", "2023-03-31\nA\n", "2023-03-31\nB\n\n@org Guild")])
      let number = try #require(
        try Int64.fetchOne(database, sql: "SELECT number FROM story WHERE title = 'B'")
      )
      let story = try #require(try Archive.story(RowNumber(value: number), in: database))
      var prepared = PreparedStory(
        story,
        findings: findings(in: storyOfLines("x\ny\nz\n@BE Belgium", path: "/a"))
      )
      prepared.corrections = [4, 9]
      try writer.replace(prepared, number: number)
      try writer.replace(prepared, number: 12345)
      try writer.nameCountries { ["\($0)"] }
      #expect(try Archive.story(RowNumber(value: number), in: database) == story)
      #expect(try count("story", in: database) == 2)
      #expect(try names(of: number, .organization, in: database).isEmpty)
      #expect(try names(of: number, .place, in: database) == ["Belgium"])
      #expect(try String.fetchAll(database, sql: "SELECT code FROM nation") == ["BE"])
      #expect(try Int64.fetchAll(database, sql: "SELECT correction FROM corrected ORDER BY 1") == [4, 9])
      try checkSearch(in: database)
      try writer.write([file("/a", "2023-03-31\nC\n")])
      #expect(try count("corrected", in: database) == 0)
    }
  }

  @Test func numbersOfADayFollowEachOther() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      let day = CalendarDay(iso8601: "2023-03-31")
      for name in ["/a", "/b"] {
        var writer = IndexWriter(database)
        try writer.write([file(name, "2023-03-31\nA\(name)\n", "2023-03-31\nB\(name)\n")])
      }
      let numbers = try Int64.fetchAll(database, sql: "SELECT number FROM story ORDER BY number")
      #expect(numbers == (0..<4).map { RowNumber(date: day, sequence: $0).value })
    }
  }

  @Test func aStoryKeepsItsNumberWhenItsFileIsWrittenAgain() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      func numbers() throws -> [String: RowNumber] {
        let rows = try Row.fetchAll(database, sql: "SELECT title, number FROM story")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], RowNumber(value: $0[1])) })
      }
      var writer = IndexWriter(database)
      try writer.write([
        file("/a", "2023-03-31\nA\n", "2023-03-31\nB\n"), file("/u", "undated\nU\n"),
        file("/z", "2023-03-31\nZ\n"),
      ])
      let before = try numbers()
      writer = IndexWriter(database)
      // The new file is written first, and the last number of the day is among those that are kept.
      try writer.write([
        file("/0", "2023-03-31\nNew\n"), file("/z", "2023-03-31\nZ2\n"), file("/u", "undated\nU2\n"),
        file("/a", "2023-03-31\nA2\n", "2023-04-01\nB2\n", "2023-03-31\nC\n"),
      ])
      let after = try numbers()
      #expect(after["Z2"] == before["Z"])
      #expect(after["U2"] == before["U"])
      #expect(after["A2"] == before["A"])
      #expect(after["B2"] == RowNumber(date: CalendarDay(iso8601: "2023-04-01"), sequence: 0))
      #expect(Set(after.values).count == 6)
      #expect(Set([after["New"], after["C"]].compactMap { $0 }).isDisjoint(with: before.values))
      try checkSearch(in: database)
    }
  }

  @Test func countriesAreNamedOnce() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      for name in ["/a", "/b"] {
        var writer = IndexWriter(database)
        try writer.write([file(name, "2023-03-31\nA\n\n@BE Belgium")])
        try writer.nameCountries { ["Belgium", "\($0)-ian"] }
      }
      let names = try String.fetchAll(database, sql: "SELECT names FROM nation")
      let mark = Schema.nameMark
      #expect(names == ["\(mark) BE \(mark) Belgium \(mark) BE-ian \(mark)"])
    }
  }
}
