import Foundation
import Stories
import Testing

@testable import Extraction

@Suite struct AppearanceFinderTests {
  private func appearances(_ text: String) -> (Findings, Appearances) {
    let item = story(text)
    let findings = Extractor().findings(in: item)
    return (findings, findings.appearances(in: item))
  }

  private func person(_ text: String, _ name: String) throws -> Appearance {
    let (findings, found) = appearances(text)
    #expect(findings.people.count == found.people.count)
    #expect(findings.places.count == found.places.count)
    #expect(findings.organizations.count == found.organizations.count)
    return try #require(found.people.first { $0.name.name == name })
  }

  @Test func titlesTellTheCountry() throws {
    let told = try person("Norwegian Trade Minister Tove Lindqvist spoke on Monday.", "Tove Lindqvist")
    #expect(told.name == KnownName(.person, "Tove Lindqvist", country: CountryCode("NO")))
    #expect(told.saysCountry)
    #expect(told.titles == ["Norwegian Trade Minister"])
    let guessed = try person("OSLO, May 3 - Trade Minister Tove Lindqvist spoke on Monday.", "Tove Lindqvist")
    #expect(!guessed.saysCountry)
  }

  @Test func whereAnEnvoyIsSentSaysNothing() throws {
    let envoy = try person(
      "The Ambassador of Malta to Norway, Rafel Camilleri, met Mayor Tove Lindqvist.",
      "Rafel Camilleri"
    )
    #expect(envoy.name.country == CountryCode("MT"))
    #expect(envoy.saysCountry)
  }

  @Test func aSurnameIsToldApartByTheOffice() throws {
    let alone = try person("President Quarvik of Norway said that the port would open.", "Quarvik")
    #expect(alone.name.office == "president")
    let full = try person(
      "President Tove Lindqvist of Norway said that Lindqvist's party won.",
      "Tove Lindqvist"
    )
    #expect(full.name.office.isEmpty)
    #expect(full.others.isEmpty, "a surname is no further name")
  }

  @Test func anotherSpellingIsAFurtherName() throws {
    let twice = try person(
      "President Nimal Kumara Dissanayake of Sri Lanka spoke. Later President Nimal Kumara Disanayake left.",
      "Nimal Kumara Dissanayake"
    )
    #expect(twice.others.map(\.name) == ["Nimal Kumara Disanayake"])
    #expect(twice.others.first?.country == CountryCode("LK"))
  }

  @Test func whatAPersonSaysOfOneStoryIsNoFurtherName() throws {
    let item = story("Mayor Tove Lindqvist spoke. Nils Lindqvist left.")
    let findings = Extractor().findings(in: item).corrected(by: [
      Correction(.init(.person, "Nils Lindqvist"), .rename("Nils Moen"))
    ])
    let found = findings.appearances(in: item).people
    #expect(found.map(\.name.name) == ["Tove Lindqvist", "Nils Moen"])
    #expect(found.allSatisfy { $0.others.isEmpty })
  }

  @Test func lettersInBracketsStandForTheName() throws {
    let (findings, found) = appearances(
      "The Maritime Safety Authority (MSA) met. The MSA said that it was safe."
    )
    let body = try #require(findings.organizations.firstIndex { $0.name == "Maritime Safety Authority" })
    #expect(found.organizations[body].name.name == "Maritime Safety Authority")
    #expect(found.organizations[body].others.map(\.name) == ["MSA"])
  }

  /// The country of the ministry in a text with one place of Japan.
  private func ministry(_ text: String, place: String, holder: Person? = nil) -> CountryCode? {
    func mention(_ kind: Mention.Kind, _ name: String) -> Mention {
      let start =
        text.range(of: name).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
      return Mention(kind, start..<start + name.utf8.count, rule: .knownBody)
    }
    var findings = Findings()
    findings.mentions = [mention(.organization, "Ministry of Finance"), mention(.place, place)]
    findings.organizations = [Entity(name: "Ministry of Finance", mentions: [0])]
    findings.places = [Entity(name: "Japan", country: CountryCode("JP"), mentions: [1])]
    if let holder { findings.people = [holder] }
    return findings.appearances(in: story(text)).organizations.first?.name.country
  }

  @Test func aMinistryIsItsCountrys() {
    let japan = CountryCode("JP")
    #expect(ministry("The Ministry of Finance of Japan said so.", place: "Japan") == japan)
    #expect(ministry("The Japanese Ministry of Finance said so.", place: "Japanese") == japan)
    #expect(ministry("Japan's Ministry of Finance said so.", place: "Japan") == japan)
    #expect(ministry("In Japan, the Ministry of Finance said so.", place: "Japan") == nil)
    var holder = Person(name: "Ann Stone", mentions: [], country: CountryCode("NO"))
    #expect(
      ministry("In Japan, the Ministry of Finance said so.", place: "Japan", holder: holder)
        == CountryCode("NO")
    )
    holder.offices = [Office(title: "Minister of Finance", of: "Ministry of Finance", holdings: [])]
    holder.country = japan
    #expect(ministry("The Ministry of Finance in Japan said so.", place: "Japan", holder: holder) == japan)
  }

  @Test func findingsThatDoNotFitTheTextDoNoHarm() {
    var findings = Findings()
    findings.people = [Person(name: "Ann Stone", mentions: [3, 0])]
    findings.organizations = [Entity(name: "Ministry of Finance", mentions: [9])]
    findings.places = [Entity(name: "Norway", country: CountryCode("NO"), mentions: [9])]
    findings.mentions = [Mention(.person, 90..<99, rule: .surname)]
    #expect(findings.appearances(in: story("short")).people.count == 1)
  }
}
