import Extraction
import TestSupport
import Testing

@testable import Archive

@Suite struct KnownNameRowTests {
  @Test func namesAreReadAsTheyWereWritten() throws {
    let archive = try Archive.ofTexts([
      "2023-01-01\nOne\nSHINE\n@official//Mayor Stone\n@BE Ghent\n@org Harbour Board"
    ])
    func all(_ kind: KnownName.Kind) throws -> [KnownName] {
      try archive.reader.run { try KnownName.all(of: kind, in: $0).map(\.name) }
    }
    #expect(try all(.person) == [KnownName(.person, "Stone", office: "mayor")])
    #expect(try all(.place) == [KnownName(.place, "Ghent", country: CountryCode("BE"))])
    #expect(try all(.organization) == [KnownName(.organization, "Harbour Board")])
  }
}
