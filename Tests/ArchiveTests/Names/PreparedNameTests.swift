import Extraction
import Testing

@testable import Archive

@Suite struct PreparedNameTests {
  @Test func everyPartCountsForTheKey() {
    let names = [
      KnownName(.person, "Ann Stone"), KnownName(.place, "Ann Stone"), KnownName(.person, "Ann Stones"),
      KnownName(.person, "Ann Stone", country: CountryCode("NO")),
      KnownName(.person, "Ann Stone", office: "mayor"),
    ]
    #expect(Set(names.map { PreparedName($0, role: .name).key }).count == names.count)
    let (said, guessed) = (
      PreparedName(names[0], role: .nameWithCountry), PreparedName(names[0], role: .name)
    )
    #expect(said.key == guessed.key, "what a story says of it makes no other name")
    #expect(
      PreparedName(.title, "Mayor", role: .title).key
        != PreparedName(KnownName(.person, "Mayor"), role: .name).key
    )
  }

  @Test func everyKindHasKeysOfItsOwn() {
    #expect(
      Set(NameKind.allCases.map { PreparedName($0, "Mayor", role: .fact).key }).count
        == NameKind.allCases.count
    )
  }

  @Test func namesInTheSameWordsHaveOneWordKey() {
    let key = PreparedName(.topic, "Port talks", role: .fact).wordKey
    #expect(PreparedName(.topic, "PÖRT-TALKS!", role: .fact).wordKey == key)
    #expect(PreparedName(.event, "Port talks", role: .fact).wordKey != key)
    #expect(PreparedName(.topic, "Port talk s", role: .fact).wordKey != key)
  }

  @Test func anEmptyOfficeIsNotStored() {
    #expect(PreparedName(.title, "Mayor", role: .title).storedOffice == nil)
    #expect(PreparedName(KnownName(.person, "Stone", office: "mayor"), role: .name).storedOffice == "mayor")
  }
}
