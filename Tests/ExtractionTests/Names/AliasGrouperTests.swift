import Testing

@testable import Extraction

@Suite struct AliasGrouperTests {
  @Test func allFormsAreOnePerson() {
    let found = findings(
      in:
        "President Nimal Kumara Silva met Mr. Jan Peeters. President Silva spoke. Peeters agreed. Nimal Silva left."
    )
    #expect(found.people.map(\.name) == ["Nimal Kumara Silva", "Jan Peeters"])
    #expect(found.people.map(\.mentions.count) == [3, 2])
  }

  @Test func aLetterMisspeltIsTheSame() {
    let found = findings(in: "President Nimal Dissanayake came. President Disanayake spoke.")
    #expect(found.people.count == 1)
  }

  @Test func twoOfOneSurnameAreTwo() {
    let found = findings(in: "President John Stone met Minister Mary Stone.")
    #expect(found.people.map(\.name) == ["John Stone", "Mary Stone"])
  }

  @Test func aHeadlineInCapitalsIsKnownFromTheBody() {
    let item = story("ENVOY WARNS PEETERS\n\nMr. Jan Peeters came.")
    let found = Extractor().findings(in: item)
    #expect(found.people.first?.mentions.count == 2)
  }
}
