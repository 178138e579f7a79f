/// A line of a text without the white space at its ends.
struct TextLine: Equatable {
  /// The line without white space at its ends; empty at the line's start when there is nothing else.
  var range: Range<Int>
  /// How many bytes of white space stand before it.
  var indent: Int

  /// Whether there is nothing on the line.
  var isBlank: Bool { range.isEmpty }
}

extension StoryText {
  /// The lines of the text; a line ends with LF, CR LF or CR, and linear time is spent.
  var lines: [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == 0x0a || byte == 0x0d {
        lines.append(line(start..<index))
        if byte == 0x0d, index + 1 < utf8.count, utf8[index + 1] == 0x0a { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < utf8.count { lines.append(line(start..<utf8.count)) }
    return lines
  }

  private func line(_ range: Range<Int>) -> TextLine {
    let trimmed = trimming(range)
    return TextLine(range: trimmed, indent: trimmed.lowerBound - range.lowerBound)
  }

  /// A range without the white space at its ends; an empty range at its start when there is nothing else.
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, let length = spaceLength(at: start, end: end) { start += length }
    while end > start, let length = spaceLength(before: end, start: start) { end -= length }
    return start < end ? start..<end : range.lowerBound..<range.lowerBound
  }

  /// The length in bytes of the white space that starts here, or nil.
  ///
  /// White space is ASCII's, the no-break space, the byte order mark, ETX and STX of wire copy, and U+3000.
  func spaceLength(at index: Int, end: Int) -> Int? {
    switch utf8[index] {
    case 0x20, 0x09...0x0d, 0x02, 0x03: 1
    case 0xc2 where index + 1 < end && utf8[index + 1] == 0xa0: 2
    case 0xef where index + 2 < end && utf8[index + 1] == 0xbb && utf8[index + 2] == 0xbf: 3
    case 0xe3 where index + 2 < end && utf8[index + 1] == 0x80 && utf8[index + 2] == 0x80: 3
    default: nil
    }
  }

  private func spaceLength(before index: Int, start: Int) -> Int? {
    if let length = spaceLength(at: index - 1, end: index) { return length }
    if index - 2 >= start, spaceLength(at: index - 2, end: index) == 2 { return 2 }
    if index - 3 >= start, spaceLength(at: index - 3, end: index) == 3 { return 3 }
    return nil
  }

  /// The text of a range on one line: white space folded to single spaces, none at the ends.
  func folded(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    var space = false
    while index < range.upperBound {
      if let length = spaceLength(at: index, end: range.upperBound) {
        space = true
        index += length
      } else {
        if space, !bytes.isEmpty { bytes.append(0x20) }
        space = false
        bytes.append(utf8[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the range begins with ASCII text, letters compared without case.
  func starts(_ range: Range<Int>, with prefix: StaticString) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard range.count >= length else { return false }
    return prefix.withUTF8Buffer { buffer in
      for offset in 0..<length where lowered(utf8[range.lowerBound + offset]) != lowered(buffer[offset]) {
        return false
      }
      return true
    }
  }

  /// Where ASCII text first stands in the range, letters compared without case; nil when it does not.
  func first(_ needle: StaticString, in range: Range<Int>) -> Int? {
    let length = needle.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    return needle.withUTF8Buffer { buffer in
      let initial = lowered(buffer[0])
      var index = range.lowerBound
      search: while index <= range.upperBound - length {
        defer { index += 1 }
        guard lowered(utf8[index]) == initial else { continue }
        for offset in 1..<max(1, length) where lowered(utf8[index + offset]) != lowered(buffer[offset]) {
          continue search
        }
        return index
      }
      return nil
    }
  }

  private func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
  }
}
