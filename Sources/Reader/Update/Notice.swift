/// A line in the status bar until the next key.
public struct Notice: Sendable, Equatable {
  /// The sentence.
  public var text: String
  /// Whether it tells of an error.
  public var isError: Bool

  /// Makes a notice.
  public init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}
