internal import Stories

extension Snippet {
  /// Makes a snippet of so many words: of the paragraph with the first match, else of another zone with one,
  /// the date line last, else of the first paragraph.
  ///
  /// Linear in the zones, the matches and the text of one zone.
  ///
  /// - Parameter matches: in bytes of the story's text, in its order, without overlap.
  init<Matches: RandomAccessCollection<Range<Int>>>(of story: Story, matches: Matches, words limit: Int)
  where Matches.Index == Int {
    let zones = story.zones.filter { !$0.isRepeat && $0.kind != .dateLine }
    let prose = zones.filter { [.paragraph, .listItem, .standfirst].contains($0.kind) }
    let zone =
      (prose + zones + story.zones.filter { $0.kind == .dateLine }).first {
        !Self.part(of: matches, in: $0.range).isEmpty
      }?.range
      ?? prose.first?.range ?? story.text.range
    let words = Self.words(of: story.text.utf8, in: zone.clamped(to: story.text.range))
    let matches = Self.part(of: matches, in: zone)
    let first = matches.first.flatMap { match in words.firstIndex { $0.upperBound > match.lowerBound } } ?? 0
    let end = min(words.count, max(0, first - limit / 3) + limit)
    let kept = words[max(0, end - limit)..<end]
    var text = kept.startIndex > 0 ? "…" : ""
    var found: [Range<Int>] = []
    var rest = matches
    var start: Int?
    var before: Range<Int>?
    for word in kept {
      if let before, before.upperBound < word.lowerBound { text += " " }
      before = word
      let place = text.utf8.count - word.lowerBound
      text += story.text[word]
      while let match = rest.first, match.lowerBound < word.upperBound {
        start = start ?? place + max(match.lowerBound, word.lowerBound)
        guard match.upperBound <= word.upperBound else { break }
        if let start, match.upperBound > word.lowerBound { found.append(start..<place + match.upperBound) }
        start = nil
        rest.removeFirst()
      }
    }
    // A match that goes on behind the cut is shown as far as it can be seen.
    if let start { found.append(start..<text.utf8.count) }
    self.init(text: end < words.count ? text + "…" : text, matches: found)
  }

  /// Those of some ranges, in order and without overlap, that overlap one; found by halving.
  private static func part<Ranges: RandomAccessCollection<Range<Int>>>(
    of ranges: Ranges,
    in range: Range<Int>
  ) -> Ranges.SubSequence where Ranges.Index == Int {
    guard !range.isEmpty else { return ranges.prefix(0) }
    func first(_ isBehind: (Range<Int>) -> Bool) -> Int {
      var (low, high) = (ranges.startIndex, ranges.endIndex)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(ranges[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first { $0.upperBound > range.lowerBound }
    return ranges[start..<max(start, first { $0.lowerBound >= range.upperBound })]
  }

  /// A run without a blank that is longer than this counts as more than one word, in bytes.
  private static let longestWord = 36
  /// The length of these, in bytes: three ideographs take the room of a word of six letters.
  private static let pieceLength = 9

  /// The words of a part of a text, between blanks; scripts that put none are cut between letters.
  private static func words(of text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    text[range].split { $0 <= 0x20 }.flatMap { word -> [Range<Int>] in
      guard word.count > longestWord else { return [word.startIndex..<word.endIndex] }
      var pieces: [Range<Int>] = []
      var start = word.startIndex
      while start < word.endIndex {
        var end = min(start + pieceLength, word.endIndex)
        // So many marks on one letter that they are no letter's are cut too.
        while end < word.endIndex, !mayCut(text, at: end, evenInLetters: end - start >= longestWord) {
          end += 1
        }
        pieces.append(start..<end)
        start = end
      }
      return pieces
    }
  }

  /// Whether a letter begins at a place, and not the rest of one or a mark on it; or, even in letters, any scalar.
  private static func mayCut(_ text: [UInt8], at place: Int, evenInLetters: Bool) -> Bool {
    guard text[place] & 0xc0 != 0x80 else { return false }
    if evenInLetters { return true }
    let next = String(decoding: text[place..<min(place + 4, text.count)], as: UTF8.self).unicodeScalars.first
    switch next?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: return true
    }
  }
}
