import Screen
import Testing

@Suite struct TextLineTests {
  @Test func findsColumnsOfWideText() {
    let bytes = Array("上海 Shanghai 比利时".utf8)
    let line = TextLine(range: 0..<bytes.count, width: 20)
    #expect(line.column(of: 3, in: bytes) == 2)
    #expect(line.column(of: 4, in: bytes) == 2)
    #expect(line.column(of: 7, in: bytes) == 5)
    #expect(line.column(of: 19, in: bytes) == 16)
  }

  @Test func aRangeAcrossFoldedSpaceKeepsItsColumns() {
    let bytes = Array("Gong \n  Zheng met".utf8)
    let line = TextLine(range: 0..<bytes.count, width: 14)
    #expect(line.text(in: bytes) == "Gong Zheng met")
    #expect(line.column(of: 8, in: bytes) == 5)
    #expect(line.column(of: 14, in: bytes) == 11)
  }

  @Test func aByteOutsideOfTheLineIsAtItsEdge() {
    let bytes = Array("Mayor Gong Zheng met".utf8)
    let line = TextLine(range: 6..<16, width: 10)
    #expect(line.column(of: 0, in: bytes) == 0)
    #expect(line.column(of: 6, in: bytes) == 0)
    #expect(line.column(of: 99, in: bytes) == 10)
  }
}
