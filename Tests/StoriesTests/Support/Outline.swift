import Stories
import Testing

extension Story {
  /// The story of a text that stands in no file.
  static func of(_ text: String) -> Story? {
    PlainText.story(of: StoryText(text), origin: Origin(path: "test"))
  }

  /// The zones, one a line: the kind, `again` for a repeat, and the text with its line ends as `⏎`.
  var outline: [String] {
    zones.map { zone in
      let words = text[zone.range].replacing("\r\n", with: "⏎").replacing("\n", with: "⏎")
      return "\(zone.kind)\(zone.isRepeat ? " again" : ""): \(words)"
    }
  }

  /// The texts of the zones of one kind.
  func texts(_ kind: Zone.Kind) -> [String] {
    zones.filter { $0.kind == kind }.map { text[$0.range] }
  }
}

/// The outline of the story of a text.
func outline(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String] {
  try #require(Story.of(text), sourceLocation: sourceLocation).outline
}

/// The first rule of zones that a story breaks, or nil.
///
/// Zones are in the order of the text, inside it, apart from each other, not empty, without white space at their
/// ends, and begin and end between scalars.
func brokenRule(of story: Story) -> String? {
  let utf8 = story.text.utf8
  func isBoundary(_ offset: Int) -> Bool { offset == utf8.count || utf8[offset] & 0xc0 != 0x80 }
  var end = 0
  for zone in story.zones {
    if zone.range.isEmpty { return "\(zone) is empty" }
    if zone.range.lowerBound < end { return "\(zone) begins before \(end)" }
    if zone.range.upperBound > utf8.count { return "\(zone) ends after the text" }
    if !isBoundary(zone.range.lowerBound) || !isBoundary(zone.range.upperBound) {
      return "\(zone) cuts a scalar"
    }
    if " \n\r\t".utf8.contains(utf8[zone.range.lowerBound])
      || " \n\r\t".utf8.contains(utf8[zone.range.upperBound - 1])
    {
      return "\(zone) has white space at an end"
    }
    end = zone.range.upperBound
  }
  return nil
}

/// What lies in no zone and is not white space: words that would be lost.
func lost(of story: Story) -> String {
  var rest: [UInt8] = []
  var end = 0
  for zone in story.zones {
    rest += story.text.utf8[end..<max(end, zone.range.lowerBound)]
    end = zone.range.upperBound
  }
  rest += story.text.utf8[min(end, story.text.count)...]
  let spaces: Set<Unicode.Scalar> = ["\u{2}", "\u{3}", "\u{a0}", "\u{feff}", "\u{3000}"]
  let words = String(decoding: rest, as: UTF8.self).unicodeScalars.filter {
    !spaces.contains($0) && !($0.value == 0x20 || (0x09...0x0d).contains($0.value))
  }
  return String(String.UnicodeScalarView(words))
}
