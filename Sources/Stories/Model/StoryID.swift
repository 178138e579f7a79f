/// The identity of a story: a 64-bit FNV-1a hash of its date, headline and text.
///
/// FNV-1a is described at http://www.isthe.com/chongo/tech/comp/fnv/.
public struct StoryID: Hashable, Sendable {
  /// The hash.
  public let value: UInt64

  /// The identity with that hash.
  public init(value: UInt64) {
    self.value = value
  }

  /// The identity that 16 hexadecimal digits tell, as `description` writes it; nil for anything else.
  public init?(hexadecimal text: some StringProtocol) {
    guard text.utf8.count == 16, text.utf8.first != UInt8(ascii: "+"), let value = UInt64(text, radix: 16)
    else { return nil }
    self.value = value
  }

  /// The identity of a story with this content.
  ///
  /// Linear in the length of the text.
  public init(date: CalendarDay?, headline: String, text: StoryText) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    for byte in (date?.description ?? "").utf8 { add(byte) }
    add(0)
    for byte in headline.utf8 { add(byte) }
    add(0)
    for byte in text.utf8 { add(byte) }
    value = hash
  }
}

extension StoryID: CustomStringConvertible {
  /// The hash as 16 hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
