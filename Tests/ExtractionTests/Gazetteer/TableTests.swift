import Testing

@testable import Extraction

@Suite struct TableTests {
  @Test func commentsAndBlankLinesAreLeftOut() {
    let table = Table(name: "t", bytes: Array("# head\na\tb|c\t\n\nd\r\n".utf8))
    var rows: [(Int, [String])] = []
    table.forEachRow { line, fields in rows.append((line, fields.map(table.text))) }
    #expect(rows.map(\.0) == [2, 4])
    #expect(rows.map(\.1) == [["a", "b|c", ""], ["d"]])
  }

  @Test func alternatives() {
    let table = Table(name: "t", bytes: Array("a|b|".utf8))
    #expect(table.alternatives(0..<4).map(table.text) == ["a", "b"])
    let none = Table(name: "t", bytes: Array("-".utf8))
    #expect(none.alternatives(0..<1).isEmpty)
  }

  @Test(arguments: Table.Name.allCases)
  func eachTableIsBuiltIn(_ name: Table.Name) {
    #expect(!Table(builtIn: name.rawValue).bytes.isEmpty)
  }

  @Test func anUnknownTableIsEmpty() {
    #expect(Table(builtIn: "none.tsv").bytes.isEmpty)
  }
}
