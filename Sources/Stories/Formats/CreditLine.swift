/// A line that names who published, wrote or photographed a story.
struct CreditLine: Equatable {
  /// Who published it, or empty.
  var source = ""
  /// Who wrote or edited it, or empty.
  var byline = ""

  /// Reads a line such as `Source: SHINE   Editor: Xu Fang` or `(Web editor: A, B)`; nil for any other.
  init?(_ range: Range<Int>, in text: StoryText) {
    guard !range.isEmpty, range.count <= 300 else { return nil }
    var inner = range
    if text.utf8[inner.lowerBound] == UInt8(ascii: "(") { inner = inner.lowerBound + 1..<inner.upperBound }
    guard Self.labels.contains(where: { text.starts(inner, with: $0) }) else { return nil }
    source = Self.value(after: "source:", in: inner, of: text)
    for label in Self.bylineLabels where byline.isEmpty {
      byline = Self.value(after: label, in: inner, of: text)
    }
  }

  private static let bylineLabels: [StaticString] = ["editor:", "editors:", "reporter:", "author:"]
  private static let labels: [StaticString] = [
    "source:", "editor:", "editors:", "web editor:", "reporter:", "author:", "photo:", "photos:", "photo by",
    "photos by", "credit:", "picture:",
  ]

  /// What stands after a label, up to the next label, a wide gap or a bracket.
  private static func value(after label: StaticString, in range: Range<Int>, of text: StoryText) -> String {
    guard let found = text.first(label, in: range) else { return "" }
    let start = text.trimming(found + label.utf8CodeUnitCount..<range.upperBound).lowerBound
    var end = start
    var gap = 0
    var index = start
    while index < range.upperBound {
      if let length = text.spaceLength(at: index, end: range.upperBound) {
        gap += 1
        index += length
        if gap > 1 { break }
      } else {
        if text.utf8[index] == UInt8(ascii: ")") || text.utf8[index] == UInt8(ascii: "|") { break }
        gap = 0
        index += 1
        end = index
      }
    }
    let value = text.folded(start..<max(start, end))
    // One space before the next label (`Source: X Editor: Y`) is no wide gap.
    guard let colon = value.dropFirst().firstIndex(of: ":"), let space = value[..<colon].lastIndex(of: " ")
    else {
      return value
    }
    return String(value[..<space])
  }
}
