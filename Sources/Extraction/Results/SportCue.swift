internal import Stories

/// Tells stories of sport from others.
///
/// A story is one of sport when its headline begins with a kind of sport (`TENNIS - RESULTS …`), or when three words
/// of such reports stand near its top, or three lines are a team with a number.
enum SportCue {
  /// How many tokens from the top are read.
  private static let top = 160

  /// Whether a story is one of sport.
  static func isSport(_ story: TokenizedStory) -> Bool {
    var words = 0
    for index in 0..<min(top, story.count) where story.has(index, .sport) {
      words += 1
      if words >= 3 || headsHeadline(index, in: story) { return true }
    }
    return hasScores(story)
  }

  /// Whether three lines begin with a team and a number.
  private static func hasScores(_ story: TokenizedStory) -> Bool {
    var lines = 0
    for match in story.matches where match.kind == .team {
      let (first, end) = (match.tokens.lowerBound, match.tokens.upperBound)
      guard story[first].shape.contains(.lineStart), story[end].shape.contains(.number),
        story.isCapital(end + 1) || story[end + 1].shape.contains(.number) || story.is(end + 1, .comma)
      else { continue }
      lines += 1
      if lines == 3 { return true }
    }
    return false
  }

  /// Whether a kind of sport stands before the dash or colon that opens a headline.
  private static func headsHeadline(_ index: Int, in story: TokenizedStory) -> Bool {
    guard story.zoneOfToken[index] == .headline || index < 8 else { return false }
    let window = max(0, index - 3)..<index + 1
    guard let start = window.last(where: { story.startsBlock($0) }) else { return false }
    guard index == start || story.isCapital(start) else { return false }
    return (index + 1..<index + 4).contains { story.isAny($0, .hyphen, .dash, .longDash, .colon) }
  }
}
