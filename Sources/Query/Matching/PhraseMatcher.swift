internal import Stories

/// Finds a phrase in texts as the full-text index does: word after word, case and accents folded.
public struct PhraseMatcher: Sendable {
  /// The folded words, one after the other; `ends` has where each ends.
  private let bytes: [UInt8]
  private let ends: [Int]
  private let isPrefix: Bool

  /// Makes a matcher; nil for a phrase without a word.
  public init?(_ phrase: Query.Phrase) {
    var (bytes, ends): ([UInt8], [Int]) = ([], [])
    var text = phrase.text
    text.withUTF8 { text in
      WordScanner.scan(text) { word, _ in
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
        return true
      }
    }
    guard !ends.isEmpty else { return nil }
    (self.bytes, self.ends) = (bytes, ends)
    isPrefix = phrase.isPrefix
  }

  /// Whether a text has the phrase; linear in the text times the words of the phrase, at worst.
  public func isMatched(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFound = false
    forEachMatch(in: text) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Calls `body` with each place of the phrase, in bytes of the text, until it gives false.
  ///
  /// Places may overlap where a phrase repeats words of its own.
  public func forEachMatch(in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Bool) {
    // Where phrases began of which the words so far fit, and how many words that is, the longest first.
    var begun: [(start: Int, words: Int)] = []
    WordScanner.scan(text) { word, range in
      var goesOn = true
      if ends.count > 1 {
        begun = begun.compactMap { start, words in
          guard goesOn, fits(word, at: words) else { return nil }
          guard words + 1 == ends.count else { return (start, words + 1) }
          goesOn = body(start..<range.upperBound)
          return nil
        }
        guard goesOn else { return false }
      }
      guard fits(word, at: 0) else { return true }
      if ends.count == 1 { return body(range) }
      begun.append((range.lowerBound, 1))
      return true
    }
  }

  /// Whether a folded word is the one at a place of the phrase, or goes on from the last.
  private func fits(_ word: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let start = place == 0 ? 0 : ends[place - 1]
    let length = ends[place] - start
    guard word.count == length || isPrefix && place == ends.count - 1 && word.count > length else {
      return false
    }
    for offset in 0..<length where word[offset] != bytes[start + offset] { return false }
    return true
  }
}
