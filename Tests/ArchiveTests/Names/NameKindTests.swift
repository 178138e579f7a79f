import Extraction
import Testing

@testable import Archive

@Suite struct NameKindTests {
  @Test func theNumbersOfKindsStay() {
    #expect(NameKind.allCases.map(\.rawValue) == Array(0..<16), "they are stored")
    #expect(
      NameKind.person.rawValue == 0 && NameKind.country.rawValue == 10 && NameKind.topicAlias.rawValue == 15
    )
  }

  @Test func theKindsOfNamesWithIdentitiesHaveTheSameNumbers() {
    for kind in KnownName.Kind.allCases { #expect(NameKind(kind).rawValue == kind.rawValue, "\(kind)") }
  }

  @Test func aliasesAreKindsOfTheirOwn() {
    let aliases = NameKind.allCases.compactMap(\.alias)
    #expect(aliases == [.personAlias, .placeAlias, .organizationAlias, .eventAlias, .topicAlias])
    #expect(aliases.allSatisfy { $0.alias == nil })
    #expect(NameKind.title.alias == nil && NameKind.country.alias == nil)
  }
}
