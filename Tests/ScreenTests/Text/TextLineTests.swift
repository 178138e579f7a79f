import Screen
import Testing

@Suite struct TextLineTests {
  @Test func findsColumnsOfWideText() {
    let bytes = Array("上海 Shanghai 比利时".utf8)
    let line = TextLine(range: 0..<bytes.count, width: CellWidth.of("上海 Shanghai 比利时"))
    #expect(line.width == 20)
    #expect(line.columns(of: 7..<15, in: bytes) == 5..<13)
    #expect(line.columns(of: 16..<25, in: bytes) == 14..<20)
    #expect(line.columns(of: 4..<5, in: bytes) == 2..<4)
    #expect(line.offset(at: 1, in: bytes) == 0)
    #expect(line.offset(at: 2, in: bytes) == 3)
    #expect(line.column(of: 7, in: bytes) == 5)
  }

  @Test func aRangeAcrossFoldedSpaceKeepsItsColumns() {
    let bytes = Array("Gong \n  Zheng met".utf8)
    let line = TextLine(range: 0..<bytes.count, width: 14)
    #expect(line.text(in: bytes) == "Gong Zheng met")
    #expect(line.columns(of: 0..<13, in: bytes) == 0..<10)
  }
}
