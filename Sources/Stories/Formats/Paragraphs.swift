/// Restores a text's paragraphs from its lines.
enum Paragraphs {
  /// A line longer than this many bytes was not wrapped by hand.
  static let widestWrap = 88

  /// A paragraph: its range without white space at the ends, and the indent of its first line in bytes.
  struct Paragraph: Equatable {
    var range: Range<Int>
    var indent: Int
  }

  /// The paragraphs of some lines.
  ///
  /// Blank lines part blocks. In a block with a line that is too long to be wrapped by hand every line is a
  /// paragraph. In any other a line goes on from the one before, unless it is indented, starts a list item, its
  /// first word would still have fitted before, or it is a caption under a lede: then a person began anew.
  static func of(_ lines: some Collection<SourceLine>, in text: StoryText) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var block: [SourceLine] = []
    for line in lines {
      if line.isBlank {
        append(block, in: text, to: &paragraphs)
        block.removeAll(keepingCapacity: true)
      } else {
        block.append(line)
      }
    }
    append(block, in: text, to: &paragraphs)
    return paragraphs
  }

  private static func append(_ block: [SourceLine], in text: StoryText, to paragraphs: inout [Paragraph]) {
    guard let first = block.first else { return }
    let widest = block.map { $0.range.count + $0.indent }.max() ?? 0
    // The indent of the block as a whole is its layout, not a new paragraph.
    let leastIndent = block.dropFirst().map(\.indent).min() ?? 0
    var current = Paragraph(range: first.range, indent: first.indent)
    var before = first
    for (index, line) in block.enumerated().dropFirst() {
      let isLast = index == block.count - 1
      if widest <= widestWrap, line.indent < leastIndent + 2, !startsItem(line.range, in: text),
        !beginsAnew(line, after: before, isLast: isLast, widest: widest, in: text)
      {
        current.range = current.range.lowerBound..<line.range.upperBound
      } else {
        paragraphs.append(current)
        current = Paragraph(range: line.range, indent: line.indent)
      }
      before = line
    }
    paragraphs.append(current)
  }

  private static func beginsAnew(
    _ line: SourceLine,
    after before: SourceLine,
    isLast: Bool,
    widest: Int,
    in text: StoryText
  ) -> Bool {
    if isEndMark(line.range, in: text) { return true }
    if CreditLine(before.range, in: text) != nil || CreditLine(line.range, in: text) != nil { return true }
    guard endsSentence(before.range, in: text) else { return false }
    // A wrapped paragraph ends with its sentence; a last line that ends none, after one that does, is a caption.
    if isLast, !endsSentence(line.range, in: text) { return true }
    let word = text.utf8[line.range].firstIndex(of: 0x20) ?? line.range.upperBound
    let used = before.indent + before.range.count + 1 + (word - line.range.lowerBound)
    // Ragged lines end a few cells early; a sentence that ends much earlier ends its paragraph.
    return used + 12 <= widest
  }

  /// Whether a line is only what an outlet puts under a story's last line.
  static func isEndMark(_ range: Range<Int>, in text: StoryText) -> Bool {
    guard range.count <= 16 else { return false }
    switch text[range].uppercased() {
    case "###", "\\###", "REUTER", "REUTERS", "ENDS", "END", "-END-", "-ENDS-", "- END -", "-30-", "# # #",
      "***":
      return true
    default: return false
    }
  }

  /// Whether the range ends with a full stop or its like, quotes and brackets after it allowed.
  static func endsSentence(_ range: Range<Int>, in text: StoryText) -> Bool {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      switch text.utf8[index] {
      case 0x2e, 0x21, 0x3f, 0x3a, 0x3b: return true
      case 0x22, 0x27, 0x29, 0x5d: index -= 1
      // ’ and ” end with 0x99 and 0x9d, after E2 80; 。 is E3 80 82.
      case 0x99 where endsQuote(index, range, text), 0x9d where endsQuote(index, range, text): index -= 3
      case 0x82 where index - 2 >= range.lowerBound && text.utf8[index - 2] == 0xe3: return true
      default: return false
      }
    }
    return false
  }

  private static func endsQuote(_ index: Int, _ range: Range<Int>, _ text: StoryText) -> Bool {
    index - 2 >= range.lowerBound && text.utf8[index - 1] == 0x80 && text.utf8[index - 2] == 0xe2
  }

  /// Whether a line starts a list item: a bullet, a number, or a letter or roman number with a bracket.
  static func startsItem(_ range: Range<Int>, in text: StoryText) -> Bool {
    itemMarkLength(range, in: text) != nil
  }

  /// The length in bytes of the bullet or number that starts a line, or nil.
  static func itemMarkLength(_ range: Range<Int>, in text: StoryText) -> Int? {
    let bytes = text.utf8[range.prefix(8)]
    guard let first = bytes.first else { return nil }
    func spaced(_ length: Int) -> Int? {
      let next = range.lowerBound + length
      guard next < range.upperBound, text.spaceLength(at: next, end: range.upperBound) != nil else {
        return nil
      }
      return length
    }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"): return spaced(1)
    case 0xe2 where Array(bytes.prefix(3)) == [0xe2, 0x80, 0xa2]: return spaced(3) ?? 3
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
      guard digits <= 3, let mark = bytes.dropFirst(digits).first, mark == 0x2e || mark == 0x29 else {
        return nil
      }
      return spaced(digits + 1)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "("):
      let opened = first == UInt8(ascii: "(") ? 1 : 0
      let letters = bytes.dropFirst(opened).prefix { (0x61...0x7a).contains($0) }.count
      guard (1...4).contains(letters), bytes.dropFirst(opened + letters).first == 0x29 else { return nil }
      return spaced(opened + letters + 1)
    default: return nil
    }
  }
}

extension Range<Int> {
  /// At most the first `count` numbers of the range.
  func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
