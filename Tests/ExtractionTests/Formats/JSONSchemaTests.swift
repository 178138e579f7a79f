import Foundation
import Stories
import Testing

@testable import Extraction

/// The JSON of one invented story, whole, and the README's word on every key in it.
@Suite struct JSONSchemaTests {
  private static let text = """
    Larvik Mayor Tove Lindqvist met Élan Port envoy Rafel Camilleri of Malta at Quay Hall on Thursday.
    Lindqvist said the Harbour Forum seeks clean energy with Norwegian Tide Board. Odd Berge came too.
    """

  /// Findings made by hand, so that this tests the format and not the rules.
  private func findings(in story: Story) -> Findings {
    var found = Findings()
    func range(_ words: String, after start: Int = 0) -> Range<Int> {
      let (bytes, sought) = (story.text.utf8, Array(words.utf8))
      let first = (start...bytes.count - sought.count).first {
        bytes[$0..<$0 + sought.count].elementsEqual(sought)
      }
      let place = first ?? 0
      return place..<place + sought.count
    }
    func mention(
      _ kind: Mention.Kind,
      _ words: String,
      _ rule: Rule,
      _ evidence: String? = nil,
      after: Int = 0
    ) {
      let mention = Mention(
        kind,
        range(words, after: after),
        rule: rule,
        confidence: 0.9,
        evidence: evidence.map { range($0) }
      )
      found.mentions.append(mention)
    }
    mention(.role, "Larvik Mayor", .office, "Mayor")
    mention(.person, "Tove Lindqvist", .titleBeforeName, "Larvik Mayor")
    mention(.role, "Élan Port envoy", .office, "envoy")
    mention(.person, "Rafel Camilleri", .titleBeforeName, "Élan Port envoy")
    mention(.place, "Malta", .knownCountry)
    mention(.place, "Quay Hall", .venue, "at")
    mention(.date, "Thursday", .weekday)
    mention(.person, "Lindqvist", .surnameAgain, "Tove Lindqvist", after: 90)
    mention(.event, "Harbour Forum", .eventHead, "Forum")
    mention(.topic, "clean energy", .knownTopic)
    mention(.organization, "Norwegian Tide Board", .bodyHead, "Board")
    mention(.person, "Odd Berge", .givenName, "Odd")
    let full = range("Tove Lindqvist")
    found.mentions[1].identity = Reason(.fullestForm, evidence: full)
    found.mentions[7].identity = Reason(.partOfName, evidence: full, confidence: 0.9)
    let malta = Reason(.placeAfterName, evidence: range("of Malta"), confidence: 0.95)
    found.people = [
      Person(
        name: "Tove Lindqvist",
        mentions: [1, 7],
        offices: [
          Office(
            title: "Larvik Mayor",
            of: "Larvik",
            holdings: [.init(role: 0, holder: 1, rule: .titleBeforeName)]
          )
        ],
        country: CountryCode("NO"),
        countryReason: Reason(.countryOfOthers, confidence: 0.65)
      ),
      Person(
        name: "Rafel Camilleri",
        mentions: [3],
        offices: [
          Office(
            title: "Élan Port envoy",
            of: "Élan Port",
            host: "Larvik",
            holdings: [.init(role: 2, holder: 3, rule: .titleBeforeName)]
          )
        ],
        country: CountryCode("MT"),
        countryReason: malta
      ),
      Person(name: "Odd Berge", mentions: [11]),
    ]
    found.places = [
      Entity(name: "Malta", country: CountryCode("MT"), mentions: [4]),
      Entity(name: "Quay Hall", mentions: [5]),
    ]
    found.organizations = [Entity(name: "Norwegian Tide Board", country: CountryCode("NO"), mentions: [10])]
    found.events = [Entity(name: "Harbour Forum", mentions: [8])]
    let day = CalendarDay(year: 2023, month: 5, day: 11)
    found.dates = day.map { [DatedExpression(mention: 6, value: .day($0), base: story.date)] } ?? []
    found.meetings = [
      Meeting(
        trigger: range("met"),
        participants: [0, 1],
        attendees: [2],
        date: day.map(DateValue.day),
        place: 1,
        rule: .met,
        confidence: 0.85
      )
    ]
    found.statements = [
      Statement(
        range: range("Lindqvist said the Harbour Forum seeks clean energy with Norwegian Tide Board."),
        speaker: 0,
        reason: Reason(.speakerVerb, evidence: range("said"), confidence: 0.85),
        stance: .asks,
        stanceEvidence: range("seeks")
      )
    ]
    found.topics = [Topic(name: "clean energy", mentions: [9], speakers: [0], field: "energy and climate")]
    return found
  }

  private var story: Story {
    Story(
      origin: Origin(path: "stories/harbour.txt"),
      text: StoryText(Self.text),
      zones: [],
      date: CalendarDay(year: 2023, month: 5, day: 12),
      headline: "Larvik receives envoy",
      source: "Communique Tests",
      byline: "Odd Berge",
      link: "https://example.org/harbour"
    )
  }

  @Test func theWholeObject() throws {
    let item = story
    let golden = try String(contentsOf: Self.folder.appending(path: "Golden/story.json"), encoding: .utf8)
    // The stored object is broken into lines for people; the printed one is one line.
    let expected = golden.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    let actual = JSONFormat.text(of: findings(in: item), in: item)
    #expect(actual == expected, "it is now \(actual)")
  }

  @Test func theReadmeTellsOfEveryKeyAndOfNoOther() throws {
    let item = story
    let data = Data(JSONFormat.text(of: findings(in: item), in: item).utf8)
    let printed = Self.keys(try JSONSerialization.jsonObject(with: data))
    let readme = try String(contentsOf: Self.folder.appending(path: "../../../README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "\n### JSON\n"))
    let section = readme[start.upperBound...].components(separatedBy: "\n## ")[0]
    var documented: Set<String> = []
    // A key stands in backquotes in a table's row; what is no key there has a mark or a capital in it.
    for line in section.split(separator: "\n") where line.hasPrefix("| ") {
      let quoted = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      for (index, word) in quoted where index % 2 == 1 && word.first?.isLowercase == true {
        if word.allSatisfy(\.isLetter), word != "null" { documented.insert(String(word)) }
      }
    }
    #expect(printed.subtracting(documented) == [], "the README says nothing of these")
    #expect(documented.subtracting(printed) == [], "the README tells of keys that are not there")
  }

  private static var folder: URL { URL(filePath: #filePath).deletingLastPathComponent() }

  private static func keys(_ value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set()) { keys, field in
        keys.insert(field.key)
        keys.formUnion(Self.keys(field.value))
      }
    }
    guard let list = value as? [Any] else { return [] }
    return list.reduce(into: Set()) { $0.formUnion(keys($1)) }
  }
}
