import Foundation
import GRDB
import Query
import Stories
import Testing

@testable import Archive

@Suite struct SearchStatementTests {
  private func statement(_ text: String, order: SearchOrder = .date, limit: Int? = nil) throws
    -> SearchStatement
  {
    let context = SearchContext(
      names: { condition in
        if case .field(.official, _) = condition { NameMatch(parts: [.official], numbers: [4]) } else { nil }
      },
      beginnings: { $0 == "zorkmany" ? nil : [$0] },
      today: CalendarDay(dayNumber: 19_000),
      marks: .notes
    )
    return try SearchStatement(try Query.parse(text), order: order, limit: limit, context)
  }

  @Test func noTextOfTheQueryIsInTheSQL() throws {
    let hostile = [
      #"zork';DROP-TABLE country:zork official:"zork' OR 1=1 --" -zork date:2023 -date:..2022 is:unread"#,
      #"(zork OR /zork'DROP/ OR title:/DROP zork/) -(said("zork DROP"):zork OR quote:"zork' DROP")"#,
      #"path:zork'DROP tag:zork*  note:"zork; DROP" read:2023 -NEAR(zork "DROP zork", 3) zorkmany* -said:zorkmany*"#,
    ]
    for order in SearchOrder.allCases {
      for text in hostile {
        let statement = try statement(text, order: order, limit: 7)
        #expect(!statement.sql.contains("zork"))
        #expect(!statement.sql.contains("DROP"))
        #expect(statement.arguments.count == statement.sql.count { $0 == "?" })
      }
    }
  }

  @Test func theCommonQueriesStreamInTheOrderOfTheIndex() throws {
    #expect(
      try statement("", limit: 5).sql
        == "SELECT story.number AS number FROM story ORDER BY story.number DESC LIMIT ?"
    )
    for text in ["trade", "trade -deal", "official:x (wind OR sun)", "-wind", "has:meeting"] {
      #expect(
        try statement(text, limit: 5).sql
          == "SELECT search.rowid AS number FROM search WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?"
      )
    }
  }

  /// Whether the database puts the rows into an order of its own before it gives the first.
  private func sorts(_ statement: SearchStatement, in queue: DatabaseQueue) throws -> Bool {
    try queue.writeWithoutTransaction { database in
      for function in TextFunctions(.everything).functions { database.add(function: function) }
      let plan = try Row.fetchAll(
        database,
        sql: "EXPLAIN QUERY PLAN " + statement.sql,
        arguments: StatementArguments(statement.arguments)
      )
      return plan.contains { ($0["detail"] as String).contains("USE TEMP B-TREE FOR ORDER BY") }
    }
  }

  @Test func theOrdersByDateNeverSort() throws {
    let queue = try IndexFile.openInMemory(rules: 0)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: "CREATE TEMP TABLE mark (id INTEGER PRIMARY KEY, read, starred, readDay, note)"
      )
      try database.execute(sql: "CREATE TEMP TABLE tag (id, tag)")
    }
    let texts = [
      "", "a", "-a", "a date:2023", "date:2023", "is:unread", "a is:unread", "-is:starred", "/a/", "a /b/",
      "said:a",
      "said(x):a", "a OR /b/", "-(a OR date:2022)", "path:a", "zorkmany*", "a \"b zorkmany\"*", "t*",
      "a tr*", "-t*", "a (t* OR /b/)",
      "quote:a -tag:b",
      "a (date:2022 OR /b/)", "a (path:b OR path:c OR date:2021) -(is:read OR date:2022)",
    ]
    for text in texts {
      for order in [SearchOrder.date, .oldest] {
        #expect(try !sorts(statement(text, order: order, limit: 5), in: queue), "\(text)")
      }
    }
    #expect(try sorts(statement("a", order: .headline), in: queue), "which shows that the test can fail")
  }

  @Test func whatTheIndexKnowsIsAskedOfItAtOnce() throws {
    #expect(try statement("a b -c official:x has:link").sql.components(separatedBy: "MATCH").count == 2)
    let mixed = try statement("a date:2023 -/x/")
    #expect(mixed.sql.hasPrefix("SELECT search.rowid AS number FROM search WHERE search MATCH ? AND "))
    #expect(try statement("date:2023").sql.hasPrefix("SELECT story.number AS number FROM story WHERE "))
  }
}
