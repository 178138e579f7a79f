import Query
import Stories
import TestSupport
import Testing

@Suite struct QueryPrintingTests {
  @Test func printsAsAPersonWouldType() {
    let query = Query([
      Query.Term(.official, "Gong Zheng"),
      Query.Term(.country, "Belgium"),
      Query.Term(.text(Query.Phrase("hoog", isPrefix: true)), isNegated: true),
      Query.Term(.text(Query.Phrase("-x"))),
      Query.Term(.text(Query.Phrase("is:unread"))),
      Query.Term(.text(Query.Phrase("5\" of"))),
      Query.Term(.state(.unread)),
    ])
    #expect(
      query.description
        == #"official:"Gong Zheng" country:Belgium -hoog* "-x" "is:unread" "5"" of" is:unread"#
    )
  }

  @Test func parsingThePrintedGivesTheSame() throws {
    var generator = SeededGenerator(seed: 2023)
    for _ in 0..<3000 {
      let query = Query((0..<Int.random(in: 0...6, using: &generator)).map { _ in term(using: &generator) })
      let printed = query.description
      #expect(try Query.parse(printed) == query, "\(printed)")
      #expect(try Query.parse(printed).description == printed)
    }
  }

  private func term(using generator: inout SeededGenerator) -> Query.Term {
    let conditions: [Query.Condition] = [
      .text(phrase(using: &generator)),
      .field(Query.Field.allCases.randomElement(using: &generator) ?? .official, phrase(using: &generator)),
      .date(range(using: &generator)),
      .state(Query.State.allCases.randomElement(using: &generator) ?? .unread),
    ]
    return Query.Term(
      conditions[Int.random(in: 0..<conditions.count, using: &generator)],
      isNegated: Bool.random(using: &generator)
    )
  }

  private func phrase(using generator: inout SeededGenerator) -> Query.Phrase {
    let pieces = [
      "trade", "Gong", " ", "\"", "*", "-", ":", "date", "is", "official", "\u{301}", "é", "北京", "\n",
      "\u{a0}", "(", "^",
      "\\", "OR", "\u{0}", "'", "&", ".",
    ]
    let text = (0..<Int.random(in: 0...5, using: &generator))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
    return Query.Phrase(text + "x", isPrefix: Bool.random(using: &generator))
  }

  private func range(using generator: inout SeededGenerator) -> Query.DateRange {
    let first = CalendarDay(dayNumber: Int.random(in: -700_000...2_900_000, using: &generator))
    let month = CalendarDay(year: first.year, month: first.month, day: 1) ?? first
    let last = first.adding(days: Int.random(in: 0...800, using: &generator))
    return switch Int.random(in: 0..<5, using: &generator) {
    case 0: Query.DateRange(first: first, last: last)
    case 1: Query.DateRange(first: first)
    case 2: Query.DateRange(last: month.adding(days: -1))
    case 3: Query.DateRange(first: month, last: month.adding(days: 27))
    default: Query.DateRange(first: first, last: first)
    }
  }
}
