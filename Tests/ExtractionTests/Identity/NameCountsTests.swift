import Testing

@testable import Extraction

@Suite struct NameCountsTests {
  @Test func namesOfCommonPartsAreCommon() {
    let names =
      (0..<30).flatMap { ["David Name\($0)kar", "Given\($0)el Smith"] } + ["Zita Quarvik", "David Smith"]
    let counts = NameCounts(names.map(PersonName.init))
    #expect(counts.isCommon(PersonName("David Smith")))
    #expect(!counts.isCommon(PersonName("Zita Quarvik")))
    #expect(!counts.isCommon(PersonName("David Quarvik")))
    #expect(counts.isCommon(PersonName("K. Smith")), "many have the surname")
    #expect(!counts.isCommon(PersonName("K. Quarvik")))
  }

  @Test func theTablesKnowUsualNames() {
    let counts = NameCounts([])
    #expect(counts.isUsual(PersonName("David Smith")))
    #expect(!counts.isUsual(PersonName("Zebulon Quarvik")))
  }
}
