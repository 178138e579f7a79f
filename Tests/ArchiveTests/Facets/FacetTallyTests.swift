import GRDB
import Stories
import Testing

@testable import Archive

@Suite struct FacetTallyTests {
  /// Names of an index: a person by two names, another, a place, a topic.
  private func withTally(_ body: (inout FacetTally) throws -> Void) throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      let kinds: [NameKind] = [.person, .person, .person, .place, .topic, .topic, .source]
      for (number, kind) in kinds.enumerated() {
        try database.execute(
          sql: "INSERT INTO name (name, key, kind, text) VALUES (?, 0, ?, 'x')",
          arguments: [number + 1, Int(kind.rawValue)]
        )
      }
      try database.execute(sql: "INSERT INTO member (name, identity) VALUES (1, 1), (2, 1)")
      var tally = FacetTally(try FacetTables(database))
      try body(&tally)
    }
  }

  private func add(
    _ entries: [(NamingCoding.Role, Int64)],
    on day: String? = "2023-03-31",
    to tally: inout FacetTally
  ) {
    let number = RowNumber(date: day.flatMap { CalendarDay(iso8601: $0) }, sequence: 4)
    let bytes = NamingCoding.encode(entries.map { .init(role: $0, name: $1) })
    bytes.withUnsafeBytes { tally.add(number, names: $0) }
  }

  private func counts(_ tally: FacetTally) -> [Int] { (0..<8).map(tally.count(of:)) }

  @Test func severalNamesOfOneCountOnceAStory() throws {
    try withTally { tally in
      add([(.official, 1), (.officialWithCountry, 2), (.official, 1)], to: &tally)
      #expect(counts(tally) == [0, 1, 0, 0, 0, 0, 0, 0])
      add([(.official, 2), (.official, 3)], to: &tally)
      #expect(counts(tally) == [0, 2, 0, 1, 0, 0, 0, 0])
    }
  }

  @Test func peopleCountWhereTheyAreOfficials() throws {
    try withTally { tally in
      add([(.name, 1), (.title, 6), (.nameWithCountry, 3), (.other, 2), (.name, 4)], to: &tally)
      #expect(counts(tally) == [0, 0, 0, 0, 1, 0, 0, 0])
      add([(.official, 3), (.other, 1), (.name, 4), (.met, 3), (.speaker, 3)], to: &tally)
      #expect(counts(tally) == [0, 1, 0, 1, 2, 0, 0, 0], "by a further name too")
    }
  }

  @Test func factsCountAndFlagsAndShortFormsDoNot() throws {
    try withTally { tally in
      add([(.fact, 5), (.fact, 7), (.alias, 6), (.flag, 3), (.flag, 0)], to: &tally)
      #expect(counts(tally) == [0, 0, 0, 0, 0, 1, 0, 1])
      add([(.fact, 99), (.official, 99)], to: &tally)
      #expect(counts(tally).reduce(0, +) == 2, "names that came since the tables were read wait")
    }
  }

  @Test func monthsAreThoseOfTheDays() throws {
    try withTally { tally in
      for day in ["2023-03-31", "2023-03-01", "2023-12-31", "2024-01-01", nil, "2023-03-31"] {
        add([], on: day, to: &tally)
      }
      #expect(tally.months == [2023 * 12 + 2: 3, 2023 * 12 + 11: 1, 2024 * 12: 1])
    }
  }

  @Test func theBestOfAKindComeFirst() throws {
    try withTally { tally in
      add([(.fact, 6)], to: &tally)
      add([(.fact, 5), (.fact, 6), (.name, 4)], to: &tally)
      let topics = tally.best(of: .topic, limit: 9)
      #expect(topics.numbers == [6, 5] && topics.total == 2)
      let one = tally.best(of: .topic, limit: 1)
      #expect(one.numbers == [6] && one.total == 2)
      #expect(tally.best(of: .event, limit: 9).numbers == [])
      add([(.fact, 5)], to: &tally)
      #expect(tally.best(of: .topic, limit: 9).numbers == [5, 6], "of the same count the first name")
    }
  }

  @Test func theBestOfManyAreTheSameAsOfAllSorted() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      for number in 1...500 {
        try database.execute(
          sql: "INSERT INTO name (name, key, kind, text) VALUES (?, 0, ?, 'x')",
          arguments: [number, Int(NameKind.topic.rawValue)]
        )
      }
      var tally = FacetTally(try FacetTables(database))
      for story in 1...60 {
        add((1...500).filter { ($0 * 7919) % 61 < story }.map { (.fact, Int64($0)) }, to: &tally)
      }
      let sorted = (1...500).filter { tally.count(of: $0) > 0 }.sorted {
        (tally.count(of: $1), $0) < (tally.count(of: $0), $1)
      }
      for limit in [1, 3, 20, 499, 900] {
        let best = tally.best(of: .topic, limit: limit)
        #expect(best.numbers == Array(sorted.prefix(limit)) && best.total == sorted.count, "\(limit)")
      }
    }
  }
}
