import Query
import Testing

@testable import Archive

@Suite struct WordBeginningsTests {
  private func of(_ word: String) -> WordBeginnings {
    Array(word.utf8).withUnsafeBufferPointer { WordBeginnings(of: $0) }
  }

  private func asked(_ text: String, isPrefix: Bool = true) -> WordBeginnings? {
    WordBeginnings(asked: Query.Phrase(text, isPrefix: isPrefix))
  }

  @Test func eachBeginningHasABitOfItsOwn() {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789".map(String.init)
    let longer = ["ba", "co", "ex", "in", "pr", "re", "st", "th", "tr", "un", "19", "con", "pro", "tra"]
    var seen: WordBeginnings = []
    for beginning in letters + longer {
      let own = asked(beginning)
      #expect(own?.rawValue.nonzeroBitCount == 1 && own.map(seen.isDisjoint) == true, "\(beginning)")
      seen.formUnion(own ?? [])
    }
  }

  @Test func theBitsAreFull() {
    let all = "abcdefghijklmnopqrstuvwxyz0123456789"
    let pairs = all.flatMap { first in all.map { "\(first)\($0)" } }
    let triples = pairs.flatMap { pair in all.map { pair + String($0) } }
    let found = (all.map(String.init) + pairs + triples).compactMap { asked($0) }
    #expect(found.count == 128)
    #expect(found.reduce(into: WordBeginnings()) { $0.formUnion($1) }.rawValue == .max)
  }

  @Test func aWordHasWhatItBeginsWith() throws {
    #expect(try of("trade").contains(#require(asked("t"))))
    #expect(try of("trade").contains(#require(asked("tr"))))
    #expect(try of("trade").contains(#require(asked("tra"))))
    #expect(of("tra") == of("trade") && of("tr") != of("trade"))
    #expect(try !of("t").contains(#require(asked("tr"))))
    #expect(try !of("trade").contains(#require(asked("r"))))
    #expect(try of("1987") == #require(asked("1")).union(#require(asked("19"))))
    #expect(of("") == [] && of("京") == [] && of("ж") == [])
  }

  @Test func theHalvesAreTheNumber() throws {
    let halves = try #require(asked("con")).union(#require(asked("t"))).halves
    #expect(halves.low.nonzeroBitCount == 1 && halves.high.nonzeroBitCount == 1)
    #expect(WordBeginnings(rawValue: .max).halves == (-1, -1))
  }

  @Test func othersAreNotAskedForSo() {
    for text in ["", " ", "trad", "zz", "198", "京", "t r", "a b"] { #expect(asked(text) == nil, "\(text)") }
    #expect(asked("t", isPrefix: false) == nil)
    #expect(asked("T") == asked("t") && asked("é") == asked("e") && asked("“Tr") == asked("tr"))
  }
}
