import Extraction
import Stories
import Testing

@testable import Archive

@Suite struct NameColumnsTests {
  private let mark = Schema.nameMark

  @Test func putsAllNamesOfAnEntityOnALine() {
    #expect(
      NameColumns.column([["Gong Zheng", "Gong"], [""], ["Xi\n Jinping", "Xi Jinping"]])
        == "\(mark) Gong Zheng \(mark) Gong \(mark)\n\(mark) Xi Jinping \(mark)"
    )
    #expect(NameColumns.column([]).isEmpty)
  }

  @Test func givesTheFirstNamesBack() {
    let column = NameColumns.column([["Gong Zheng", "Gong"], ["Xi Jinping"]])
    #expect(NameColumns.names(in: column) == ["Gong Zheng", "Xi Jinping"])
    #expect(NameColumns.names(in: "").isEmpty)
  }

  @Test func namesHaveBounds() {
    let long = String(repeating: "x", count: 300)
    let many = (0..<100).map { "name\($0)" }
    let column = NameColumns.column([[long], many])
    #expect(NameColumns.names(in: column) == ["name0"])
    #expect(column.split(separator: " ").filter { $0.hasPrefix("name") }.count == 16)
  }

  @Test func sortsFindingsIntoTheirColumns() {
    let story = storyOfLines(
      "2023-03-31\nMayor\nSHINE\n@official Gong Zheng = Gong\n@person Xu Fang\n@BE Belgium\n@topic clean energy",
      path: "x"
    )
    let columns = NameColumns(findings(in: story), of: story)
    #expect(columns.official == "\(mark) Gong Zheng \(mark) Gong \(mark)")
    #expect(columns.person == "\(mark) Xu Fang \(mark)")
    #expect(columns.place == "\(mark) Belgium \(mark)")
    #expect(columns.country == "BE")
    #expect(columns.topic == "\(mark) clean energy \(mark)")
    #expect(columns.org.isEmpty && columns.event.isEmpty)
  }

  @Test func indicesOutOfBoundsDoNoHarm() {
    var findings = Findings()
    findings.people = [Person(name: "A", mentions: [3, -1])]
    findings.mentions = [Mention(.person, 100..<200, rule: .givenName)]
    findings.places = [Entity(name: "B", mentions: [0])]
    let columns = NameColumns(findings, of: storyOfLines("short", path: "x"))
    #expect(columns.person == "\(mark) A \(mark)")
    #expect(columns.place == "\(mark) B \(mark)")
  }
}
