import Query
import Testing

@Suite struct QueryTests {
  private let trade = Query.term(.text(Query.Phrase("trade")))
  private let port = Query(.place, "port")
  private let unread = Query.term(.state(.unread))

  @Test func groupsOfOneKindAreOneGroup() {
    #expect(Query.all(of: [trade, .all(of: [port, unread])]) == .all([trade, port, unread]))
    #expect(Query.any(of: [.any(of: [trade, port]), unread]) == .any([trade, port, unread]))
    #expect(Query.all(of: [.any(of: [trade, port]), unread]) == .all([.any([trade, port]), unread]))
    #expect(Query.all(of: [trade, trade]) == .all([trade, trade]))
  }

  @Test func oneAloneIsNoGroup() {
    #expect(Query.all(of: [trade]) == trade)
    #expect(Query.any(of: [trade]) == trade)
    #expect(Query.all(of: [.everything, trade, .everything]) == trade)
  }

  @Test func nothingAsksForEverything() {
    #expect(Query.all(of: []) == .everything)
    #expect(Query.any(of: []) == .everything)
    #expect(Query.any(of: [trade, .everything]) == .everything)
    #expect(Query.everything.isEmpty)
    #expect(!trade.isEmpty)
  }

  @Test func theOppositeOfTheOppositeIsTheSame() {
    #expect(trade.opposite == .not(trade))
    #expect(trade.opposite.opposite == trade)
    #expect(Query.everything.opposite == .everything)
    #expect(Query.all(of: [trade, port]).opposite == .not(.all([trade, port])))
  }

  @Test func conditionsKnowWhetherTheyAreNegated() throws {
    let conditions = try Query.parse("a -(b OR -c) -d").conditions
    #expect(
      conditions.map { "\($0.condition) \($0.isNegated)" } == ["a false", "b true", "c false", "d true"]
    )
    #expect(Query.everything.conditions.isEmpty)
  }

  private static let replaced: [(text: String, expected: String?)] = [
    ("a b c", "a c"), ("b", nil), ("-b", nil), ("a (b OR c)", "a c"), ("a -(b -b)", "a"),
    ("(b OR b) -b", nil),
    ("", ""), ("x", "y z"), ("-x", "-(y z)"), ("x c", "y z c"), ("x OR c", "y z OR c"),
  ]

  @Test(arguments: replaced)
  func conditionsAreReplacedAndLeftOut(text: String, expected: String?) throws {
    let replaced = try Query.parse(text).replacing { condition in
      switch "\(condition)" {
      case "b": nil
      case "x": try Query.parse("y z")
      default: .term(condition)
      }
    }
    #expect(try replaced == expected.map { try Query.parse($0) })
  }
}
