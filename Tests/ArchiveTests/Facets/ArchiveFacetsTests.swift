import Archive
import Extraction
import Query
import Stories
import TestSupport
import Testing

@Suite struct ArchiveFacetsTests {
  private func facets(_ query: String = "", in archive: Archive) throws -> [Facet.Kind: [String]] {
    let facets = try #require(try archive.facets(of: Query.parse(query)))
    #expect(facets.map(\.kind) == Facet.Kind.allCases)
    return Dictionary(
      uniqueKeysWithValues: facets.map { ($0.kind, $0.values.map { "\($0.name) \($0.count)" }) }
    )
  }

  @Test func whatStoriesHaveIsCounted() throws {
    let archive = try Archive.ofTexts([
      """
      2023-03-31
      One
      SHINE
      @official/BE/Mayor Ann Stone
      @person Eva Lind
      @BE Belgium
      @org World Bank
      @topic/energy wind power
      """,
      "2023-04-01\nTwo\nSHINE\n@official/BE/Mayor Ann Stone\n@BE Belgium\n@topic/energy turbines",
      "undated\nThree\nTimes\n@person Ann Stone\n@GN Guinea",
    ])
    try archive.resolveIdentities()
    let all = try facets(in: archive)
    #expect(all[.official] == ["Ann Stone 2"])
    #expect(all[.country].map { $0.map { $0.suffix(1) } } == ["2", "1"])
    #expect(all[.place] == ["Belgium 2", "Guinea 1"])
    #expect(all[.org] == ["World Bank 1"])
    #expect(all[.topic] == ["wind power 1", "turbines 1"])
    #expect(all[.field] == ["energy 2"])
    #expect(all[.source] == ["SHINE 2", "Times 1"])
    #expect(all[.month] == ["2023-04 1", "2023-03 1"], "the latest first")
    #expect(try facets("title:two", in: archive)[.topic] == ["turbines 1"])
    let none = try #require(try archive.facets(of: Query.parse("nothing")))
    #expect(none.allSatisfy { $0.values.isEmpty && $0.total == 0 })
  }

