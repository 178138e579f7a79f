import Testing

@testable import Extraction

struct CorrectionCodingTests {
  @Test func everyChangeComesBack() throws {
    let malta = try #require(CountryCode("MT"))
    let changes: [Correction.Change] = [
      .rename("Tove Lind"), .merge(into: "Tove Lindqvist"), .split(at: 12, name: "Odd"),
      .retype(.organization),
      .setOffice("Mayor"), .setOffice(nil), .setCountry(malta), .setCountry(nil), .dismiss,
    ]
    #expect(Set(changes.map(\.verb)) == Set(Correction.Verb.allCases))
    for change in changes {
      let correction = Correction(Correction.Subject(.person, "Tove"), change)
      #expect(try Correction(correction.coded) == correction)
    }
    for kind in Correction.Kind.allCases {
      let correction = Correction(Correction.Subject(kind, "Tove"), .dismiss)
      #expect(try Correction(correction.coded) == correction)
    }
  }

  @Test func aCountryMayBeNamed() throws {
    let coded = Correction.Coded(kind: "person", name: "Tove", change: "country", to: "the Netherlands")
    #expect(try Correction(coded).change == .setCountry(CountryCode("NL")))
  }

  @Test func blanksAreFoldedAndAnEmptyOfficeIsNone() throws {
    let rename = Correction.Coded(kind: "person", name: " Tove\n", change: "rename", to: " Tove  Lind ")
    #expect(try Correction(rename) == Correction(Correction.Subject(.person, "Tove"), .rename("Tove Lind")))
    let office = Correction.Coded(kind: "person", name: "Tove", change: "office", to: " ")
    #expect(try Correction(office).change == .setOffice(nil))
  }

  @Test(arguments: [
    (Correction.Coded(kind: "planet", name: "x", change: "dismiss"), "“planet” is no kind of finding"),
    (Correction.Coded(kind: "person", name: "x", change: "paint"), "“paint” is no change"),
    (Correction.Coded(kind: "person", name: " ", change: "dismiss"), "the finding needs a name"),
    (Correction.Coded(kind: "person", name: "x", change: "rename"), "rename needs what to change to"),
    (Correction.Coded(kind: "person", name: "x", change: "merge", to: " "), "merge needs what"),
    (Correction.Coded(kind: "person", name: "x", change: "split", to: "y"), "split needs the place"),
    (Correction.Coded(kind: "person", name: "x", change: "split", to: "y", at: -1), "split needs the place"),
    (Correction.Coded(kind: "person", name: "x", change: "retype", to: "date"), "“date” is no kind"),
    (
      Correction.Coded(kind: "person", name: "x", change: "country", to: "Nowhere"), "“Nowhere” is no country"
    ),
    (Correction.Coded(kind: "date", name: "x", change: "rename", to: "y"), "a date knows no rename"),
    (Correction.Coded(kind: "topic", name: "x", change: "office", to: "y"), "a topic knows no office"),
  ]) func whatIsNoCorrectionIsTold(coded: Correction.Coded, beginning: String) {
    #expect {
      try Correction(coded)
    } throws: { error in
      "\(error)".hasPrefix(beginning) && "\(error)".hasSuffix(".")
    }
  }
}
