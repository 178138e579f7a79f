internal import Stories

extension Snippet {
  /// Makes a snippet of so many words: of the paragraph with the first match, else of another zone with one,
  /// else of the first paragraph.
  ///
  /// - Parameter matches: in bytes of the story's text, in its order, without overlap.
  init(of story: Story, matches: [Range<Int>], words limit: Int) {
    let zones = story.zones.filter { !$0.isRepeat && $0.kind != .dateLine }
    let prose = zones.filter { [.paragraph, .listItem, .standfirst].contains($0.kind) }
    let zone =
      (prose + zones).first { zone in matches.contains { zone.range.overlaps($0) } }?.range
      ?? prose.first?.range ?? story.text.range
    let words = Self.words(of: story.text.utf8, in: zone.clamped(to: story.text.range))
    let matches = matches.filter { $0.overlaps(zone) }
    let first = matches.first.flatMap { match in words.firstIndex { $0.upperBound > match.lowerBound } } ?? 0
    let end = min(words.count, max(0, first - limit / 3) + limit)
    let kept = words[max(0, end - limit)..<end]
    var text = kept.startIndex > 0 ? "…" : ""
    var found: [Range<Int>] = []
    var rest = matches[...]
    var start: Int?
    for word in kept {
      if word != kept.first { text += " " }
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

  private static func words(of text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    text[range].split { $0 <= 0x20 }.map { $0.startIndex..<$0.endIndex }
  }
}
