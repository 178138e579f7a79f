import Query
import Stories
import TestSupport

/// Makes queries of every kind, as odd as they can be.
struct RandomQuery {
  var generator: SeededGenerator
  /// How many more conditions there may be.
  private var left = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func next() -> Query {
    left = 24
    return query(depth: 0)
  }

  mutating func text(of pieces: [String], upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in one(of: pieces) }.joined()
  }

  private mutating func query(depth: Int) -> Query {
    let kind = Int.random(in: 0..<(depth > 4 ? 3 : 6), using: &generator)
    guard left > 0, kind > 0 || depth > 0 else { return .everything }
    switch kind {
    case 0, 1, 2:
      left -= 1
      return .term(condition())
    case 3:
      return .all(of: (0..<Int.random(in: 0...4, using: &generator)).map { _ in query(depth: depth + 1) })
    case 4:
      let parts = (0..<Int.random(in: 1...4, using: &generator)).map { _ in query(depth: depth + 1) }
      return .any(of: parts.filter { !$0.isEmpty })
    default: return query(depth: depth + 1).opposite
    }
  }

  private mutating func condition() -> Query.Condition {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: .text(phrase())
    case 2:
      .near(
        (0..<Int.random(in: 2...8, using: &generator)).map { _ in phrase() },
        distance: one(of: [1, 5, 10, 100])
      )
    case 3: pattern(in: one(of: Query.PatternField.allCases)) ?? .text(phrase())
    case 4, 5, 6: .field(one(of: Query.Field.allCases), phrase())
    case 7: .said(by: Query.Phrase(one(of: ["Gong Zheng", "Zheng", "a)b", "-x \"y\""])), phrase())
    case 8: .date(days())
    case 9: .read(days())
    case 10: .state(one(of: Query.State.allCases))
    default: .feature(one(of: Query.Feature.allCases))
    }
  }

  private mutating func pattern(in field: Query.PatternField) -> Query.Condition? {
    let source = text(of: ["a", "b+", "/", "\\.", "\\\\", "(c|d)", "[ef\"]", " ", "é", "^"], upTo: 5) + "x"
    return (try? Pattern(source)).map { .pattern($0, in: field) }
  }

  private mutating func phrase() -> Query.Phrase {
    let pieces = [
      "trade", "Gong", " ", "\"", "*", "-", ":", "date", "is", "official", "\u{301}", "é", "北京", "\n",
      "\u{a0}", "(", ")", "^", "\\", "OR", "AND", "NOT", "NEAR", "said", "/", ",", "\u{0}", "'", "&", ".",
    ]
    let text = text(of: pieces, upTo: 4)
    let last = one(of: ["x", "OR", "NOT", "5", "x*", "x/"])
    return Query.Phrase(text + last, isPrefix: Bool.random(using: &generator))
  }

  private mutating func days() -> Query.Days {
    let (first, second) = (period(), period())
    return switch Int.random(in: 0..<6, using: &generator) {
    case 0: .on(first)
    case 1: .from(first)
    case 2: .upTo(first)
    case 3: .before(first)
    case 4: if case .past = first { .before(first) } else { .after(first) }
    default:
      first.isRelative || second.isRelative
        || first.days(today: .init(dayNumber: 0)).lowerBound
          <= second.days(today: .init(dayNumber: 0)).upperBound
        ? .between(first, second) : .between(second, first)
    }
  }

  private mutating func period() -> Query.Period {
    let day = CalendarDay(dayNumber: Int.random(in: -700_000...2_900_000, using: &generator))
    let unit = one(of: Query.Period.Unit.allCases)
    return switch Int.random(in: 0..<6, using: &generator) {
    case 0: .year(day.year)
    case 1: .month(year: day.year, month: day.month)
    case 2: .day(day)
    case 3: .current(unit)
    case 4: .previous(unit)
    default: .past(Int.random(in: 1...9999, using: &generator), unit)
    }
  }

  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }
}
