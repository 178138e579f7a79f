/// The text of a story: one contiguous buffer of valid UTF-8, addressed by byte offset.
///
/// Every position in the program is a half-open range of byte offsets into this buffer; other units (scalars
/// for brat, cells for the screen) are made at the edge. Copying is cheap: the buffer is shared.
public struct StoryText: Sendable, Hashable {
  /// The bytes, always valid UTF-8.
  public let utf8: [UInt8]

  /// Makes the text of a Swift string.
  public init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  /// Decodes bytes as UTF-8; each ill-formed sequence becomes U+FFFD.
  ///
  /// Linear in the number of bytes.
  ///
  /// - Returns: the text, and whether anything had to be replaced.
  public static func decoding(_ bytes: [UInt8]) -> (text: StoryText, repaired: Bool) {
    if isValid(bytes) { return (StoryText(valid: bytes), false) }
    return (StoryText(String(decoding: bytes, as: UTF8.self)), true)
  }

  /// The number of bytes.
  public var count: Int { utf8.count }

  /// The whole of the text as a range.
  public var range: Range<Int> { 0..<utf8.count }

  /// The text of a range of bytes, which is cut to the bounds of the text.
  public subscript(range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: self.range)], as: UTF8.self)
  }

  private init(valid bytes: [UInt8]) {
    utf8 = bytes
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}

extension StoryText: CustomStringConvertible {
  /// The whole text as a string.
  public var description: String { self[range] }
}
