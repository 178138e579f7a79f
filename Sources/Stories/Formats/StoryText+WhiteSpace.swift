extension StoryText {
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
}
