/// Cuts a text into sentences.
///
/// A sentence ends at a full stop, a question or an exclamation mark, with the quotes and brackets that close
/// there, when white space and a capital or a digit follow; not after an abbreviation, an initial or a list
/// number. A blank line ends a sentence too. Ranges leave out the white space around. Linear in the length of
/// the text.
struct SentenceSplitter {
  /// The bytes after which a sentence is cut at the next space or mark.
  ///
  /// No one writes such sentences; the bound keeps what the finders look up in a sentence from growing with the
  /// story.
  static let longest = 8_000

  /// The sentences of a text, in bytes, in order.
  static func sentences(of text: [UInt8]) -> [Range<Int>] {
    var splitter = SentenceSplitter(text: text)
    splitter.run()
    return splitter.found
  }

  private let text: [UInt8]
  private var found: [Range<Int>] = []

  private init(text: [UInt8]) {
    self.text = text
  }

  private mutating func run() {
    var start = 0
    var block = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x0a:
        if let next = blankLine(after: index) {
          add(start..<index)
          start = next
          block = next
          index = next
          continue
        }
      case 0x2e, 0x21, 0x3f:
        let end = closing(after: index + 1)
        if startsSentence(after: end), !isAbbreviation(before: index, block: block) {
          add(start..<end)
          start = end
          index = end
          continue
        }
      default: break
      }
      if index - start >= Self.longest, text[index] < 0x30 {
        add(start..<index)
        start = index
      }
      index += 1
    }
    add(start..<text.count)
  }

  private mutating func add(_ range: Range<Int>) {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, let next = space(at: lower) { lower = next }
    while lower < upper, let previous = space(before: upper) { upper = previous }
    if lower < upper { found.append(lower..<upper) }
  }

  /// Where the next block starts, when a line break at `index` is followed by a blank line.
  private func blankLine(after index: Int) -> Int? {
    var next = index + 1
    var last: Int?
    while next < text.count {
      if text[next] == 0x0a { last = next + 1 }
      guard let after = space(at: next) else { break }
      next = after
    }
    return last
  }

  private func closing(after index: Int) -> Int {
    var end = index
    while end < text.count {
      switch text[end] {
      case 0x22, 0x27, 0x29, 0x5d: end += 1
      case 0xe2
      where end + 2 < text.count && text[end + 1] == 0x80 && (text[end + 2] == 0x99 || text[end + 2] == 0x9d):
        end += 3
      default: return end
      }
    }
    return end
  }

  private func startsSentence(after index: Int) -> Bool {
    guard var next = space(at: index) else { return false }
    while let after = space(at: next) { next = after }
    guard next < text.count else { return false }
    switch text[next] {
    case 0x22, 0x27, 0x28, 0x5b: next += 1
    case 0xe2
    where next + 2 < text.count && text[next + 1] == 0x80
      && (text[next + 2] == 0x98 || text[next + 2] == 0x9c):
      next += 3
    default: break
    }
    guard next < text.count else { return false }
    return (0x41...0x5a).contains(text[next]) || (0x30...0x39).contains(text[next])
  }

  private func isAbbreviation(before index: Int, block: Int) -> Bool {
    guard text[index] == 0x2e else { return false }
    var start = index
    while start > block, index - start <= 4, isPart(text[start - 1]) { start -= 1 }
    let length = index - start
    if length > 0, length <= 4, start == block || opens(before: start) {
      if length == 1, (0x41...0x5a).contains(text[start]) { return true }
      if Self.abbreviations.contains(where: { $0.elementsEqual(text[start..<index]) }) { return true }
    }
    var digits = index
    while digits > block, (0x30...0x39).contains(text[digits - 1]) { digits -= 1 }
    guard digits < index else { return false }
    var line = digits
    while line > block, let previous = space(before: line) {
      if text[previous] == 0x0a { return true }
      line = previous
    }
    return line <= block
  }

  private func isPart(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x2e
  }

  private func opens(before index: Int) -> Bool {
    let byte = text[index - 1]
    if byte == 0x22 || byte == 0x28 { return true }
    if byte == 0x9c, index >= 3, text[index - 3] == 0xe2, text[index - 2] == 0x80 { return true }
    return space(before: index) != nil
  }

  /// The byte after the white space at `index`, or nil when there is none.
  private func space(at index: Int) -> Int? {
    guard index < text.count else { return nil }
    let byte = text[index]
    if byte < 0x80 {
      return byte == 0x20 || (0x09...0x0d).contains(byte) || (0x1c...0x1f).contains(byte) ? index + 1 : nil
    }
    guard byte == 0xc2 || byte == 0xe2 || byte == 0xe3 else { return nil }
    let letter = Letter.read(text.span, index)
    return letter.kind == .space ? index + letter.length : nil
  }

  /// Where the white space that ends at `index` starts, or nil when there is none.
  private func space(before index: Int) -> Int? {
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xc0 == 0x80 { start -= 1 }
    guard start >= 0, space(at: start) == index else { return nil }
    return start
  }

  private static let abbreviations: [[UInt8]] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Sen", "Rep", "Gov", "Hon", "St", "No",
    "Nov", "Dec", "Jan", "Feb", "Aug", "Sept", "Oct", "Jr", "Sr", "Inc", "Ltd", "Co", "H.E", "U.S", "U.N",
    "a.m", "p.m", "vs",
  ].map { Array($0.utf8) }
}