  @Test func storiesOfTwoNamesOfOneAreCountedTogether() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.resolveIdentities()
    let officials = try #require(try facets(in: archive)[.official])
    #expect(officials.first == "Nimal Kumara Dissanayake 4")
    #expect(officials.contains("John Carter (GB) 1") && officials.contains("John Carter (US) 1"))
  }

  @Test func thoseWhomNoLabelTellsApartAreOneValue() throws {
    let archive = try Archive.ofTexts([
      "2023-01-10\nOne\nSHINE\n@official/US/Mayor_of_Larvik John Carter",
      "2023-02-10\nTwo\nSHINE\n@official/US/Judge_of_the_Harbour_Court John Carter",
      "2023-03-10\nThree\nSHINE\n@official/GB/Mayor_of_Moss John Carter\n@topic G-20",
      "2023-03-11\nFour\nSHINE\n@topic g 20",
    ])
    try archive.resolveIdentities()
    let facets = try facets(in: archive)
    #expect(facets[.official]?.sorted() == ["John Carter (GB) 1", "John Carter (US) 2"])
    #expect(facets[.topic] == ["G-20 2"])
    let topics = try archive.facets(of: .everything)?.first { $0.kind == .topic }
    #expect(topics?.total == 1)
  }

  @Test func copiesInOtherPlacesAreNotCountedTwice() throws {
    let story = storyOfLines("2023-03-31\nOne\nSHINE\n@org World Bank", path: "1")
    var copy = story
    copy.origin = Origin(path: "2", number: 0)
    let archive = try Archive(index: .memory, marks: .memory)
    try archive.add(.init(stories: [story, copy]), from: ReadingLog().source)
    #expect(try facets(in: archive)[.org] == ["World Bank 1"])
  }

  @Test func aHundredValuesAreGivenAndAllAreCounted() throws {
    let archive = try Archive.ofTexts((0..<130).map { "2023-03-31\nA \($0)\nSource\($0)\nText" })
    let sources = try #require(try archive.facets(of: .everything)?.first { $0.kind == .source })
    #expect(sources.values.count == 100 && sources.total == 130)
  }

  @Test func countingIsToldAsItGoesAndStopsWhenTold() throws {
    let texts = (0..<9000).map { "2023-03-31\nA \($0)\nSHINE\nText" }
    let archive = try Archive.ofTexts(texts)
    var asked = 0
    let stopped = try archive.facets(
      of: .everything,
      isCancelled: {
        asked += 1
        return asked == 2
      }
    )
    #expect(stopped == nil && asked == 2)
    func sources(_ facets: [Facet]?) -> [Int] {
      facets?.first { $0.kind == .source }?.values.map(\.count) ?? []
    }
    for (partSize, expected) in [(4096, [[4096], [8192]]), (8000, [[8192]]), (9001, [])] {
      var told: [[Int]] = []
      let facets = try archive.facets(
        of: .everything,
        tellingEvery: partSize,
        progress: { told.append(sources($0)) }
      )
      #expect(sources(facets) == [9000])
      #expect(told == expected)
    }
  }

  @Test func theFirstFacetOfAllIsToldBeforeTheRest() throws {
    let archive = try Archive.ofTexts((0..<3).map { "2023-03-31\nA \($0)\nSHINE\nText" })
    var told: [[Facet.Kind]] = []
    for _ in 0..<2 {
      let facets = try archive.facets(
        of: .everything,
        progress: { told.append($0.filter { !$0.values.isEmpty }.map(\.kind)) }
      )
      #expect(facets?.filter { !$0.values.isEmpty }.map(\.kind) == [.source, .month])
    }
    #expect(told == [[.source]])
  }

  // MARK: - Comparison

  private static let people = ["Ann Stone", "Anne Stone", "Eva Lind", "王毅", "Zoë Berg", "Zoe Berg"]
  private static let offices = ["BE/Mayor", "NO/Deputy_Mayor", "BE/Judge", "NO/Minister_of_Ports"]
  private static let facts = [
    "@org Trade Board = TB", "@org trade board", "@BE Belgium", "@GN Guinea", "@GQ Guinea", "@NO Larvik",
    "@topic/energy wind power = turbines", "@topic turbines", "@topic/energy Turbines", "@topic trade",
    "@BE Brabant", "@topic/trade G-20", "@topic G 20",
  ]
  private static let queries = [
    "", "wind", "-wind", "official:stone", "date:2023-03", "source:shine", "org:trade -wind", "country:be",
    "nothing",
    "is:unread", "person:lind OR topic:turbines", "\"of the port\"", "/w.nd/",
  ]

  /// A story of random names, and what a reader who looks at each would say of it.
  private func text(_ generator: inout SeededGenerator, _ number: Int) -> String {
    let days = ["2023-03-31", "2023-03-01", "2023-04-02", "2022-12-31", "undated"]
    var lines = [
      days[Int.random(in: 0..<days.count, using: &generator)], "Headline \(number)",
      ["SHINE", "Shine", "Le Monde"][Int.random(in: 0..<3, using: &generator)],
      Bool.random(using: &generator) ? "The wind of the port." : "Trade grows.",
    ]
    for person in Self.people.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator)) {
      let office = Self.offices[Int.random(in: 0..<Self.offices.count, using: &generator)]
      lines.append(
        Int.random(in: 0..<4, using: &generator) == 0 ? "@person \(person)" : "@official/\(office) \(person)"
      )
    }
    lines += Self.facts.shuffled(using: &generator).prefix(Int.random(in: 0...4, using: &generator))
    return lines.joined(separator: "\n")
  }

  @Test func eachValueFindsAsManyStoriesAsItSays() throws {
    var generator = SeededGenerator(seed: 17)
    for round in 0..<6 {
      let archive = try Archive.ofTexts((0..<30).map { text(&generator, $0) })
      if round > 0 { try archive.resolveIdentities() }
      for text in Self.queries {
        let query = try Query.parse(text)
        for facet in try #require(try archive.facets(of: query)) {
          #expect(facet.total == facet.values.count, "all are given")
          #expect(Set(facet.values.map(\.query)).count == facet.values.count)
          if facet.kind != .month {
            #expect(facet.values.map(\.count) == facet.values.map(\.count).sorted(by: >))
          }
          for value in facet.values {
            let found = try archive.rows(matching: .all(of: [query, value.query])).count
            #expect(found == value.count, "\(facet.kind) \(value.name) of \(text)")
            #expect(try Query.parse("\(value.query)") == value.query, "it can be typed")
          }
        }
      }
    }
  }

  @Test func storiesNearlyTheSameCountEachWhereOthersShareTheName() throws {
    let words = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let texts = [("One", "SHINE"), ("Two", "Shine")].map { "2023-03-31\n\($0)\n\($1)\n\(words)" }
    let archive = try Archive.ofTexts(texts)
    #expect(try archive.count(matching: .everything) == 1, "they are one line")
    let facets = try #require(try archive.facets(of: .everything))
    #expect(facets.first { $0.kind == .source }?.values.map(\.count) == [2])
  }

  @Test func countsAreThoseOfOneWhoLooksAtEachStory() throws {
    var generator = SeededGenerator(seed: 18)
    for _ in 0..<6 {
      let texts = (0..<30).map { text(&generator, $0) }
      let archive = try Archive.ofTexts(texts)
      for query in try Self.queries.map({ try Query.parse($0) }) {
        let places = try archive.rows(matching: query).compactMap {
          try archive.story($0).flatMap { Int($0.origin.path) }
        }
        let stories = places.map { storyOfLines(texts[$0], path: "\($0)") }
        // Case and signs aside, as queries are.
        func folded(_ name: String) -> String { WordScanner.words(of: name).joined(separator: " ") }
        var expected: [Facet.Kind: [String: Int]] = [:]
        for story in stories {
          let found = findings(in: story)
          let countries = found.people.compactMap(\.country) + found.places.compactMap(\.country)
          let values: [Facet.Kind: [String]] = [
            .source: [story.source], .field: found.topics.compactMap(\.field),
            .country: countries.map(\.letters),
            .month: story.date.map { ["\($0)".prefix(7).description] } ?? [],
          ]
          for (kind, names) in values {
            for name in Set(names.map(folded)) { expected[kind, default: [:]][name, default: 0] += 1 }
          }
        }
        for facet in try #require(try archive.facets(of: query)) {
          guard [.source, .field, .country, .month].contains(facet.kind) else { continue }
          var counted: [String: Int] = [:]
          for value in facet.values {
            var name = value.name
            if case .term(.field(.country, let phrase)) = value.query { name = phrase.text }
            counted[folded(name)] = value.count
          }
          #expect(counted == expected[facet.kind] ?? [:], "\(facet.kind) of \(query)")
        }
      }
    }
  }
}
