import Testing

@testable import Query

@Suite struct PatternAlphabetTests {
  private func alphabet(_ source: String) throws -> PatternAlphabet { try Pattern(source).alphabet }

  @Test func scalarsThatNothingTellsApartAreOfOneClass() throws {
    let alphabet = try alphabet("[a-z]x")
    // x, the other letters, the rest, invalid bytes, the edge.
    #expect(alphabet.count == 5)
    #expect(alphabet.number(of: 0x61) == alphabet.number(of: 0x5a))
    #expect(alphabet.number(of: 0x78) == alphabet.number(of: 0x58))
    #expect(alphabet.number(of: 0x78) != alphabet.number(of: 0x79))
    #expect(alphabet.number(of: 0x65e5) == alphabet.number(of: 0x2d))
    #expect(alphabet.isMember(alphabet.number(of: 0x78), of: 0))
    #expect(!alphabet.isMember(alphabet.number(of: 0x79), of: 1))
    #expect(!alphabet.isMember(alphabet.invalid, of: 0))
  }

  @Test func kindsAndPlacesMakeClasses() throws {
    let alphabet = try alphabet(#"\d\b.$"#)
    #expect(alphabet.number(of: 0x31) == alphabet.number(of: 0x663))
    #expect(alphabet.neighbours[alphabet.number(of: 0x61)] == .word)
    #expect(alphabet.neighbours[alphabet.number(of: 0x65e5)] == .word)
    #expect(alphabet.neighbours[alphabet.number(of: 0x0a)] == .lineBreak)
    #expect(alphabet.neighbours[alphabet.edge] == .lineBreak)
    #expect(alphabet.neighbours[alphabet.invalid] == [])
    #expect(alphabet.isMember(alphabet.invalid, of: 1))
  }

  @Test func stepOverScalarsAndBack() throws {
    let alphabet = try alphabet("[é日😀]|a")
    let text = Array("aé日😀".utf8) + [0x80, 0xf0, 0x9f]
    text.withUnsafeBufferPointer { text in
      var index = 0
      var lengths: [Int] = []
      while index < text.count {
        let step = alphabet.step(at: index, in: text)
        lengths.append(step.length)
        index += step.length
        #expect(alphabet.number(before: index, in: text) == step.number)
      }
      #expect(lengths == [1, 2, 3, 4, 1, 1, 1])
      #expect(alphabet.number(before: 0, in: text) == alphabet.edge)
    }
  }
}
