import Screen

/// The keys of the reader and what each does: the one place that says so, for the keyboard and for help.
enum KeyMap {
  /// An action, the keys that do it, and what help says of it.
  struct Binding: Sendable {
    var action: Action
    var keys: [[Key]]
    var help: String

    init(_ action: Action, _ keys: [[Key]], _ help: String) {
      self.action = action
      self.keys = keys
      self.help = help
    }
  }

  /// A group of bindings under a heading of help.
  struct Group: Sendable {
    var title: String
    var bindings: [Binding]
  }

  /// What a run of keys means so far.
  enum Lookup: Equatable {
    case action(Action)
    /// More keys must follow.
    case prefix
    case nothing
  }

  /// What the keys typed so far mean.
  static func lookup(_ keys: [Key]) -> Lookup {
    if let action = actions[keys] { return .action(action) }
    return prefixes.contains(keys) ? .prefix : .nothing
  }

  static let groups: [Group] = [
    Group(
      title: "Moving",
      bindings: [
        Binding(.down, [["j"], [.down], [.control("e")]], "next row or line"),
        Binding(.up, [["k"], [.up], [.control("y")]], "previous row or line"),
        Binding(.first, [["g"], [.home]], "first row or line"),
        Binding(.last, [["G"], [.end]], "last row or line"),
        Binding(.pageDown, [[" "], [.pageDown], [.control("f")]], "page down"),
        Binding(.pageUp, [["b"], [.pageUp], [.control("b")]], "page up"),
        Binding(.halfPageDown, [[.control("d")]], "half a page down"),
        Binding(.halfPageUp, [[.control("u")]], "half a page up"),
        Binding(.nextPane, [[.tab], ["l"], [.right]], "next pane"),
        Binding(.previousPane, [[.backTab], ["h"], [.left]], "previous pane"),
        Binding(.nextStory, [["J"]], "next story, from any pane"),
        Binding(.previousStory, [["K"]], "previous story, from any pane"),
        Binding(.nextUnread, [["]", "u"]], "next unread story"),
        Binding(.previousUnread, [["[", "u"]], "previous unread story"),
        Binding(.nextOfficial, [["]", "e"]], "next mention of an official"),
        Binding(.previousOfficial, [["[", "e"]], "previous mention of an official"),
        Binding(.nextMention, [["]", "p"]], "next mention of the chosen entry"),
        Binding(.previousMention, [["[", "p"]], "previous mention of the chosen entry"),
      ]
    ),
    Group(
      title: "Finding",
      bindings: [
        Binding(
          .search,
          [["/"]],
          "list: search all stories; body: find in the text; findings, facets: find an entry"
        ),
        Binding(.nextMatch, [["n"]], "next match"),
        Binding(.previousMatch, [["N"]], "previous match"),
        Binding(.filter, [["f"]], "filter: the list follows as you type; the language is shown below"),
        Binding(
          .choose,
          [[.enter]],
          "list: read; findings, facets: filter by this entry, again: remove the filter"
        ),
        Binding(
          .facets,
          [["F"]],
          "facets: counts over the stories of the list, in place of the findings, or back"
        ),
        Binding(
          .group,
          [["D"]],
          "duplicates: the stories nearly the same as this one (+N in the list), or back"
        ),
        Binding(.views, [["v"]], "saved views, with their unread stories: apply, save, rename, remove"),
        Binding(
          .undo,
          [[.escape]],
          "undo one layer: prompt, search, then filter by filter; then back to the list"
        ),
      ]
    ),
    Group(
      title: "Stories",
      bindings: [
        Binding(.toggleRead, [["r"]], "mark read or unread"),
        Binding(.toggleStar, [["*"]], "add or remove the star"),
        Binding(.tag, [["t"]], "tag: words by which to gather stories; tag: finds them"),
        Binding(.annotate, [["a"]], "annotate: write a note, or edit it"),
        Binding(.openLink, [["o"]], "open the story's link in the browser"),
        Binding(
          .why,
          [["w"]],
          "why the chosen finding is there: its rules, their evidence, how sure they are"
        ),
        Binding(
          .identify,
          [["i"]],
          "who the chosen official, place or organisation is in all stories; Enter filters by it"
        ),
        Binding(.correct, [["c"]], "correct the chosen finding, in this story or in all"),
        Binding(.undoCorrection, [["U"]], "undo the last correction"),
        Binding(.place, [["="], [.control("g")]], "the story's file, and its place in the list"),
        Binding(.problems, [["!"]], "what could not be read, and why"),
      ]
    ),
    Group(
      title: "Screen",
      bindings: [
        Binding(.zoom, [["z"]], "zoom the pane, or back to three"),
        Binding(.widen, [["+"]], "widen the pane"),
        Binding(.narrow, [["-"]], "narrow the pane; facets: leave out the stories with this value"),
        Binding(.nextTheme, [["T"]], "next theme"),
        Binding(.help, [["?"], [.function(1)]], "this help; / searches it"),
        Binding(.command, [[":"]], "command line, with Tab completion"),
        Binding(.redraw, [[.control("l")]], "draw the screen again"),
        Binding(.suspend, [[.control("z")]], "suspend; fg resumes"),
        Binding(.quit, [["q"], [.control("c")]], "quit"),
      ]
    ),
  ]

  private static let actions: [[Key]: Action] = Dictionary(
    groups.flatMap(\.bindings).flatMap { binding in binding.keys.map { ($0, binding.action) } },
    uniquingKeysWith: { first, _ in first }
  )

  private static let prefixes: Set<[Key]> = Set(
    actions.keys.flatMap { keys in (1..<max(1, keys.count)).map { Array(keys.prefix($0)) } }
  )
}
