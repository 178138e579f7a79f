import Extraction
import Query
import Screen

extension Reader {
  /// Does an action while an overlay is on the screen: moving, searching help, leaving.
  mutating func performInOverlay(_ action: Action) -> [Effect] {
    guard var overlay else { return [] }
    let rows = overlayHeight
    let last = max(0, overlay.rows.count - rows)
    switch action {
    case .down: overlay.top += 1
    case .up: overlay.top -= 1
    case .pageDown: overlay.top += rows
    case .pageUp: overlay.top -= rows
    case .halfPageDown: overlay.top += rows / 2
    case .halfPageUp: overlay.top -= rows / 2
    case .first: overlay.top = 0
    case .last: overlay.top = last
    case .search:
      open(.findHelp)
      return []
    case .undo:
      if overlay.needle.isEmpty {
        self.overlay = nil
        return []
      }
      overlay.needle = ""
    case .choose:
      if case .identity(let card) = overlay.kind, card.filter != nil { return filterByCard(card) }
      self.overlay = nil
      return []
    case .quit, .help, .problems, .why, .identify:
      self.overlay = nil
      return []
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: return []
    }
    overlay.top = max(0, min(overlay.top, last))
    self.overlay = overlay
    return []
  }

  /// The rows of an overlay's text.
  var overlayHeight: Int { max(1, size.rows - 3) }
}

extension Overlay {
  /// One line of an overlay: a heading, or a term with what is said of it.
  struct Line: Sendable, Equatable {
    var term: String
    var text: String
    /// How many cells stand before the text, if the window is wide enough; nil for as many as usual.
    var room: Int?
    var isHeading: Bool { text.isEmpty && !term.isEmpty }
  }

  /// The lines that have the text sought, or all.
  var matchingLines: [Line] {
    guard !needle.isEmpty else { return allLines }
    let sought = FoldedText(needle)
    return allLines.filter { line in
      let text = Array("\(line.term) \(line.text)".utf8)
      return !line.isHeading
        && !FoldedText(text, in: 0..<text.count).ranges(of: sought).isEmpty
    }
  }

  /// The heading of the overlay.
  var title: String {
    switch kind {
    case .help: "Help"
    case .problems(let problems): problems.map { "Not read: \($0.count)" } ?? "Not read"
    case .why(let explanation): "Why: \(explanation.title)"
    case .identity(let card): card.title
    }
  }

  private var allLines: [Line] {
    switch kind {
    case .help: Self.help
    case .why(let explanation): Self.lines(of: explanation)
    case .identity(let card): card.lines
    case .problems(nil): [Line(term: "", text: "Looking …")]
    case .problems(let problems?):
      problems.isEmpty
        ? [Line(term: "", text: "Everything in the collection could be read.")]
        : problems.map { Line(term: "", text: $0) }
    }
  }

  /// What is said of a finding as headings, and under each the rules that say it.
  private static func lines(of explanation: Explanation) -> [Line] {
    explanation.claims.flatMap { claim in
      [Line(term: claim.text, text: "")]
        + claim.grounds.map { Line(term: $0.rule.name, text: "\($0.sureness) \($0.sentence)") }
    }
  }

  private static var help: [Line] {
    var lines: [Line] = []
    for group in KeyMap.groups {
      lines.append(Line(term: group.title, text: ""))
      for binding in group.bindings {
        let keys = binding.keys.map { $0.map(KeyNotation.label).joined() }.joined(separator: " ")
        lines.append(Line(term: keys, text: binding.help))
      }
    }
    lines.append(Line(term: "Filters and searches find stories", text: ""))
    lines += Query.help.map { Line(term: $0.term, text: $0.meaning, room: 31) }
    lines.append(Line(term: "Commands after :", text: ""))
    lines += Command.allCases.map { Line(term: $0.rawValue, text: $0.help) }
    return lines
  }
}
