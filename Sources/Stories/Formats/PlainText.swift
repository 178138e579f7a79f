/// Reads a plain-text story: date line, headline, standfirst, caption, body, credit line.
///
/// The layout is that of official readouts and wire copy as they are found in files; every part but some text
/// may be missing. Nothing in the text is changed: the parts are zones over it.
public enum PlainText {
  /// The longest line, in bytes, that is taken for a headline.
  static let longestHeadline = 400

  /// Makes the story of a text, in linear time; nil when the text is only white space.
  public static func story(of text: StoryText, origin: Origin) -> Story? {
    let lines = text.lines
    guard var next = lines.firstIndex(where: { !$0.isBlank }) else { return nil }
    var layout = Layout(text: text)
    if let dateLine = DateLine(lines[next].range, in: text) {
      layout.add(.dateLine, lines[next].range)
      layout.date = dateLine.day
      next = lines[next...].dropFirst().firstIndex { !$0.isBlank } ?? lines.endIndex
    }
    if next < lines.endIndex, isHeadline(lines[next], before: lines[(next + 1)...], in: text) {
      layout.headline = lines[next].range
      layout.add(.headline, lines[next].range)
      next += 1
    }
    for paragraph in Paragraphs.of(lines[next...], in: text) { layout.add(paragraph) }
    return layout.story(origin: origin)
  }

  /// Whether a first line is a headline: of its length, and not the first of a wrapped paragraph.
  private static func isHeadline(
    _ line: SourceLine,
    before rest: ArraySlice<SourceLine>,
    in text: StoryText
  ) -> Bool {
    guard line.range.count <= longestHeadline, CreditLine(line.range, in: text) == nil else { return false }
    guard let following = rest.first, !following.isBlank else { return true }
    // A wrapped paragraph goes on in lower case where its first line is full and ends no sentence.
    let goesOn = (0x61...0x7a).contains(text.utf8[following.range.lowerBound])
    return !(goesOn && line.range.count >= 60)
  }
}
