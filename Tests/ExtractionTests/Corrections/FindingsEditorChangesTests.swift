import Stories
import Testing

@testable import Extraction

struct FindingsEditorChangesTests {
  private static let text = """
    Larvik Mayor Tove Lindqvist met with Maltese Ambassador to Norway Rafel Camilleri in Larvik on Thursday.

    Lindqvist said that the city hoped to cooperate in clean energy and ship repair. Camilleri said that Malta would \
    attend the Three Ports Forum.
    """
  private let item = story(Self.text)
  private let found = findings(in: Self.text)

  private func corrected(_ kind: Correction.Kind, _ name: String, _ change: Correction.Change) -> Findings {
    let result = found.correcting(by: [Correction(.init(kind, name), change)])
    #expect(result.fitting == [0], "\(name) is there")
    expectSound(result.findings, in: item)
    return result.findings
  }

  private func person(_ name: String, in findings: Findings) throws -> Person {
    try #require(findings.people.first { $0.name == name }, "\(findings.people.map(\.name))")
  }

  private func texts(_ mentions: [Int], in findings: Findings) -> [String] {
    mentions.map { item.text[findings.mentions[$0].range] }
  }

  @Test func theTextIsAsTheseTestsTakeIt() throws {
    #expect(found.people.map(\.name) == ["Tove Lindqvist", "Rafel Camilleri"])
    #expect(found.people.map { $0.country?.letters } == ["NO", "MT"])
    #expect(found.people.allSatisfy { $0.isOfficial && $0.mentions.count == 2 })
    #expect(found.topics.map(\.name) == ["clean energy", "ship repair"])
    #expect(found.topics.allSatisfy { $0.speakers == [0] })
    #expect(found.statements.map(\.speaker) == [0, 1])
    #expect(found.meetings.map(\.participants) == [[0, 1]])
    #expect(found.events.map(\.name) == ["Three Ports Forum"])
  }

  // MARK: - Rename and merge

