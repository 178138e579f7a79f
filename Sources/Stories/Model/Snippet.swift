/// A piece of a story's text around what was found.
public struct Snippet: Sendable, Hashable {
  /// The text on one line, with `…` where it was cut.
  public var text: String
  /// What was found, in bytes of `text`, in its order, without overlap.
  public var matches: [Range<Int>]

  /// Makes a snippet.
  public init(text: String, matches: [Range<Int>] = []) {
    self.text = text
    self.matches = matches
  }

  /// The text cut where a match begins or ends, and whether each piece is a match; none is empty.
  public var pieces: [(text: String, isMatch: Bool)] {
    let bytes = Array(text.utf8)
    var pieces: [(text: String, isMatch: Bool)] = []
    var end = 0
    func add(_ range: Range<Int>, isMatch: Bool) {
      guard !range.isEmpty else { return }
      pieces.append((String(decoding: bytes[range], as: UTF8.self), isMatch))
    }
    for match in matches where match.lowerBound >= end && match.upperBound <= bytes.count {
      add(end..<match.lowerBound, isMatch: false)
      add(match, isMatch: true)
      end = match.upperBound
    }
    add(end..<bytes.count, isMatch: false)
    return pieces
  }
}
