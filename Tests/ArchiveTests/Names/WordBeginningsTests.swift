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

  @Test func eachLetterDigitAndPairHasABitOfItsOwn() {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789".map(String.init)
    let pairs = ["ba", "co", "ex", "in", "pr", "re", "st", "th", "tr", "un"]
    var seen: WordBeginnings = []
    for beginning in letters + pairs {
      let own = asked(beginning)
      #expect(own?.rawValue.nonzeroBitCount == 1 && own.map(seen.isDisjoint) == true, "\(beginning)")
      seen.formUnion(own ?? [])
    }
  }

  @Test func theBitsAreFull() {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let pairs = letters.flatMap { first in letters.compactMap { asked("\(first)\($0)") } }
    #expect(pairs.count == 28)
    let own = (letters + "0123456789").compactMap { asked(String($0)) }
    #expect((pairs + own).reduce(into: WordBeginnings()) { $0.formUnion($1) }.rawValue == .max)
  }

  @Test func aWordHasWhatItBeginsWith() throws {
    #expect(try of("trade").contains(#require(asked("t"))))
    #expect(try of("trade").contains(#require(asked("tr"))))
    #expect(of("tr") == of("trade"))
    #expect(try !of("t").contains(#require(asked("tr"))))
    #expect(try !of("trade").contains(#require(asked("r"))))
    #expect(try of("1987") == #require(asked("1")))
    #expect(of("") == [] && of("京") == [] && of("ж") == [])
  }

  @Test func othersAreNotAskedForSo() {
    for text in ["", " ", "tra", "zz", "19", "京", "t r", "a b"] { #expect(asked(text) == nil, "\(text)") }
    #expect(asked("t", isPrefix: false) == nil)
    #expect(asked("T") == asked("t") && asked("é") == asked("e") && asked("“Tr") == asked("tr"))
  }
}
