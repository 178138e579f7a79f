import Testing

@testable import Extraction

struct CorrectionDescriptionTests {
  @Test func corrections() throws {
    let person = Correction.Subject(.person, "Tove")
    func told(_ change: Correction.Change) -> String { "\(Correction(person, change))" }
    #expect(told(.rename("Tove Lind")) == "“Tove” renamed “Tove Lind”")
    #expect(told(.merge(into: "Odd")) == "“Tove” merged into “Odd”")
    #expect(told(.split(at: 4, name: "Odd")) == "a mention of “Tove” split off as “Odd”")
    #expect(told(.retype(.organization)) == "“Tove” made an organisation")
    #expect(told(.retype(.place)) == "“Tove” made a place")
    #expect(told(.setOffice("Mayor")) == "“Tove” given the office “Mayor”")
    #expect(told(.setOffice(nil)) == "“Tove” given no office")
    #expect(told(.setCountry(CountryCode("MT"))) == "“Tove” given the country Malta")
    #expect(told(.setCountry(nil)) == "“Tove” given no country")
    #expect(told(.dismiss) == "person “Tove” dismissed")
  }
}
