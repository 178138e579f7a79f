import Stories
import Testing

@testable import Extraction

@Suite struct AliasedNamesTests {
  @Test func lettersInBracketsAreTheBody() {
    let found = findings(in: "The Ghent Harbour Commission (GHQC) met. GHQC members left.")
    #expect(found.organizations.map(\.name) == ["Ghent Harbour Commission"])
    #expect(found.organizations.map(\.mentions.count) == [3])
  }

  @Test func soTheyAreBeforeTheNameIsSpelledOut() {
    let found = findings(in: "GHQC members left. The Ghent Harbour Commission (GHQC) met.")
    #expect(found.organizations.map(\.name) == ["Ghent Harbour Commission"])
  }

  @Test func lettersInBracketsAreTheEvent() {
    let found = findings(in: "The Ghent Rivers Forum (the “GHRX”) opened. Then the GHRX closed.")
    #expect(found.events.map(\.name) == ["Ghent Rivers Forum"])
    #expect(found.events.map(\.mentions.count) == [3])
  }

  @Test func aCompanyIsOneWithItsNameWithoutTheLegalForm() {
    let found = findings(in: "Corvane Industries Inc has built a quay. Corvane said so on Monday.")
    #expect(found.organizations.map(\.name) == ["Corvane Industries Inc"])
  }

  @Test func lettersOfTheTablesTellTheCountry() {
    let found = findings(in: "The Ministry of Law (MinLaw) met. MinLaw left.")
    #expect(found.organizations.map(\.name) == ["Ministry of Law"])
    #expect(found.organizations.first?.country?.letters == "SG")
  }

  @Test func lettersOfAnotherBodyDoNot() {
    let found = findings(in: "The Prosperity and Shipping Group (PSG) met. PSG left.")
    #expect(found.organizations.allSatisfy { $0.country == nil })
  }

  @Test func aDepartmentIsNotTheBodyInTheBracketsBehindIt() {
    let found = findings(in: "The Harbour Department (IMF) met. The IMF left.")
    #expect(found.organizations.map(\.name).contains("International Monetary Fund"))
    #expect(found.organizations.count == 2)
  }
}
