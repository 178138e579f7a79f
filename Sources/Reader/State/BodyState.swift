import Extraction
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
  /// The words of the search over the collection, which stand in for `find` when that is empty.
  private(set) var searched: [String] = []
  /// Where it stands, in the order of the lines.
  var matches: [Range<Int>] = []
  /// The match or mention that the keys went to last.
  var current: Range<Int>?

  /// Shows another story from its beginning.
  mutating func show(_ loaded: LoadedStory?, number: RowNumber?) {
    let (find, searched) = (find, searched)
    self = BodyState()
    self.number = number
    self.loaded = loaded
    if let loaded {
      outline = Outline(of: loaded)
      styles = BodyStyles(of: loaded.findings)
    }
    seek(find, searched: searched)
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
    layout = BodyLayout(of: loaded.story, width: width, annotation: annotation)
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

  /// Seeks a text in what the body shows, or the words of a search when the text is empty.
  mutating func seek(_ find: String, searched: [String]) {
    self.find = find
    self.searched = searched
    matches = []
    guard let story = loaded?.story else { return }
    let needles = (find.isEmpty ? searched : [find]).map(FoldedText.init(needle:)).filter { !$0.isEmpty }
    guard !needles.isEmpty else { return }
    for zone in BodyLayout.shownZones(of: story) {
      let folded = FoldedText(story.text.utf8, in: story.zones[zone].range)
      let found = needles.flatMap { folded.ranges(of: $0, atWordStart: find.isEmpty) }
      matches += needles.count == 1 ? found : found.sorted { $0.lowerBound < $1.lowerBound }
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
