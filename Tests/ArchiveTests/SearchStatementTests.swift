import Query
import Testing

@testable import Archive

@Suite struct SearchStatementTests {
  private func statement(_ text: String, order: SearchOrder = .newest, limit: Int? = nil) throws
    -> SearchStatement
  {
    try SearchStatement(try Query.parse(text), order: order, limit: limit, hasMarks: true) { _ in ["BE"] }
  }

  @Test func noTextOfTheQueryIsInTheSQL() throws {
    let hostile =
      #"zork';DROP-TABLE country:zork official:"zork' OR 1=1 --" -zork" date:2023 -date:..2022 is:unread"#
    for order in SearchOrder.allCases {
      let statement = try statement(hostile.replacing(#"-zork" "#, with: "-zork "), order: order, limit: 7)
      #expect(!statement.sql.contains("zork"))
      #expect(!statement.sql.contains("DROP"))
      #expect(statement.arguments.count == statement.sql.count { $0 == "?" })
    }
  }

  @Test func theCommonQueriesStreamInTheOrderOfTheIndex() throws {
    #expect(
      try statement("", limit: 5).sql == "SELECT story.number FROM story ORDER BY story.number DESC LIMIT ?"
    )
    #expect(
      try statement("trade", limit: 5).sql
        == "SELECT search.rowid FROM search WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?"
    )
  }
}
