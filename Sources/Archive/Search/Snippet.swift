/// A piece of a story's text around what was found.
public struct Snippet: Sendable, Hashable {
  /// The text on one line, `…` where it was cut.
  public var text: String
  /// What was found, in bytes of `text`.
  public var matches: [Range<Int>]

  /// Makes a snippet.
  public init(text: String, matches: [Range<Int>] = []) {
    self.text = text
    self.matches = matches
  }

  /// Stand before and after each match in what FTS5 gives: private-use scalars, which texts hardly hold.
  static let (opening, closing): (Unicode.Scalar, Unicode.Scalar) = ("\u{e001}", "\u{e002}")

  /// Makes a snippet of a text in which `opening` and `closing` stand around the matches; folds white space.
  init(marked: String) {
    var (text, matches): (String, [Range<Int>]) = ("", [])
    var start: Int?
    var isSpaceDue = false
    for scalar in marked.unicodeScalars {
      switch scalar {
      case Self.closing:
        if let first = start, first < text.utf8.count { matches.append(first..<text.utf8.count) }
        start = nil
      case _ where scalar.properties.isWhitespace: isSpaceDue = !text.isEmpty
      default:
        if isSpaceDue { text += " " }
        isSpaceDue = false
        if scalar == Self.opening { start = text.utf8.count } else { text.unicodeScalars.append(scalar) }
      }
    }
    self.init(text: text, matches: matches)
  }
}
