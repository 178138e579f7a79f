import Archive
import Extraction
import Foundation
import Stories
import Testing

@testable import communique

struct CorrectionLineTests {
  private func read(_ lines: String...) -> (records: [CorrectionRecord], problems: [String]) {
    let data = Data(lines.joined(separator: "\n").utf8)
    let (records, problems) = CorrectionLine.records(in: data, now: 5)
    return (records, problems.map { "\($0.line): \($0.text)" })
  }

  @Test func everyRecordComesBack() throws {
    let changes: [Correction.Change] = [
      .rename("Odd / “Berg”\u{1b}"), .merge(into: "Odd"), .split(at: 12, name: "Odd"), .retype(.event),
      .setOffice("Mayor"), .setOffice(nil), .setCountry(CountryCode("MT")), .setCountry(nil), .dismiss,
    ]
    for (index, change) in changes.enumerated() {
      let record = CorrectionRecord(
        number: Int64(index),
        Correction(.init(.person, "Tove"), change),
        story: index == 2 || index % 2 == 0 ? StoryID(value: UInt64(index)) : nil,
        headline: "Talks",
        made: 1_700_000_000
      )
      var expected = record
      expected.number = 0
      let line = CorrectionLine(record).json
      #expect(!line.contains("\n"))
      #expect(read(line).records == [expected])
    }
  }

  @Test func littleIsNeeded() {
    let (records, problems) = read(#"{"kind":"place","name":"Oslo","change":"dismiss"}"#, "", " \r")
    #expect(problems.isEmpty)
    #expect(records == [CorrectionRecord(Correction(.init(.place, "Oslo"), .dismiss), story: nil, made: 5)])
  }

  @Test func whatWasUndoneIsLeftOut() {
    let line = #"{"kind":"place","name":"A","change":"dismiss","undone":"2023-03-31T12:00:00Z"}"#
    #expect(read(line).records.isEmpty && read(line).problems.isEmpty)
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    let (records, problems) = read(
      "[]",
      #"{"kind":"place","name":"A"}"#,
      #"{"kind":"place","name":1,"change":"dismiss"}"#,
      #"{"kind":"place","name":"A","change":"dismiss","story":"12"}"#,
      #"{"kind":"place","name":"A","change":"dismiss","made":"yesterday"}"#,
      #"{"kind":"place","name":"A","change":"split","to":"B","at":3}"#,
      #"{"kind":"place","name":"A","change":"split","to":"B","story":"0000000000000001"}"#
    )
    #expect(records.isEmpty)
    #expect(
      problems == [
        "1: it is not an object of JSON.", "2: “change” is missing.",
        "3: “name” has a value of the wrong type.",
        "4: “12” is no story: that is 16 hexadecimal digits, or null for all.",
        "5: “yesterday” is no time, such as 2023-03-31T12:00:00Z.",
        "6: split needs a story, as the place of a mention is of one.",
        "7: split needs the place of a mention, in bytes from 0.",
      ]
    )
  }
}
