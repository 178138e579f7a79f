import Testing

@testable import Extraction

@Suite struct GazetteerTests {
  @Test func theBuiltInTablesAreWellFormed() {
    #expect(Gazetteer.builtIn.problems.map(\.description) == [])
  }

  @Test func aMalformedRowIsToldAndLeftOut() {
    let gazetteer = Gazetteer(tables: [
      Table(name: "countries.tsv", bytes: Array("# c\nBE\tBelgium\nB1\tNowhere\nFR\n".utf8)),
      Table(name: "titles.tsv", bytes: Array("Mayor\tcity\tyes\nKnight\tchess\tno\n\tcity\tyes\n".utf8)),
    ])
    #expect(
      gazetteer.problems == [
        TableProblem(table: "countries.tsv", line: 3, reason: .unknown("B1")),
        TableProblem(table: "countries.tsv", line: 4, reason: .columns(found: 1, needed: 2)),
        TableProblem(table: "titles.tsv", line: 2, reason: .unknown("chess")),
        TableProblem(table: "titles.tsv", line: 3, reason: .empty),
      ]
    )
    #expect(gazetteer.places.count == 1 && gazetteer.titles.map(\.isPlural) == [false, true])
  }

  @Test func optionalColumnsMayBeMissing() {
    let gazetteer = Gazetteer(tables: [
      Table(name: "countries.tsv", bytes: Array("BE\tBelgium\tKingdom of Belgium\n".utf8)),
      Table(name: "places.tsv", bytes: Array("Ghent\t\tBE\tcity\n".utf8)),
      Table(name: "organizations.tsv", bytes: Array("World Bank\n".utf8)),
      Table(name: "topics.tsv", bytes: Array("trade\n".utf8)),
    ])
    #expect(gazetteer.problems.isEmpty)
    #expect(gazetteer.name(ofPlace: 1) == "Ghent" && gazetteer.places[1].country?.letters == "BE")
  }

  @Test func problemsSayWhere() {
    #expect(
      TableProblem(table: "a.tsv", line: 7, reason: .unknown("x")).description
        == "a.tsv:7: does not know 'x'."
    )
    #expect(
      TableProblem(table: "a.tsv", line: 7, reason: .columns(found: 1, needed: 3)).description
        == "a.tsv:7: has 1 columns, needs 3."
    )
  }
}
