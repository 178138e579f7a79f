/// A word by which a person gathers stories: lower case, without white space.
public struct Tag: Sendable, Hashable {
  /// The word.
  public let name: String

  /// The most characters that a tag has.
  public static let longest = 64

  /// The tag that a text means, such as `#Belgium`; nil when it is empty, longer than `longest`, or has white space
  /// or control characters in it.
  public init?(_ text: some StringProtocol) {
    let word = text.first == "#" ? String(text.dropFirst()) : String(text)
    guard !word.isEmpty, word.count <= Self.longest, !word.contains(where: \.isWhitespace),
      !word.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    name = word.lowercased()
  }
}

extension Tag: Comparable {
  /// Whether one tag is before another in a list.
  public static func < (left: Tag, right: Tag) -> Bool { left.name < right.name }
}

extension Tag: CustomStringConvertible {
  /// The tag as people write it, `#belgium`.
  public var description: String { "#\(name)" }
}
