/// Text in UTF-16, which a byte-order mark tells.
enum UTF16Text {
  /// The text of a file in UTF-8, without the mark; nil for a file that does not begin with one.
  ///
  /// Linear in the number of bytes.
  ///
  /// - Returns: the text, and whether something had to be replaced by U+FFFD: half a surrogate pair, or half a unit at
  ///   the end.
  static func utf8(of bytes: [UInt8]) -> (utf8: [UInt8], isRepaired: Bool)? {
    let isLittle = bytes.starts(with: [0xff, 0xfe])
    // The mark of UTF-32 begins as that of UTF-16 does.
    guard isLittle || bytes.starts(with: [0xfe, 0xff]), !bytes.starts(with: [0xff, 0xfe, 0, 0]) else {
      return nil
    }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    let text = String(validating: units, as: UTF16.self)
    let isRepaired = text == nil || !bytes.count.isMultiple(of: 2)
    return (Array((text ?? String(decoding: units, as: UTF16.self)).utf8), isRepaired)
  }
}
