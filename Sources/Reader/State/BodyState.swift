import Algorithms
import Extraction
import Query
import Screen
import Stories

/// The body: the story that is shown, how it is laid out, and where in it the person is.
struct BodyState: Sendable, Equatable {
  /// The number of the story that is shown.
  var number: RowNumber?
  /// The story; nil until it is loaded.
  var loaded: LoadedStory?
  /// What is said of it in the findings pane.
  var outline = Outline()
  /// The rows of that, at the width of the findings pane.
  var outlineLayout = OutlineLayout()
  /// The styles of its text.
  var styles = BodyStyles()
  /// What the person has said of it.
  var annotation = Annotation()
  /// Its lines at the width of the pane.
  var layout = BodyLayout()
  /// The first line on the screen.
  var top = 0
  /// The byte of the text that the first line shows: it survives another width.
  var place = 0
  /// What a person seeks in the text; empty for nothing.
  private(set) var find = ""
  /// What the search over the collection asks for by words, which stands in for `find` when that is empty.
  private(set) var searched = Query.everything
  /// Where it stands, in the order of the lines.
  var matches: [Range<Int>] = []
  /// Why what the search asks for is not looked for in it.
  private(set) var problem: PatternError?
  /// The match or mention that the keys went to last.
  var current: Range<Int>?

  /// So many bytes, times the words sought, are gone through at a key: some milliseconds.
  private static let typingLimit = 4 << 20

  /// Shows another story from its beginning.
  mutating func show(_ loaded: LoadedStory?, number: RowNumber?, isTyping: Bool = false) {
    let (find, searched) = (find, searched)
    self = BodyState()
    self.number = number
    self.loaded = loaded
    if let loaded {
      outline = Outline(of: loaded)
      styles = BodyStyles(of: loaded.findings)
    }
    seek(find, searched: searched, isTyping: isTyping)
  }

  /// Takes what was found in the story that is shown, which stays where it is.
  mutating func take(_ findings: Findings) {
    guard var loaded else { return }
    loaded.findings = findings
    loaded.isComplete = true
    self.loaded = loaded
    outline = Outline(of: loaded)
    outlineLayout = OutlineLayout()
    styles = BodyStyles(of: findings)
  }

  /// Lays the findings out for a width.
  mutating func layOutFindings(width: Int) {
    if outlineLayout.width != width { outlineLayout = OutlineLayout(of: outline, width: width) }
  }

  /// Lays the story out for a width, keeping the reading place.
  mutating func layOut(width: Int) {
    guard let loaded,
      layout.width != max(1, min(width, BodyLayout.widest)) || layout.annotation != annotation
    else { return }
    let isAtTop = top == 0
    layout = BodyLayout(of: loaded.story, copies: loaded.copies, width: width, annotation: annotation)
    top = isAtTop ? 0 : layout.line(showing: place)
  }

  /// Moves the first line, by lines, in a pane of so many rows.
  mutating func scroll(to line: Int, rows: Int) {
    top = max(0, min(line, layout.lines.count - max(1, rows)))
    place = layout.offset(of: top)
  }

  /// Moves as little as shows a range of the text, and makes it the current one.
  mutating func reveal(_ range: Range<Int>, rows: Int) {
    current = range
    let line = layout.line(showing: range.lowerBound)
    if line < top || line >= top + rows {
      // A third from the top, so that what leads up to it is seen too.
      scroll(to: line - rows / 3, rows: rows)
    }
  }

  /// Seeks a text in what the body shows, or what a search asks for by words when the text is empty; linear in the
  /// story.
  ///
  /// - Parameter isTyping: whether the search is being typed still, so that a long story is not gone through for many
  ///   words at each key; they are lit when that ends.
  mutating func seek(_ find: String, searched: Query, isTyping: Bool = false) {
    self.find = find
    self.searched = searched
    matches = []
    problem = nil
    guard let story = loaded?.story else { return }
    let zones = BodyLayout.shownZones(of: story).map { story.zones[$0].range }
    if !find.isEmpty {
      let needle = FoldedText(find)
      guard !needle.isEmpty else { return }
      matches = zones.flatMap { FoldedText(story.text.utf8, in: $0).ranges(of: needle) }
    } else {
      let matcher = QueryMatcher(searched)
      guard !matcher.isEmpty, !isTyping || story.text.utf8.count * matcher.size <= Self.typingLimit else {
        return
      }
      // Where an expression takes too long, nothing is lit and `n` says why.
      let found: [Range<Int>]
      do throws(PatternError) {
        found = try story.text.utf8.withUnsafeBufferPointer { text throws(PatternError) in
          try matcher.ranges(in: text)
        }
      } catch {
        problem = error
        return
      }
      matches = zones.flatMap { zone in
        let first = found.partitioningIndex { $0.lowerBound >= zone.lowerBound }
        return found[first..<found.partitioningIndex { $0.lowerBound >= zone.upperBound }]
      }
    }
  }

  /// The index in `matches` of the match that is current, or nil.
  var currentMatch: Int? { current.flatMap { matches.firstIndex(of: $0) } }

  /// The next of some ranges after the place where the person is, or backwards the one before; round the end.
  func next(of ranges: [Range<Int>], backwards: Bool) -> Range<Int>? {
    guard !ranges.isEmpty else { return nil }
    if let current, let index = ranges.firstIndex(of: current) {
      return ranges[(index + (backwards ? ranges.count - 1 : 1)) % ranges.count]
    }
    // The order is that of the screen, which is not always that of the text.
    let lines = ranges.map { ($0, layout.line(showing: $0.lowerBound)) }
    let from = current.map { layout.line(showing: $0.lowerBound) } ?? top
    if backwards {
      return lines.last { $0.1 < from }?.0 ?? ranges.last
    }
    if let current {
      let next = lines.first { $0.1 > from || ($0.1 == from && $0.0.lowerBound > current.lowerBound) }
      return next?.0 ?? ranges.first
    }
    return lines.first { $0.1 >= from }?.0 ?? ranges.first
  }
}
