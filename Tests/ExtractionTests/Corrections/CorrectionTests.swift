import Testing

@testable import Extraction

struct CorrectionTests {
  @Test func subjectsDifferByKindAndNameAndNotByCaseOrBlanks() {
    let subject = Correction.Subject(.person, " Lin \n Feng ")
    #expect(subject.name == "Lin Feng")
    #expect(subject == Correction.Subject(.person, "LIN FENG"))
    #expect(Set([subject, Correction.Subject(.person, "lin feng")]).count == 1)
    #expect(subject != Correction.Subject(.place, "Lin Feng"))
    #expect(subject != Correction.Subject(.person, "Lin"))
  }

  @Test func resultIsWhatTheFindingIsAfterwards() {
    let subject = Correction.Subject(.place, "Larvik")
    #expect(Correction(subject, .rename("Oslo")).result == Correction.Subject(.place, "Oslo"))
    #expect(Correction(subject, .merge(into: "Oslo")).result == Correction.Subject(.place, "Oslo"))
    #expect(Correction(subject, .retype(.event)).result == Correction.Subject(.event, "Larvik"))
    #expect(Correction(subject, .split(at: 3, name: "Oslo")).result == subject)
    #expect(Correction(subject, .setCountry(nil)).result == subject)
    #expect(Correction(subject, .dismiss).result == nil)
  }

  @Test func kindsKnowWhatCanBeChanged() {
    #expect(Correction.Kind.person.verbs == Correction.Verb.allCases)
    #expect(!Correction.Kind.place.verbs.contains(.office))
    #expect(!Correction.Kind.topic.verbs.contains(.country))
    #expect(Correction.Kind.meeting.verbs == [.dismiss])
    for kind in Correction.Kind.allCases {
      #expect(kind.verbs.contains(.dismiss))
      #expect(Correction.Kind.named.contains(kind) == kind.verbs.contains(.retype))
    }
  }
}
