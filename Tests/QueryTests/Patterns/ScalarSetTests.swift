import Testing

@testable import Query

@Suite struct ScalarSetTests {
  @Test func rangesAreJoined() {
    #expect(ScalarSet([5...6, 1...2, 3...3, 6...9, 11...11]).ranges == [1...3, 5...9, 11...11])
    #expect(ScalarSet([1...9, 2...3]).ranges == [1...9])
    #expect(ScalarSet([]).ranges == [])
  }

  @Test(
    arguments: [
      ("1", .digit), ("٣", .digit), ("a", .letter), ("_", .letter), ("é", .letter), ("日", .letter),
      ("한", .letter),
      ("Ⅳ", .letter), ("\u{301}", .letter), (" ", .space), ("\n", .space), ("\u{a0}", .space),
      ("\u{3000}", .space),
      ("\u{85}", .space), ("-", .other), ("—", .other), ("€", .other), ("\u{0}", .other), ("½", .other),
      ("😀", .other),
    ] as [(Unicode.Scalar, ScalarSet.Kinds)]
  )
  func eachScalarIsOfOneKind(scalar: Unicode.Scalar, kind: ScalarSet.Kinds) {
    #expect(ScalarSet.Kinds.basic[ScalarSet.Kinds.index(of: scalar.value)] == kind)
  }
}
