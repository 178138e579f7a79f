import Testing

@testable import Archive

@Suite struct NameColumnBuilderTests {
  @Test func namesStandBetweenMarksALineAnEntity() {
    var builder = NameColumnBuilder()
    let mark = Schema.nameMark
    #expect(builder.text.isEmpty)
    builder.begin()
    for name in ["Ann  Stone", " Ann Stone\n", "Stone", "", " "] { builder.add(name.utf8) }
    builder.begin()
    builder.add("".utf8)
    builder.begin()
    builder.add("Bo\tStone".utf8)
    #expect(builder.text == "\(mark) Ann Stone \(mark) Stone \(mark)\n\(mark) Bo Stone \(mark)")
  }

  @Test func anEntityMayHaveTheNameOfTheOneBefore() {
    var builder = NameColumnBuilder()
    for _ in 0..<2 {
      builder.begin()
      builder.add("Stone".utf8)
    }
    #expect(NameColumns.names(in: builder.text) == ["Stone", "Stone"])
  }
}
