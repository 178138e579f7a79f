import Extraction
import Query
import Testing

@testable import Reader

struct QueryCorrectedTests {
  private func corrected(
    _ text: String,
    _ kind: Correction.Kind,
    _ name: String,
    _ change: Correction.Change,
    isUndone: Bool = false
  ) throws -> String? {
    let correction = Correction(.init(kind, name), change)
    return try Query.parse(text).corrected(by: correction, isUndone: isUndone).map { "\($0)" }
  }

  @Test func namesFollow() throws {
    let rename = Correction.Change.rename("Gong Zheng")
    #expect(try corrected("official:gong", .person, "Gong", rename) == "official:\"Gong Zheng\"")
    #expect(
      try corrected("-person:gong is:unread", .person, "Gong", rename) == "-person:\"Gong Zheng\" is:unread"
    )
    #expect(
      try corrected("official:\"Gong Zheng\"", .person, "Gong", rename, isUndone: true) == "official:Gong"
    )
    #expect(try corrected("place:gong", .person, "Gong", rename) == "place:gong")
    #expect(try corrected("topic:=gong", .topic, "Gong", rename) == "topic:=\"Gong Zheng\"")
    #expect(try corrected("official:gon*", .person, "Gong", rename) == "official:gon*")
    #expect(try corrected("gong", .person, "Gong", rename) == "gong")
    #expect(try corrected("topic:trade", .topic, "trade", .merge(into: "talks")) == "topic:talks")
  }

  @Test func aCountryBehindTheNameStays() throws {
    let rename = Correction.Change.rename("Anna Berg")
    let label = "official:\"Ann Stone (NO)\""
    #expect(try corrected(label, .person, "Ann Stone", rename) == "official:\"Anna Berg (NO)\"")
    #expect(
      try corrected("person:\"Anna Berg (?)\"", .person, "Ann Stone", rename, isUndone: true)
        == "person:\"Ann Stone (?)\""
    )
    #expect(try corrected(label, .person, "Ann", rename) == label)
    #expect(try corrected(label, .place, "Ann Stone", rename) == label)
    #expect(try corrected(label, .person, "Ann Stone", .retype(.organization)) == "org:\"Ann Stone\"")
    #expect(try corrected(label, .person, "Ann Stone", .dismiss) == nil)
    #expect(try corrected("topic:\"tea (NO)\"", .topic, "tea", rename) == "topic:\"tea (NO)\"")
  }

  @Test func whatWasMergedIntoAnotherLeavesItsFilter() throws {
    let merge = Correction.Change.merge(into: "Moen")
    #expect(try corrected("official:Stone", .person, "Stone", merge) == "official:Moen")
    #expect(try corrected("official:Moen", .person, "Stone", merge, isUndone: true) == "official:Moen")
  }

  @Test func kindsFollow() throws {
    #expect(try corrected("official:gong", .person, "Gong", .retype(.organization)) == "org:Gong")
    #expect(
      try corrected("org:gong", .person, "Gong", .retype(.organization), isUndone: true) == "person:Gong"
    )
    #expect(try corrected("event:gong", .event, "Gong", .retype(.person)) == "person:Gong")
  }

  @Test func aFilterOfWhatIsDismissedGoes() throws {
    #expect(try corrected("place:Oslo", .place, "Oslo", .dismiss) == nil)
    #expect(try corrected("place:Oslo trade", .place, "Oslo", .dismiss) == "trade")
    #expect(try corrected("place:Oslo", .place, "Oslo", .dismiss, isUndone: true) == "place:Oslo")
    #expect(try corrected("day:2023-03", .date, "2023-03", .dismiss) == nil)
  }

  @Test func whoLosesTheOfficeIsAPersonStill() throws {
    #expect(try corrected("official:gong", .person, "Gong", .setOffice(nil)) == "person:Gong")
    #expect(try corrected("official:gong", .person, "Gong", .setOffice("Mayor")) == "official:gong")
    #expect(try corrected("official:gong", .person, "Gong", .setCountry(nil)) == "official:gong")
  }
}
