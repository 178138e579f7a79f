import TestSupport
import Testing

@testable import Archive

@Suite struct StatementCodingTests {
  private typealias Item = StatementCoding.Item

  private func decoded(_ bytes: [UInt8], within bounds: Range<Int> = 0..<1_000_000) -> [Item] {
    bytes.withUnsafeBytes { StatementCoding.decode($0, within: bounds) }
  }

  @Test func whatIsWrittenIsRead() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<200 {
      var (items, end): ([Item], Int) = ([], 0)
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let start =
          end + Int.random(in: 0...(1 << Int.random(in: 0...14, using: &generator)), using: &generator)
        end = start + Int.random(in: 1...400, using: &generator)
        let speaker = Int64.random(
          in: 0...(1 << Int64.random(in: 0...40, using: &generator)),
          using: &generator
        )
        for name in 0..<Int64.random(in: 1...2, using: &generator) {
          items.append(Item(range: start..<end, speaker: speaker + name))
        }
      }
      let bytes = StatementCoding.encode(items)
      #expect(decoded(bytes) == items)
      #expect(items == decoded(bytes, within: 0..<end), "up to the end of the text")
    }
  }

  @Test func aStatementOverTheOneBeforeIsLeftOut() {
    let items = [
      Item(range: 5..<9, speaker: 1), Item(range: 8..<12, speaker: 2), Item(range: 9..<10, speaker: 3),
    ]
    #expect(decoded(StatementCoding.encode(items)) == [items[0], items[2]])
  }

  @Test func aSpeakerMayHaveSeveralNames() {
    let items = [
      Item(range: 5..<9, speaker: 1), Item(range: 5..<9, speaker: 2), Item(range: 9..<10, speaker: 2),
    ]
    let bytes = StatementCoding.encode(items)
    #expect(bytes == [5, 4, 1, 0, 0, 2, 0, 1, 2])
    #expect(decoded(bytes) == items)
    #expect(StatementCoding.encode([Item(range: 5..<5, speaker: 1)]) == [], "nothing is said")
    #expect(decoded([0, 0, 2]) == [], "there is none before")
  }

  @Test func whatLiesOutsideOfTheTextIsLeftOut() {
    let items = [Item(range: 5..<9, speaker: 1), Item(range: 9..<20, speaker: 2)]
    #expect(decoded(StatementCoding.encode(items), within: 0..<19) == [items[0]])
    #expect(decoded(StatementCoding.encode(items), within: 0..<0) == [])
  }

  @Test func brokenBytesEndTheStatements() {
    let item = Item(range: 1..<3, speaker: 4)
    let bytes = StatementCoding.encode([item])
    #expect(bytes == [1, 2, 4])
    #expect(decoded(bytes + [7]) == [item] && decoded(bytes + [7, 1]) == [item] && decoded([1, 2]) == [])
    #expect(decoded(Array(repeating: 0xff, count: 64)) == [])
    #expect(decoded(bytes + Array(repeating: 0xff, count: 8) + [0x7f, 1, 1]) == [item])
  }

  @Test func anyBytesAreReadWithoutHarm() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      var last = 0..<0
      for item in decoded(bytes, within: 0..<100) {
        #expect(item.range == last || item.range.lowerBound >= last.upperBound)
        #expect(!item.range.isEmpty && item.range.upperBound <= 100)
        last = item.range
      }
    }
  }
}
