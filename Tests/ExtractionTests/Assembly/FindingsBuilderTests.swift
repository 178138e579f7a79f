import Testing

@testable import Extraction

@Suite struct FindingsBuilderTests {
  private let found = findings(
    in:
      "Shanghai Mayor Lin Feng said Belgian firms want clean energy. Mayor Lin Feng likes Belgium and the World Bank."
  )

  @Test func mentionsAreInTheOrderOfTheText() {
    #expect(
      found.mentions.map(\.kind) == [
        .role, .place, .person, .nationality, .topic, .role, .person, .place, .organization,
      ]
    )
  }

  @Test func officesOfOneTitleAreOne() {
    let person = found.people.first
    #expect(person?.offices.map(\.title) == ["Shanghai Mayor", "Mayor"])
    #expect(person?.offices.map(\.holdings.count) == [1, 1])
  }

  @Test func entitiesHoldAllTheirMentions() {
    #expect(found.places.map(\.name) == ["Shanghai", "Belgium"])
    #expect(found.places.map(\.mentions.count) == [1, 2])
    #expect(found.organizations.map(\.name) == ["World Bank"])
  }

  @Test(arguments: [
    ("fisheries dispute", "agriculture"), ("legal cooperation", "law and justice"),
    ("hydrogen pipeline plan", "energy and climate"),
  ])
  func aWordOfATopicTellsItsField(_ topic: String, _ field: String) {
    let found = findings(in: "Mayor Lin Feng discussed the \(topic).")
    #expect(found.topics.map(\.field) == [field])
  }

  @Test func topicsKnowTheirField() {
    #expect(found.topics.map(\.field) == ["energy and climate"])
  }

  @Test func theFullestNameStands() {
    let found = findings(in: "MINISTER LEE WARNS\n\nMinister Ann Lee spoke. Lee left.")
    #expect(found.people.map(\.name) == ["Ann Lee"])
  }
}
