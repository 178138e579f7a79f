import Testing

@testable import Query

@Suite struct LongestEndsTests {
  private func ends(_ source: String, in text: String) throws -> [Int?] {
    let pattern = try Pattern(source)
    var longest = LongestEnds(pattern)
    let alphabet = pattern.alphabet
    let numbers = text.unicodeScalars.map { UInt16(alphabet.number(of: $0.value)) }
    let ends = longest.ends(in: numbers, before: alphabet.edge, after: alphabet.edge)
    return ends.map { $0 < 0 ? nil : Int($0) }
  }

  @Test func eachPlaceHasItsLongest() throws {
    #expect(try ends("a|a*b", in: "aab-a") == [3, 3, 3, nil, 5, nil])
    #expect(try ends("a*", in: "aab") == [2, 2, 2, 3])
    #expect(try ends("^a|b$", in: "aab") == [1, nil, 3, nil])
    #expect(try ends("日.", in: "日日本") == [2, 3, nil, nil])
  }
}
