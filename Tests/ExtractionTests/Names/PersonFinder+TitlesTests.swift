import Testing

@testable import Extraction

@Suite struct PersonFinderTitlesTests {
  private func titles(_ text: String) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for person in findings(in: text).people { found[person.name] = person.offices.map(\.title) }
    return found
  }

  @Test func aTitleInThePluralIsOfAllThatAreNamed() {
    let found = titles("Ministers Ana Reis and Ole Lund came.")
    #expect(found.count == 2 && found.values.allSatisfy { $0.count == 1 })
    #expect(
      titles("Mr. Ole Lund and Ms. Ana Reis, Deputy Directors, came.").values.allSatisfy { $0.count == 1 }
    )
  }

  @Test func aTitleInTheSingularIsOfOne() {
    #expect(titles("Mayor Ana Reis and Ole Lund came.")["Ole Lund"] != ["Mayor"])
  }

  @Test func whoIsAppointedHasTheTitleBehind() {
    #expect(
      titles("Ms. Ana Reis has been appointed as the Minister of Trade.") == [
        "Ana Reis": ["Minister of Trade"]
      ]
    )
    #expect(titles("Ms. Ana Reis praised the Minister of Trade.")["Ana Reis"] == [])
  }

  @Test func aTitleBetweenCommasIsOfTheNameBeforeIt() {
    #expect(titles("Ana Reis, the Minister of Trade, came.") == ["Ana Reis": ["Minister of Trade"]])
  }
}
