import Foundation
import GRDB
import Query
import Testing

@testable import Archive

@Suite struct TextFunctionsTests {
  private func database(_ query: Query = .everything, isCancelled: Bool = false) throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { database in
      for function in TextFunctions(query, isCancelled: { isCancelled }).functions {
        database.add(function: function)
      }
    }
    return queue
  }

  private func holds(_ arguments: StatementArguments) throws -> Bool? {
    try database().write { try Bool.fetchOne($0, sql: "SELECT holds(?, ?, ?, ?, ?)", arguments: arguments) }
  }

  @Test func aConditionIsWrittenInTheLanguage() throws {
    let (text, statements) = (
      Data("wind power".utf8), Data(StatementCoding.encode([.init(range: 0..<4, speaker: 2)]))
    )
    #expect(try holds(["\"wind power\"", "x", text, statements, nil]) == true)
    #expect(try holds(["title:/^x$/", "x", text, statements, nil]) == true)
    #expect(
      try holds(["said(\"Ann Stone\"):wind", "x", text, statements, NamedFunction.argument([2])]) == true
    )
    #expect(
      try holds(["said(\"Ann Stone\"):power", "x", text, statements, NamedFunction.argument([2])]) == false
    )
    #expect(try holds(["note:wind", "wind", nil, nil, nil]) == true, "as a note is asked")
  }

  @Test func whatIsNoConditionHoldsOfNothing() throws {
    #expect(try holds(["a b", "a b", nil, nil, nil]) == false)
    #expect(try holds(["\"", "a", nil, nil, nil]) == false)
    #expect(try holds([nil, "a", nil, nil, nil]) == false)
    #expect(try holds(["a", 1, 2.5, nil, nil]) == false)
    #expect(try holds(["a", nil, nil, nil, nil]) == false)
  }

  @Test func manyConditionsAreKeptApart() throws {
    try database().write { database in
      for _ in 0..<2 {
        for number in 0..<100 {
          let found = try Bool.fetchOne(
            database,
            sql: "SELECT holds(?, 'w7 w80', NULL, NULL, NULL)",
            arguments: ["w\(number)"]
          )
          #expect(found == (number == 7 || number == 80))
        }
      }
    }
  }

  @Test func occurrencesAreCounted() throws {
    func count(_ query: String) throws -> Int? {
      try database(try Query.parse(query)).write { database in
        try Int.fetchOne(
          database,
          sql: "SELECT occurrences('Wind park', ?)",
          arguments: [Data("Wind and wind power; “solar” power".utf8)]
        )
      }
    }
    #expect(try count("wind") == 3)
    #expect(try count("wind OR park OR solar") == 5)
    #expect(try count("\"wind power\" -solar") == 1)
    #expect(try count("/wi./") == 3)
    #expect(try count("date:2023") == 0 && count("") == 0)
  }

  @Test func anExpressionThatTakesTooLongStops() throws {
    var text = [UInt8](repeating: 0x61, count: 5_000)
    for place in text.indices where place * place % 7919 % 3 == 0 { text[place] = 0x62 }
    let texts = TextFunctions(.everything, allowance: 1 << 10)
    let queue = try DatabaseQueue()
    for sql in ["SELECT holds('/(?-i)a[ab]{1500}c/', '', ?, NULL, NULL)"] {
      #expect(throws: DatabaseError.self) {
        try queue.write { database in
          for function in texts.functions { database.add(function: function) }
          _ = try Int.fetchOne(database, sql: sql, arguments: [Data(text)])
        }
      }
    }
    guard case .tooDear? = texts.problem else {
      Issue.record("\(String(describing: texts.problem))")
      return
    }
  }

  @Test func whatIsCancelledStops() throws {
    #expect(throws: DatabaseError.self) {
      try database(isCancelled: true).write {
        try Bool.fetchOne($0, sql: "SELECT holds('a', 'a', NULL, NULL, NULL)")
      }
    }
  }
}
