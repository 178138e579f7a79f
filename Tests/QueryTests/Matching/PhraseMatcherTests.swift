import Query
import Stories
import TestSupport
import Testing

@Suite struct PhraseMatcherTests {
  private func matches(_ phrase: Query.Phrase, in text: String) -> [Range<Int>]? {
    guard let matcher = PhraseMatcher(phrase) else { return nil }
    var found: [Range<Int>] = []
    Array(text.utf8).withUnsafeBufferPointer { text in
      matcher.forEachMatch(in: text) { range in
        found.append(range)
        return true
      }
      #expect(matcher.isMatched(in: text) == !found.isEmpty)
    }
    return found
  }

  private func matches(_ words: String, _ text: String, isPrefix: Bool = false) -> [Range<Int>]? {
    matches(Query.Phrase(words, isPrefix: isPrefix), in: text)
  }

  @Test func wordsStandOneAfterTheOther() {
    #expect(matches("trade", "Trade, trader; TRADE") == [0..<5, 15..<20])
    #expect(matches("trade deal", "a trade — deal") == [2..<16])
    #expect(matches("trade deal", "deal trade") == [])
    #expect(matches("trade deal", "trade a deal") == [])
    #expect(matches("trade-deal", "trade deal") == [0..<10], "punctuation does not count")
    #expect(matches("a b c", "a b a b c") == [4..<9])
  }

  @Test func caseAndAccentsAreFolded() {
    #expect(matches("CAFÉ", "cafe café cafe\u{301}") == [0..<4, 5..<10, 11..<17])
    #expect(matches("北京", "在北京市") == [3..<9])
    #expect(matches("京市", "北京 市长") == [3..<10])
    #expect(matches("京北", "北京") == [])
  }

  @Test func theLastWordMayGoOn() {
    #expect(matches("hoog", "Hoogmartens hoog", isPrefix: true) == [0..<11, 12..<16])
    #expect(matches("hoog", "Hoogmartens") == [])
    #expect(matches("jan ho", "Jan Hoogmartens, Jan", isPrefix: true) == [0..<15])
    #expect(matches("ja ho", "Jan Hoogmartens", isPrefix: true) == [], "only the last may")
    #expect(matches("hoogmartens", "Hoog", isPrefix: true) == [])
  }

  @Test func placesMayOverlap() {
    #expect(matches("a a", "a a a") == [0..<3, 2..<5])
    #expect(matches("a b a", "a b a b a") == [0..<5, 4..<9])
  }

  @Test func aPhraseWithoutWordsIsNone() {
    for text in ["", " ", "—", "\u{301}"] { #expect(PhraseMatcher(Query.Phrase(text)) == nil) }
    #expect(matches("a", "") == [])
  }

  @Test func itStopsWhenTold() throws {
    for (phrase, text) in [("a", "a a a a"), ("a a", "a a a a")] {
      let matcher = try #require(PhraseMatcher(Query.Phrase(phrase)))
      var count = 0
      Array(text.utf8).withUnsafeBufferPointer { text in
        matcher.forEachMatch(in: text) { _ in
          count += 1
          return count < 2
        }
      }
      #expect(count == 2, "\(phrase)")
    }
  }

  @Test func agreesWithLookingAtEachPlace() {
    var generator = SeededGenerator(seed: 81)
    let words = ["a", "ab", "abc", "b", "é", "京", "É"]
    func text(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &generator))
        .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    for _ in 0..<2000 {
      let (text, phrase) = (text(0...12), Query.Phrase(text(1...4), isPrefix: Bool.random(using: &generator)))
      let (all, wanted) = (WordScanner.words(of: text), WordScanner.words(of: phrase.text))
      let count = all.indices.count { start in
        guard start + wanted.count <= all.count else { return false }
        return wanted.indices.allSatisfy { place in
          let isLast = phrase.isPrefix && place == wanted.count - 1
          return isLast ? all[start + place].hasPrefix(wanted[place]) : all[start + place] == wanted[place]
        }
      }
      #expect(matches(phrase, in: text)?.count == count, "\(phrase) in \(text)")
    }
  }
}
