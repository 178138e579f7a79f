import Algorithms
import Screen
import Stories

/// The lines of the body pane for one story and one width.
struct BodyLayout: Sendable, Equatable {
  /// One line of the pane.
  enum Line: Sendable, Equatable {
    /// Nothing.
    case blank
    /// A line of the story's text, so many cells from the column's left edge.
    case text(TextLine, Zone.Kind, indent: Int)
    /// A line of our own about the story: its date, source and byline.
    case note(String)
  }

  /// The widest column that reads well, in cells.
  static let widest = 80

  /// The width that the lines were made for, in cells.
  private(set) var width = 0
  /// What a person said of the story, which stands under its headline.
  private(set) var annotation = Annotation()
  /// The lines, from the headline down.
  private(set) var lines: [Line] = []
  /// The lines with text, as indices into `lines` in the order of the text.
  private var textLines: [Int] = []

  init() {}

  /// Lays a story out for a column of a width in cells; linear in the story but for a sort of its lines.
  ///
  /// - Parameters:
  ///   - copies: the paths of further files with the story.
  ///   - annotation: the tags and the note that it bears.
  init(of story: Story, copies: [String] = [], width: Int, annotation: Annotation = Annotation()) {
    self.annotation = annotation
    self.width = max(1, min(width, Self.widest))
    let text = story.text.utf8
    let shown = Self.shownZones(of: story)
    let headlines = shown.prefix { story.zones[$0].kind == .headline }
    if headlines.isEmpty {
      lines.append(.note("(no headline)"))
    }
    for zone in headlines { add(story.zones[zone], of: text) }
    for line in notes(on: story) + places(copies) + annotationLines { lines.append(.note(line)) }
    var before: Zone.Kind?
    for zone in shown.dropFirst(headlines.count).map({ story.zones[$0] }) {
      if !(zone.kind == .listItem && before == .listItem) { lines.append(.blank) }
      add(zone, of: text)
      before = zone.kind
    }
    textLines = lines.indices.filter { start(of: $0) != nil }.sorted {
      (start(of: $0) ?? 0) < (start(of: $1) ?? 0)
    }
  }

  /// The zones that the body shows, as indices in the order that it shows them: what is said twice once, the
  /// headline first, and what the outlet put around the story last.
  static func shownZones(of story: Story) -> [Int] {
    let shown = story.zones.indices.filter { index in
      let zone = story.zones[index]
      let isHeaderDate = zone.kind == .dateLine && index == 0
      return !zone.isRepeat && !isHeaderDate
    }
    func part(_ kinds: Set<Zone.Kind>) -> [Int] { shown.filter { kinds.contains(story.zones[$0].kind) } }
    return part([.headline]) + part([.standfirst]) + part([.caption, .paragraph, .listItem])
      + part([.creditLine, .dateLine, .boilerplate])
  }

  /// The line that shows a byte of the text, or else the last line that begins before it.
  func line(showing offset: Int) -> Int {
    let next = textLines.partitioningIndex { (start(of: $0) ?? 0) > offset }
    return next == 0 ? 0 : textLines[next - 1]
  }

  /// The byte of the text at which a line begins; for a line with no text, that of the next that has some.
  func offset(of line: Int) -> Int {
    for case .text(let text, _, _) in lines[max(0, min(line, lines.count))...] {
      return text.range.lowerBound
    }
    return 0
  }

  /// The byte of the text with which a line begins; nil for a line with no text.
  private func start(of line: Int) -> Int? {
    guard case .text(let text, _, _) = lines[line] else { return nil }
    return text.range.lowerBound
  }

  private mutating func add(_ zone: Zone, of text: [UInt8]) {
    let hang = zone.kind == .listItem ? 2 : 0
    let indent = zone.kind == .caption ? 2 : hang
    for line in LineBreaker(width: width - indent).lines(of: text, in: zone.range) {
      lines.append(.text(line, zone.kind, indent: indent))
    }
  }

  /// So many files are named in which the story stands too.
  private static let namedCopies = 3

  /// The date, source and byline, in as many lines as they need.
  private func notes(on story: Story) -> [String] {
    var parts: [String] = []
    parts.append(story.date.map { $0.longName } ?? "no date")
    if !story.source.isEmpty { parts.append(story.source) }
    if !story.byline.isEmpty { parts.append("by " + story.byline) }
    return wrap(parts.joined(separator: " · "))
  }

  /// Where else the story stands.
  private func places(_ copies: [String]) -> [String] {
    guard !copies.isEmpty else { return [] }
    let others = copies.count > Self.namedCopies ? ["\(copies.count - Self.namedCopies) more files"] : []
    return wrap("also in \((copies.prefix(Self.namedCopies) + others).joined(separator: ", "))")
  }

  /// The tags and the note, each from the beginning of a line.
  private var annotationLines: [String] {
    let tags = annotation.tags.map { "\($0)" }.joined(separator: " ")
    let note = annotation.note
    return (tags.isEmpty ? [] : wrap(tags)) + (note.isEmpty ? [] : wrap("\(AnnotationSign.note) \(note)"))
  }

  private func wrap(_ text: String) -> [String] {
    let bytes = Array(Sanitizer.clean(text).utf8)
    return LineBreaker(width: width).lines(of: bytes).map { $0.text(in: bytes) }
  }
}

extension CalendarDay {
  /// The day as a reader's heading names it, `Friday 31 March 2023`.
  var longName: String {
    "\(Self.weekdays[weekday]) \(day) \(Self.months[month - 1]) \(year)"
  }

  /// The day in a few cells, `Fri 31 Mar 2023`.
  var shortName: String {
    "\(Self.weekdays[weekday].prefix(3)) \(day) \(Self.months[month - 1].prefix(3)) \(year)"
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
