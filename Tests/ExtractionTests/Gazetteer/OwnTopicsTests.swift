import Testing

@testable import Extraction

@Suite struct OwnTopicsTests {
  private func own(_ text: String) throws -> OwnTopics { try OwnTopics(Array(text.utf8), path: "mine.tsv") }

  /// The topics of a text and their fields, with a person's own table.
  private func topics(_ text: String, with table: String) throws -> [String] {
    Extractor(topics: try own(table)).findings(in: story(text)).topics.map {
      "\($0.name): \($0.field ?? "none")"
    }
  }

  private let text = "Mayor Lin Feng praised fisheries, moon tides and lantern making."

  @Test func addsSubjectsAndFields() throws {
    #expect(
      try topics(text, with: "# mine\n\nmoon tides\tsea lore\r\nlantern making\tculture and people\n")
        == ["fisheries: agriculture", "moon tides: sea lore", "lantern making: culture and people"]
    )
  }

  @Test func movesASubjectToAnotherField() throws {
    #expect(try topics(text, with: "Fisheries\tsea lore") == ["fisheries: sea lore"])
  }

  @Test func takesASubjectOut() throws {
    #expect(try topics(text, with: "fisheries\t-") == [])
    #expect(try topics("They held talks on fisheries.", with: "fisheries\t-") == [])
  }

  @Test func aSubjectMayNeedAnAnnouncement() throws {
    let table = "lantern making\tculture and people\tannounced"
    #expect(try topics(text, with: table) == ["fisheries: agriculture"])
    #expect(
      try topics("They stressed the importance of lantern making.", with: table)
        == ["lantern making: culture and people"]
    )
  }

  @Test(arguments: [
    ("tides", "mine.tsv:1: after “tides” and a tab must stand its field, or - to take the subject out."),
    ("a\tb\n\t\n\tsea lore", "mine.tsv:3: a subject must stand before the tab."),
    ("a\tb\tc", "mine.tsv:1: after the field and a tab only “announced” may stand, not “c”."),
  ])
  func mistakesSayWhere(_ table: String, _ expected: String) {
    let error = #expect(throws: OwnTopicsError.self) { try own(table) }
    #expect(error?.description == expected)
  }

  @Test func allMistakesAreToldUpToTen() {
    let two = #expect(throws: OwnTopicsError.self) { try own("tides\n# note\na\tb\na\tb\tc\n") }
    #expect(two?.mistakes.map(\.line) == [1, 4])
    #expect(
      two?.description == """
        mine.tsv:1: after “tides” and a tab must stand its field, or - to take the subject out.
        mine.tsv:4: after the field and a tab only “announced” may stand, not “c”.
        """
    )
    let many = #expect(throws: OwnTopicsError.self) { try own(String(repeating: "tides\n", count: 12)) }
    #expect(many?.description.split(separator: "\n").count == 11)
    #expect(
      many?.description.hasSuffix(
        "mine.tsv:10: after “tides” and a tab must stand its field, or - to take the subject out.\nand 2 more."
      ) == true
    )
  }

  @Test func theVersionFollowsWhatTheTableSays() throws {
    let (first, second) = (try own("a\tb"), try own("a\tc"))
    let versions = [nil, first, second].map(Extractor.version(with:))
    #expect(Set(versions).count == 3)
    #expect(versions.allSatisfy { (1...0xffff).contains($0) })
    #expect(Extractor.version(with: try own("# note\na\tb\n")) == versions[1])
  }
}
