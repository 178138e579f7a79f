/// The text between the marks that a terminal puts around what is pasted.
struct PastedText {
  /// The most bytes that are kept; what comes after them is let go.
  static let limit = 64 * 1024

  private var bytes: [UInt8] = []
  /// How many bytes of the end mark came last.
  private var matched = 0

  /// What was pasted so far; bytes that are not UTF-8 are U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes a byte; true when it is the last one of the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    // The mark has its first byte, ESC, only once: what has matched in vain holds no other begin of it.
    if byte != Self.end[matched] {
      for byte in Self.end.prefix(matched) { keep(byte) }
      matched = 0
    }
    if byte == Self.end[matched] {
      matched += 1
    } else {
      keep(byte)
    }
    guard matched == Self.end.count else { return false }
    matched = 0
    return true
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) }
  }

  private static let end = Array("\u{1B}[201~".utf8)
}
