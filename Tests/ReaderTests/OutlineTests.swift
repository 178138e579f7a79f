import Extraction
import Query
import Screen
import Stories
import Testing

@testable import Reader

/// The findings as the pane lists them.
struct OutlineTests {
  @Test func sectionsHoldEveryFinding() throws {
    let outline = Outline(of: try Fixtures.visit())
    #expect(
      outline.sections.map(\.title) == [
        "Officials", "Meeting", "Cooperation topics", "Other people", "Organisations", "Events", "Places",
        "Dates",
      ]
    )
    var next = 0
    for section in outline.sections {
      #expect(section.entries.lowerBound == next && !section.entries.isEmpty)
      next = section.entries.upperBound
      for entry in section.entries {
        #expect(outline.section(of: entry).map { outline.sections[$0] } == section)
      }
    }
    #expect(next == outline.entries.count)
    #expect(outline.section(of: next) == nil)
  }

  @Test func anOfficialHasOfficeAndCountry() throws {
    let outline = Outline(of: try Fixtures.visit())
    let ambassador = try #require(outline.entries.first { $0.title == "Rafel Camilleri" })
    #expect(ambassador.kind == .official)
    #expect(ambassador.details == ["Ambassador", "Malta"], "the office once, whatever its case")
    #expect(ambassador.mentions.count == 4)
    #expect(ambassador.filter == Query(.official, "Rafel Camilleri"))
  }

  @Test func aGuessedCountryHasAQuestionMark() throws {
    var visit = try Fixtures.visit()
    let person = try #require(visit.findings.people.firstIndex { $0.name == "Rafel Camilleri" })
    visit.findings.people[person].countryReason = Reason(.countryNamedMost, confidence: 0.55)
    let entry = Outline(of: visit).entries.first { $0.title == "Rafel Camilleri" }
    #expect(entry?.details.last == "Malta?")
  }

  @Test func theMeetingSaysWhoAndWhen() throws {
    let outline = Outline(of: try Fixtures.visit())
    let meeting = try #require(outline.entries.first { $0.kind == .meeting })
    #expect(meeting.title == "Tove Lindqvist and Rafel Camilleri")
    #expect(meeting.details == ["2023-05-11"])
    #expect(meeting.filter.conditions.count == 2)
  }

  @Test func aStatementTellsWhoStandsWhereOnWhat() throws {
    var loaded = try Fixtures.visit()
    let topic = try #require(loaded.findings.topics.first)
    let place = loaded.findings.mentions[try #require(topic.mentions.first)].range
    loaded.findings.statements = [
      Statement(range: place, speaker: 0, reason: Reason(.speakerVerb), stance: .proposes)
    ]
    let entry = try #require(Outline(of: loaded).entries.first { $0.kind == .statement })
    let speaker = loaded.findings.people[0].name
    #expect(entry.title == "\(speaker) · proposes · \(topic.name)")
    #expect(entry.mentions == [place])
    #expect(entry.filter.conditions.count == 2)
  }

  @Test func datesAreOneEntryAValueAndFilterByIt() throws {
    let outline = Outline(of: try Fixtures.visit())
    let date = try #require(outline.entries.first { $0.kind == .date })
    #expect(date.title == "2023-05-11")
    #expect(date.details == ["“Thursday”"])
    #expect(date.mentions.count == 2)
    #expect(date.filter == (try Query.parse("day:2023-05-11")), "the days that stories name, not their own")
  }

  @Test func longerDatesFilterByTheirValue() throws {
    var loaded = try Fixtures.plain()
    loaded.findings.mentions = [Mention(.date, 0..<4, rule: .isoDate)]
    loaded.findings.dates = [DatedExpression(mention: 0, value: .years(2014, 2015))]
    #expect(Outline(of: loaded).entries.first?.filter == Query(.day, "2014/2015"))
  }

  @Test func layoutShowsEveryEntryWithinTheWidth() throws {
    let outline = Outline(of: try Fixtures.visit())
    for width in [1, 12, 20, 44, 200] {
      let layout = OutlineLayout(of: outline, width: width)
      #expect(layout.lines.filter(\.isTitle).map(\.entry) == outline.entries.indices.map(Optional.some))
      if width >= 12 {
        #expect(
          layout.lines.allSatisfy { $0.style == .section || CellWidth.of($0.text) + $0.indent <= width }
        )
      }
    }
  }

  @Test func aHeadingThatIsCutKeepsItsCount() throws {
    let outline = Outline(of: try Fixtures.visit())
    let count = try #require(outline.sections.first { $0.title == "Cooperation topics" }).entries.count
    func hasHeading(_ text: String, width: Int) -> Bool {
      OutlineLayout(of: outline, width: width).lines.contains { $0.text == text && $0.style == .section }
    }
    #expect(hasHeading("Cooperation topics \(count)", width: 20))
    #expect(hasHeading("Cooperation t… \(count)", width: 16))
  }

  @Test func theSelectedEntryIsInSight() throws {
    let layout = OutlineLayout(of: Outline(of: try Fixtures.visit()), width: 20)
    for rows in [1, 3, 8, 100] {
      for (row, line) in layout.lines.enumerated() where line.isTitle {
        let entry = try #require(line.entry)
        let top = layout.top(showing: entry, rows: rows)
        #expect(top >= 0 && top <= max(0, layout.lines.count - rows))
        if rows >= 8 { #expect((top..<top + rows).contains(row)) }
      }
    }
    #expect(layout.top(showing: 999, rows: 3) == 0)
  }

  @Test func nothingFoundIsNoSection() throws {
    let outline = Outline(of: try Fixtures.plain())
    #expect(outline == Outline())
    #expect(OutlineLayout(of: outline, width: 20).lines.isEmpty)
  }
}
