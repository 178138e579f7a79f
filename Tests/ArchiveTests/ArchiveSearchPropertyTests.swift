import Archive
import Query
import Stories
import TestSupport
import Testing

/// What the index finds is what one finds who looks at each story.
@Suite struct ArchiveSearchPropertyTests {
  private static let today = CalendarDay(dayNumber: 19_452)
  private static let days = ["2023-04-05", "2023-04-04", "2023-03-28", "2023-03-05", "2022-12-31", "undated"]
  private static let words = [
    "wind", "Windmill", "trade", "port", "café", "Énergie", "north", "u.s", "北", "京", "2023",
  ]
  private static let people = ["Gong Zheng", "Ann Stone", "Eva Stone", "Zoë Berg", "王毅"]
  private static let fieldsOfNames: [Query.Field] = [
    .official, .person, .role, .place, .org, .event, .topic, .field, .source, .author, .met,
  ]
  private static let patterns = [
    "wind", "wi.d", "po?rt", "\\d\\d-31", "^the", "caf", "[xz]{3}", "北|京", "stone$",
  ]

  private var generator = SeededGenerator(seed: 101)
  private var left = 0

  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func words(_ count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &generator)).map { _ in one(of: Self.words) }.joined(separator: " ")
  }

  // MARK: - Stories

  private mutating func text() -> String {
    let people = Self.people.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator))
    let (said, quoted) = ("the \(words(1...4)) grows", words(1...3))
    var lines = [
      one(of: Self.days), "The \(words(1...3))", one(of: ["SHINE", "Le Monde", "Reuters / Bo Stone"]),
    ]
    lines += ["\(words(2...8)). \(said). “\(quoted)” \(words(0...3))"]
    for person in people {
      lines.append(
        one(of: ["@official/NO/Deputy_Mayor ", "@official/BE/Mayor ", "@person ", "@official "]) + person
          + one(of: ["", "", " = the Bear", " = Bear = Chief"])
      )
    }
    if let speaker = people.first, Bool.random(using: &generator) {
      lines.append("@said \(speaker): \(said)")
    }
    if people.count > 1, Bool.random(using: &generator) {
      lines.append("@met \(people.joined(separator: ", "))")
    }
    let more = [
      "@org Trade Board = TB", "@event Wind Expo = WEX", "@topic/energy wind power = turbines", "@BE Belgium",
      "@GN Guinea",
      "@day 2023-03-30", "@CN 北京",
    ]
    lines += more.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
    return lines.joined(separator: "\n")
  }

  // MARK: - Queries

  private mutating func query(depth: Int = 0) -> Query {
    left -= 1
    switch Int.random(in: 0..<(depth > 3 || left < 0 ? 4 : 9), using: &generator) {
    case 0..<4: return .term(condition())
    case 4, 5:
      return .all(of: (0..<Int.random(in: 2...4, using: &generator)).map { _ in query(depth: depth + 1) })
    case 6, 7:
      return .any(of: (0..<Int.random(in: 2...4, using: &generator)).map { _ in query(depth: depth + 1) })
    default: return query(depth: depth + 1).opposite
    }
  }

  private mutating func phrase() -> Query.Phrase {
    let text = one(of: [
      words(1...1), words(1...2), "the " + words(1...1), "grows", "win", "tr", "p", "nothing",
    ])
    return Query.Phrase(text, isPrefix: Int.random(in: 0..<3, using: &generator) == 0)
  }

  private mutating func name() -> Query.Phrase {
    let names =
      Self.people + [
        "stone", "ann", "berg", "zoe", "st", "mayor", "deputy mayor", "tb", "trade", "trade board", "wex",
        "turbines", "wind",
        "belgium", "belgian", "be", "b", "guinea", "NO", "energy", "2023", "2023-03", "shine", "le",
        "bo stone", "writer", "北京", "bear", "the bear", "chief",
      ]
    return Query.Phrase(one(of: names), isPrefix: Int.random(in: 0..<4, using: &generator) == 0)
  }

  private mutating func condition() -> Query.Condition {
    switch Int.random(in: 0..<15, using: &generator) {
    case 0, 1, 2: return .text(phrase())
    case 3:
      let phrases = (0..<Int.random(in: 2...3, using: &generator)).map { _ in phrase() }
      return .near(phrases, distance: Int.random(in: 1...6, using: &generator))
    case 4:
      guard let pattern = try? Pattern(one(of: Self.patterns)) else { return .text(phrase()) }
      return .pattern(pattern, in: one(of: Query.PatternField.allCases))
    case 5: return .field(one(of: [.title, .body, .said, .quote]), phrase())
    case 6:
      return .said(
        by: Query.Phrase(one(of: ["stone", "Gong Zheng", "an", "王毅", "bear", "the b"]), isPrefix: true),
        phrase()
      )
    case 7: return .state(one(of: Query.State.allCases))
    case 8: return .feature(one(of: Query.Feature.allCases))
    case 9:
      let texts = [
        "2023", "2023-03", "..2022", ">2023-03-28", "today", "7d", "last-month", "2022-12-31..yesterday",
      ]
      guard case .term(let condition)? = try? Query.parse("date:" + one(of: texts)) else {
        return .state(.unread)
      }
      return condition
    case 10: return .field(.path, Query.Phrase("\(Int.random(in: 0..<24, using: &generator))"))
    case 11:
      var name = name()
      name.isWhole = true
      return .field(one(of: Self.fieldsOfNames), name)
    case 12: return .field(.met, name())
    default: return .field(one(of: Query.Field.allCases.filter { $0 != .path }), name())
    }
  }

  // MARK: - Comparison

  @Test mutating func theIndexAgreesWithLookingAtEachStory() throws {
    var found = 0
    for _ in 0..<4 {
      let texts = (0..<16).map { _ in text() }
      let archive = try Archive.ofTexts(texts, today: { Self.today })
      let stories = texts.enumerated().map { storyOfLines($1, path: "\($0)") }
      var naive = NaiveSearch(
        entries: stories.map { .init(story: $0, findings: findings(in: $0)) },
        today: Self.today
      )
      for index in stories.indices {
        naive.entries[index].mark.isRead = Bool.random(using: &generator)
        naive.entries[index].mark.isStarred = Int.random(in: 0..<3, using: &generator) == 0
      }
      try archive.setRead(true, for: naive.entries.filter(\.mark.isRead).map(\.story.id))
      try archive.setStarred(true, for: naive.entries.filter(\.mark.isStarred).map(\.story.id))
      for _ in 0..<200 {
        left = 12
        let query = query()
        let order = one(of: SearchOrder.allCases)
        guard let numbers = try? archive.rows(matching: query, order: order) else {
          Issue.record("\(query) is not answered in order \(order)")
          continue
        }
        let places = try numbers.map { try #require(try archive.story($0).flatMap { Int($0.origin.path) }) }
        try #require(places.sorted() == naive.places(matching: query), "\(query)")
        if order == .date { #expect(numbers == numbers.sorted(by: >)) }
        if order == .oldest { #expect(numbers == numbers.sorted()) }
        found += numbers.count
      }
    }
    #expect(found > 1000, "most queries find something and not all")
  }
}
