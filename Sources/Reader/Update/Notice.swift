/// A line in the status bar until the next key.
public struct Notice: Sendable, Equatable {
  /// The sentence.
  public var text: String
  /// Whether it tells of an error.
  public var isError: Bool
  /// What it is about: it takes the place of an earlier one about the same; nil for one that stands alone.
  public var subject: String?

  /// Makes a notice.
  public init(_ text: String, isError: Bool = false, subject: String? = nil) {
    self.text = text
    self.isError = isError
    self.subject = subject
  }
}
