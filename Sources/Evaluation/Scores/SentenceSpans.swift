/// The sentences of a text as the scorer of statements cuts them, in code points.
///
/// A sentence ends at a blank line, and at `.`, `!` or `?` with white space and a capital or a digit behind it,
/// unless an abbreviation, an initial or the number of a list item stands before the full stop. Linear.
struct SentenceSpans {
  private let text: [Unicode.Scalar]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  /// The sentences, in order.
  func spans() -> [Annotations.Span] {
    var found: [Annotations.Span] = []
    var start = 0
    while start < text.count {
      let end = paragraphEnd(from: start)
      if end > start { cut(start..<end, into: &found) }
      start = end + 1
    }
    return found
  }

  /// Where the paragraph from a place ends: at the first line break with a blank line behind it.
  private func paragraphEnd(from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != "\n" || !hasBlankLine(after: index) { index += 1 }
    return index
  }

  /// Whether only white space stands between a line break and the next.
  private func hasBlankLine(after lineBreak: Int) -> Bool {
    var index = lineBreak + 1
    while index < text.count, Self.isSpace(text[index]) {
      if text[index] == "\n" { return true }
      index += 1
    }
    return false
  }

  private func cut(_ paragraph: Range<Int>, into found: inout [Annotations.Span]) {
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      guard let end = sentenceEnd(at: index, in: paragraph) else {
        index += 1
        continue
      }
      if text[index] != "." || !isAbbreviated(index, in: paragraph) && !isListNumber(index, in: paragraph) {
        add(start..<end, to: &found)
        start = end
      }
      index = end
    }
    add(start..<paragraph.upperBound, to: &found)
  }

  private func add(_ range: Range<Int>, to found: inout [Annotations.Span]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(text[start]) { start += 1 }
    while end > start, Self.isSpace(text[end - 1]) { end -= 1 }
    if end > start { found.append(Annotations.Span(start: start, end: end)) }
  }

  /// Where a sentence ends whose last mark stands here, the quotes and brackets behind it included.
  private func sentenceEnd(at index: Int, in paragraph: Range<Int>) -> Int? {
    guard text[index] == "." || text[index] == "!" || text[index] == "?" else { return nil }
    var end = index + 1
    while end < paragraph.upperBound, Self.closers.contains(text[end]) { end += 1 }
    var next = end
    while next < paragraph.upperBound, Self.isSpace(text[next]) { next += 1 }
    guard next > end, next < paragraph.upperBound else { return nil }
    if Self.startsSentence(text[next]) { return end }
    let isOpened = Self.openers.contains(text[next]) && next + 1 < paragraph.upperBound
    return isOpened && Self.startsSentence(text[next + 1]) ? end : nil
  }

  /// Whether an abbreviation or an initial stands before a full stop.
  private func isAbbreviated(_ stop: Int, in paragraph: Range<Int>) -> Bool {
    // A line break may stand between, as a pattern's end matches before it.
    let ends = stop > paragraph.lowerBound && text[stop - 1] == "\n" ? [stop, stop - 1] : [stop]
    return ends.contains { end in
      var start = end
      while start > paragraph.lowerBound, end - start < 5 {
        start -= 1
        guard start == paragraph.lowerBound || Self.precedesWord(text[start - 1]) else { continue }
        let word = text[start..<end]
        if word.count == 1, let only = word.first, ("A"..."Z").contains(only) { return true }
        if Self.abbreviations.contains(where: { word.elementsEqual($0) }) { return true }
      }
      return false
    }
  }

  /// Whether a full stop ends the number of a list item, which alone stands before it on the line.
  private func isListNumber(_ stop: Int, in paragraph: Range<Int>) -> Bool {
    var index = stop
    if index > paragraph.lowerBound, text[index - 1] == "\n" { index -= 1 }
    let end = index
    while index > paragraph.lowerBound, text[index - 1].properties.generalCategory == .decimalNumber {
      index -= 1
    }
    guard index < end else { return false }
    while index > paragraph.lowerBound, Self.isSpace(text[index - 1]) {
      if text[index - 1] == "\n" { return true }
      index -= 1
    }
    return index == paragraph.lowerBound
  }

  // MARK: - Characters

  private static func startsSentence(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  private static func precedesWord(_ scalar: Unicode.Scalar) -> Bool {
    isSpace(scalar) || scalar == "(" || scalar == "\"" || scalar == "“"
  }

  /// White space, and the separators of ASCII that count as such.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1c...0x1f).contains(scalar.value)
  }

  private static let closers: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]"]
  private static let openers: Set<Unicode.Scalar> = ["\"", "“", "‘", "'", "(", "["]
  private static let abbreviations: [[Unicode.Scalar]] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Sen", "Rep", "Gov", "Hon", "St", "No", "Nov",
    "Dec", "Jan", "Feb", "Aug", "Sept", "Oct", "Jr", "Sr", "Inc", "Ltd", "Co", "H.E", "U.S", "U.N", "a.m",
    "p.m", "vs",
  ].map { Array($0.unicodeScalars) }
}
