import Query
import Stories

/// The commands of the command line: one table for running, completing and help.
enum Command: String, Sendable, CaseIterable {
  case filter, clear, goto, help, note, open, problems, quit, read, search, sort, star, tag, theme, unread,
    unstar, untag
  case view, zoom

  /// What help says of it, the argument first.
  var help: String {
    switch self {
    case .filter: "QUERY: add a filter"
    case .clear: "take off the search and all filters"
    case .goto: "N: go to the Nth story of the list"
    case .help: "the keys and commands"
    case .note: "TEXT: note it on the story; without, edit the note"
    case .open: "open the story's link in the browser"
    case .problems: "what could not be read, and why"
    case .quit: "quit"
    case .read: "mark the story read"
    case .search: "QUERY: search all stories"
    case .sort: "ORDER: date, oldest, headline, source, relevance or matches"
    case .star: "add the star"
    case .tag: "NAME…: give the story tags"
    case .theme: "NAME: show the screen in this theme"
    case .unread: "mark the story unread"
    case .unstar: "remove the star"
    case .untag: "NAME…: take tags off the story"
    case .view: "NAME: show a saved view; without, the menu of them"
    case .zoom: "zoom the pane, or back to three"
    }
  }

  /// The commands that a name may stand for: the one of that name, or else all that begin so (`q`, `th`).
  static func named(_ name: some StringProtocol) -> [Command] {
    if let exact = Command(rawValue: String(name)) { return [exact] }
    // What vim's users type to leave.
    if ["q!", "wq", "x"].contains(String(name)) { return [.quit] }
    return name.isEmpty ? [] : allCases.filter { $0.rawValue.hasPrefix(name) }
  }

  /// What a typed line could become, as whole lines.
  static func completions(of text: String, themes: [String], tags: [Tag] = [], views: [String] = [])
    -> [String]
  {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, let command = named(words[0]).first else {
      return allCases.map(\.rawValue).filter { $0.hasPrefix(text) && $0 != text }
        .map { Command(rawValue: $0)?.takesArgument == true ? $0 + " " : $0 }
    }
    if command == .tag || command == .untag {
      return Tag.completions(of: String(words[1]), among: tags).map { "\(words[0]) \($0)" }
    }
    let arguments: [String] =
      switch command {
      case .theme: themes
      case .sort: SearchOrder.allCases.map(\.rawValue)
      case .view: views
      default: []
      }
    let typed = words[1].drop { $0 == " " }
    return arguments.filter { $0.hasPrefix(typed) && $0 != typed }.map { "\(words[0]) \($0)" }
  }

  /// The query in a line that searches or filters; nil in any other.
  static func query(in line: String) -> Substring? {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2, [[.filter], [.search]].contains(named(words[0])) else { return nil }
    return words[1].drop { $0 == " " }
  }

  /// The name of a view in a line that asks for one, for the list of completions; nil in any other.
  static func viewName(in line: String) -> String? {
    let words = line.split(separator: " ", maxSplits: 1)
    return words.count == 2 && named(words[0]) == [.view] ? String(words[1]) : nil
  }

  private var takesArgument: Bool {
    switch self {
    case .filter, .goto, .note, .search, .sort, .tag, .theme, .untag, .view: true
    default: false
    }
  }
}
