import Stories
import TestSupport
import Testing

@testable import Extraction

struct FindingsCorrectionTests {
  private static let text = """
    Larvik Mayor Tove Lindqvist met with the Ambassador of Malta, Rafel Camilleri, on Thursday in Larvik.

    Lindqvist said that the city hoped to cooperate in clean energy, ship repair and harbour dredging. She thanked the \
    Maltese ambassador. Camilleri said that Malta would attend the Three Ports Forum with the Ministry of Transport.

    "We shall go on," Lindqvist said. Minister Odd Berge held talks with Lindqvist on 2023-03-29. Clean energy matters.
    """

  @Test func nothingIsChangedByNothing() {
    let found = findings(in: Self.text)
    #expect(found.corrected(by: []) == found)
    let strangers = Correction.Kind.allCases.map { Correction(.init($0, "Nobody"), .dismiss) }
    #expect(found.correcting(by: strangers).fitting.isEmpty)
    #expect(found.corrected(by: strangers) == found)
  }

  @Test func theOrderCounts() throws {
    let found = findings(in: Self.text)
    let first = Correction(.init(.person, "Rafel Camilleri"), .rename("R. Camilleri"))
    let second = Correction(.init(.person, "R. Camilleri"), .setCountry(CountryCode("IT")))
    let both = found.correcting(by: [first, second])
    #expect(both.fitting == [0, 1])
    let person = try #require(both.findings.people.first { $0.name == "R. Camilleri" })
    #expect(person.country?.letters == "IT")
    #expect(found.correcting(by: [second, first]).fitting == [1])
  }

  @Test func aCorrectedFindingSaysSo() throws {
    let found = findings(in: Self.text).corrected(by: [
      Correction(.init(.place, "Larvik"), .rename("Larvik town"))
    ])
    let place = try #require(found.places.first { $0.name == "Larvik town" })
    for mention in place.mentions {
      #expect(found.mentions[mention].reason.rule == .corrected)
      #expect(found.mentions[mention].reason.confidence == 1)
    }
  }

  @Test func aMeetingIsNamedByWhoMetAndWhen() throws {
    let found = findings(in: Self.text)
    let meeting = try #require(found.meetings.first)
    #expect(found.name(of: meeting) == "Tove Lindqvist and Rafel Camilleri, 2023-03-30")
    let left = found.corrected(by: [Correction(.init(.meeting, found.name(of: meeting)), .dismiss)])
    #expect(left.meetings.count == found.meetings.count - 1)
  }

  @Test func invariantsHoldWhateverIsCorrected() {
    var random = SeededGenerator(seed: 31)
    var fitting = 0
    for round in 0..<400 {
      let text = round % 2 == 0 ? Self.text : TextGenerator.text(&random)
      let item = story(text)
      let before = Extractor().findings(in: item)
      var found = before
      var corrections: [Correction] = []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        guard let correction = Self.correction(of: found, &random) else { break }
        let next = found.correcting(by: [correction])
        fitting += next.fitting.count
        found = next.findings
        corrections.append(correction)
        expectSound(found, in: item)
      }
      #expect(before.corrected(by: corrections) == found, "one by one and all at once are the same")
      #expect(before.corrected(by: corrections) == found, "the same on every run")
    }
    #expect(fitting > 400, "\(fitting)")
  }

  /// A correction of something that is there, to something that may be there.
  private static func correction(of found: Findings, _ random: inout SeededGenerator) -> Correction? {
    let subjects = found.subjects.sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
    guard let subject = subjects.randomElement(using: &random) else { return nil }
    let others = subjects.filter { $0.kind == subject.kind }.map(\.name) + ["Somebody New"]
    let name = others.randomElement(using: &random) ?? ""
    let change: Correction.Change =
      switch subject.kind.verbs.randomElement(using: &random) {
      case .rename: .rename(name)
      case .merge: .merge(into: name)
      case .split:
        .split(at: found.mentions.randomElement(using: &random)?.range.lowerBound ?? 0, name: name)
      case .retype: .retype(Correction.Kind.named.randomElement(using: &random) ?? .person)
      case .office: .setOffice(Bool.random(using: &random) ? "Harbour Master" : nil)
      case .country: .setCountry(Bool.random(using: &random) ? CountryCode("FI") : nil)
      case .dismiss, nil: .dismiss
      }
    return Correction(subject, change)
  }
}
