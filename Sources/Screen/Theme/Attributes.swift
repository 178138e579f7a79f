/// The attributes that text can have on a terminal.
public struct Attributes: OptionSet, Sendable, Hashable {
  /// The attributes as bits.
  public let rawValue: UInt8

  /// Makes a set of attributes.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Bold.
  public static let bold = Attributes(rawValue: 1)
  /// Italic.
  public static let italic = Attributes(rawValue: 2)
  /// Underlined.
  public static let underline = Attributes(rawValue: 4)
  /// Dim.
  public static let dim = Attributes(rawValue: 8)
  /// Foreground and background swapped.
  public static let reverse = Attributes(rawValue: 16)
}
