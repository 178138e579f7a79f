extension StringProtocol {
  /// The text on one line: a blank for each run of white space of any kind, none at the ends; linear.
  public var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