  @Test func renameGivesAName() throws {
    let after = corrected(.person, "tove lindqvist", .rename("Tove  Lind"))
    #expect(after.people[0].name == "Tove Lind")
    #expect(after.people[0].offices == found.people[0].offices)
    #expect(corrected(.place, "Larvik", .rename("Larvik town")).places.contains { $0.name == "Larvik town" })
    #expect(corrected(.topic, "ship repair", .rename("repair of ships")).topics[1].name == "repair of ships")
    #expect(
      corrected(.person, "Tove Lindqvist", .rename("TOVE LINDQVIST")).people[0].name == "TOVE LINDQVIST"
    )
  }

  @Test func renameToANameThatIsThereJoins() throws {
    let after = corrected(.topic, "ship repair", .rename("Clean energy"))
    #expect(after.topics.map(\.name) == ["clean energy"])
    #expect(texts(after.topics[0].mentions, in: after) == ["clean energy", "ship repair"])
    #expect(after.topics[0].speakers == [0])
  }

  @Test func mergeMakesOneOfTwoPeople() throws {
    let after = corrected(.person, "Rafel Camilleri", .merge(into: "Tove Lindqvist"))
    let person = try person("Tove Lindqvist", in: after)
    #expect(person.mentions.count == 4)
    #expect(person.offices.count == 2)
    #expect(person.country?.letters == "NO", "that of the one that stays")
    #expect(after.people.count == 1)
    #expect(after.meetings.isEmpty, "nobody meets alone")
    #expect(after.statements.map(\.speaker) == [0, 0])
  }

  @Test func mergeIntoAFindingThatIsNotThereRenames() throws {
    let after = corrected(.person, "Rafel Camilleri", .merge(into: "Rafel Camilleri Vella"))
    #expect(try person("Rafel Camilleri Vella", in: after).mentions.count == 2)
  }

  @Test func mergingPlacesTakesTheMeetingAlong() throws {
    var found = self.found
    let larvik = try #require(found.places.firstIndex { $0.name == "Larvik" })
    found.meetings[0].place = larvik
    let after = found.corrected(by: [Correction(.init(.place, "Larvik"), .merge(into: "Malta"))])
    let place = try #require(after.meetings[0].place)
    #expect(after.places[place].name == "Malta")
    expectSound(after, in: item)
  }

  // MARK: - Split

  @Test func splitTakesWhatIsSaidAlong() throws {
    let mention = found.mentions[found.people[0].mentions[1]]
    let after = corrected(
      .person,
      "Tove Lindqvist",
      .split(at: mention.range.lowerBound + 2, name: "Nils Lindqvist")
    )
    let other = try #require(after.people.firstIndex { $0.name == "Nils Lindqvist" })
    #expect(texts(after.people[other].mentions, in: after) == ["Lindqvist"])
    #expect(!after.people[other].isOfficial)
    #expect(after.statements[0].speaker == other)
    #expect(after.topics.allSatisfy { $0.speakers == [other] })
    #expect(after.people[after.meetings[0].participants[0]].name == "Tove Lindqvist")
    #expect(after.mentions[after.people[other].mentions[0]].identity?.rule == .corrected)
  }

  @Test func splitTakesTheOfficeAndTheMeetingAlong() throws {
    let mention = found.mentions[found.people[0].mentions[0]]
    let after = corrected(.person, "Tove Lindqvist", .split(at: mention.range.lowerBound, name: "Anna Berg"))
    let other = try person("Anna Berg", in: after)
    #expect(other.offices.map(\.title) == found.people[0].offices.map(\.title))
    let first = try person("Tove Lindqvist", in: after)
    #expect(first.offices.isEmpty)
    #expect(after.people[after.meetings[0].participants[0]].name == "Anna Berg")
    #expect(after.people[after.statements[0].speaker].name == "Tove Lindqvist")
  }

  @Test func splitJoinsOneThatIsThere() throws {
    let place = try #require(found.places.first { $0.name == "Malta" })
    let start = found.mentions[place.mentions[0]].range.lowerBound
    let after = corrected(.place, "Malta", .split(at: start, name: "Larvik"))
    let larvik = try #require(after.places.first { $0.name == "Larvik" })
    #expect(texts(larvik.mentions, in: after).contains("Maltese"))
  }

  @Test func splitFitsOnlyAMentionOfSeveral() {
    func fits(_ kind: Correction.Kind, _ name: String, at place: Int, as other: String) -> Bool {
      let correction = Correction(.init(kind, name), .split(at: place, name: other))
      return !found.correcting(by: [correction]).fitting.isEmpty
    }
    let forum = found.mentions[found.events[0].mentions[0]].range.lowerBound
    #expect(!fits(.event, "Three Ports Forum", at: forum, as: "Forum"), "it has one mention")
    #expect(!fits(.person, "Tove Lindqvist", at: forum, as: "Anna Berg"), "another's mention")
    let own = found.mentions[found.people[0].mentions[0]].range.lowerBound
    #expect(!fits(.person, "Tove Lindqvist", at: own, as: "tove lindqvist"), "its own name")
  }

  // MARK: - Retype

  @Test func aPersonMadeAPlaceSaysAndHoldsNothing() throws {
    let after = corrected(.person, "Rafel Camilleri", .retype(.place))
    #expect(after.people.map(\.name) == ["Tove Lindqvist"])
    let place = try #require(after.places.first { $0.name == "Rafel Camilleri" })
    #expect(place.mentions.count == 2)
    #expect(place.mentions.allSatisfy { after.mentions[$0].kind == .place })
    #expect(place.mentions.allSatisfy { after.mentions[$0].reason.rule == .corrected })
    #expect(place.mentions.allSatisfy { after.mentions[$0].identity == nil })
    #expect(after.meetings.isEmpty)
    #expect(after.statements.map(\.speaker) == [0])
    #expect(after.mentions.filter { $0.kind == .role }.count == 1, "the title has no holder any more")
  }

  @Test func anEventMadeAnOrganisationKeepsItsMentions() throws {
    let after = corrected(.event, "Three Ports Forum", .retype(.organization))
    #expect(after.events.isEmpty)
    #expect(after.organizations.map(\.name) == ["Three Ports Forum"])
    #expect(corrected(.place, "Malta", .retype(.organization)).organizations[0].country?.letters == "MT")
    #expect(corrected(.event, "Three Ports Forum", .retype(.person)).people.count == 3)
  }

  @Test func aTopicMadeANameWinsOverTheNamesInIt() throws {
    let text = "The two sides hoped to cooperate in Malta ship repair. Malta is near."
    var found = findings(in: text)
    let start = text.utf8.count - "Malta ship repair. Malta is near.".utf8.count
    found.mentions = [
      Mention(.topic, start..<start + 17, rule: .knownPlace),
      Mention(.place, start..<start + 5, rule: .knownPlace),
      Mention(.place, start + 19..<start + 24, rule: .knownPlace),
    ]
    found.topics = [Topic(name: "Malta ship repair", mentions: [0])]
    found.places = [Entity(name: "Malta", mentions: [1, 2])]
    let item = story(text)
    expectSound(found, in: item)
    let event = found.corrected(by: [Correction(.init(.topic, "Malta ship repair"), .retype(.event))])
    expectSound(event, in: item)
    #expect(event.events.map(\.name) == ["Malta ship repair"])
    #expect(event.places.map { $0.mentions.count } == [1])
    let back = event.corrected(by: [Correction(.init(.event, "Malta ship repair"), .retype(.topic))])
    expectSound(back, in: item)
    #expect(back.topics.map(\.name) == ["Malta ship repair"])
  }

  // MARK: - Office, country, dismiss

  @Test func anOfficeIsSetAndTakenAway() throws {
    let after = corrected(.person, "Rafel Camilleri", .setOffice(" Envoy  of Malta "))
    let person = try person("Rafel Camilleri", in: after)
    #expect(person.offices.map(\.title) == ["Envoy of Malta"])
    #expect(person.offices[0].holdings.count == 1, "the title in the text stays beside the name")
    #expect(person.offices[0].holdings[0].rule == .corrected)
    #expect(person.mentions.allSatisfy { after.mentions[$0].reason.rule != .corrected }, "the name is not")
    let none = corrected(.person, "Rafel Camilleri", .setOffice(nil))
    #expect(try !self.person("Rafel Camilleri", in: none).isOfficial)
    #expect(none.mentions.count { $0.kind == .role } == 1)
  }

  @Test func aCountryIsSetAndTakenAway() throws {
    let after = corrected(.person, "Rafel Camilleri", .setCountry(CountryCode("IT")))
    #expect(try person("Rafel Camilleri", in: after).country?.letters == "IT")
    #expect(try person("Rafel Camilleri", in: after).countryReason == Reason(.corrected))
    #expect(
      try person("Rafel Camilleri", in: corrected(.person, "Rafel Camilleri", .setCountry(nil))).country
        == nil
    )
    let forum = corrected(.event, "Three Ports Forum", .setCountry(CountryCode("NO")))
    #expect(forum.events[0].country?.letters == "NO")
  }

  @Test func whatIsDismissedIsGone() throws {
    let after = corrected(.person, "Rafel Camilleri", .dismiss)
    #expect(after.people.map(\.name) == ["Tove Lindqvist"])
    #expect(after.mentions.count == found.mentions.count - 3, "two names and a title")
    #expect(corrected(.topic, "clean energy", .dismiss).topics.map(\.name) == ["ship repair"])
    let date = corrected(.date, "2023-03-30", .dismiss)
    #expect(date.dates.isEmpty)
    #expect(date.meetings[0].date == nil)
    #expect(corrected(.meeting, "Tove Lindqvist and Rafel Camilleri, 2023-03-30", .dismiss).meetings.isEmpty)
  }

  @Test func aDismissedStatementRaisesNothing() {
    var found = Findings()
    found.mentions = [
      Mention(.person, 0..<3, rule: .knownPlace), Mention(.topic, 10..<20, rule: .knownPlace),
      Mention(.topic, 30..<40, rule: .knownPlace), Mention(.topic, 70..<80, rule: .knownPlace),
    ]
    found.people = [Person(name: "Ann", mentions: [0])]
    found.statements = [0..<50, 60..<90].map {
      Statement(range: $0, speaker: 0, reason: Reason(.speakerVerb))
    }
    found.topics = [
      Topic(name: "ports", mentions: [1, 3], speakers: [0]),
      Topic(name: "fish", mentions: [2], speakers: [0]),
    ]
    let after = found.corrected(by: [Correction(.init(.statement, "Ann at 0"), .dismiss)])
    #expect(after.statements.map(\.range) == [60..<90])
    #expect(after.topics.map(\.speakers) == [[0], []], "fish was raised in that statement only")
    #expect(found.corrected(by: [Correction(.init(.statement, "Ann at 1"), .dismiss)]) == found)
  }

  @Test func manyMentionsTakeNoLongerEach() {
    var found = Findings()
    let count = 10_000
    found.mentions = (0..<count).flatMap { index in
      [
        Mention(.topic, index * 10..<index * 10 + 9, rule: .knownPlace),
        Mention(.place, index * 10..<index * 10 + 5, rule: .knownPlace),
      ]
    }
    found.topics = [Topic(name: "port talks", mentions: (0..<count).map { 2 * $0 })]
    found.places = [Entity(name: "Larvik", mentions: (0..<count).map { 2 * $0 + 1 })]
    let after = found.corrected(by: [
      Correction(.init(.topic, "port talks"), .retype(.event)),
      Correction(.init(.event, "port talks"), .split(at: 50, name: "port meeting")),
      Correction(.init(.event, "port meeting"), .merge(into: "port talks")),
    ])
    #expect(after.events.map(\.mentions.count) == [count])
    #expect(after.places.isEmpty)
  }
}
