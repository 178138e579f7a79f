import Foundation
import GRDB
import Stories
import TestSupport
import Testing

@testable import Archive

@Suite struct WordTokenizerTests {
  /// The words of a text as the full-text index has them, each with its number.
  private func indexed(_ text: Data?) throws -> [String] {
    try DatabaseQueue().writeWithoutTransaction { database in
      database.add(tokenizer: WordTokenizer.self)
      try database.execute(
        sql: """
          CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'words');
          CREATE VIRTUAL TABLE v USING fts5vocab (t, instance);
          """
      )
      try database.execute(sql: "INSERT INTO t VALUES (?)", arguments: [text])
      return try String.fetchAll(database, sql: "SELECT \"offset\" || ' ' || term FROM v ORDER BY \"offset\"")
    }
  }

  @Test func theIndexHasTheWordsOfTheScanner() throws {
    #expect(
      try indexed(Data("Énergie du Nord, 北京 U.S.".utf8)) == [
        "0 energie", "1 du", "2 nord", "3 北", "4 京", "5 u", "6 s",
      ]
    )
    #expect(try indexed(Data("a\u{0}b".utf8)) == ["0 a", "1 b"])
    #expect(try indexed(Data()) == [] && indexed(nil) == [])
  }

  @Test func anyTextIsIndexedByItsWords() throws {
    var generator = SeededGenerator(seed: 61)
    let pieces = [
      "a", "É", "北", "か", " ", "—", "\u{0}", "\u{301}", "👍", String(repeating: "long", count: 99),
    ]
    for _ in 0..<150 {
      let text = (0..<Int.random(in: 0...10, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let words = WordScanner.words(of: text).enumerated().map { "\($0) \($1)" }
      #expect(try indexed(Data(text.utf8)) == words, "\(text.debugDescription)")
    }
  }

  @Test func aQueryIsCutAsTheTextIs() throws {
    try DatabaseQueue().writeWithoutTransaction { database in
      database.add(tokenizer: WordTokenizer.self)
      try database.execute(
        sql: """
          CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'words');
          INSERT INTO t VALUES ('Die Straße in 北京市');
          """
      )
      func count(_ match: String) throws -> Int? {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM t WHERE t MATCH ?", arguments: [match])
      }
      #expect(try count("\"straße\"") == 1 && count("\"京市\"") == 1 && count("\"京 市\"") == 1)
      #expect(try count("\"市京\"") == 0 && count("\"stras\" *") == 1)
    }
  }
}
