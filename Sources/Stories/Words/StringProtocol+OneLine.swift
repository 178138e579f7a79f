extension StringProtocol {
  /// The text on one line: a blank for each run of white space of any kind, none at the ends; linear.
  public var onOneLine: String {
    isOnOneLine ? String(self) : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it surely has single blanks and no other white space, as nearly every name of English has.
  private var isOnOneLine: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      guard byte > 0x20 && byte < 0x80 || byte == 0x20 && last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }
}
