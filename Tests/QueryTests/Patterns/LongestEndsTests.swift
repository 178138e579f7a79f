import Testing

@testable import Query

@Suite struct LongestEndsTests {
  private func ends(_ source: String, in text: String) throws -> [Int?] {
    let pattern = try Pattern(source)
    var longest = LongestEnds(pattern)
    let alphabet = pattern.alphabet
    let numbers = text.unicodeScalars.map { alphabet.number(of: $0.value) }
    return longest.ends(in: numbers, before: alphabet.edge, after: alphabet.edge)
  }

  @Test func eachPlaceHasItsLongest() throws {
    #expect(try ends("a|a*b", in: "aab-a") == [3, 3, 3, nil, 5, nil])
    #expect(try ends("a*", in: "aab") == [2, 2, 2, 3])
    #expect(try ends("^a|b$", in: "aab") == [1, nil, 3, nil])
    #expect(try ends("日.", in: "日日本") == [2, 3, nil, nil])
  }
}
