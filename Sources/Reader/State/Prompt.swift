import Query
import Stories

/// A line at the foot of the screen in which something is being typed.
struct Prompt: Sendable, Equatable {
  /// What it is for.
  enum Kind: Sendable, Equatable {
    /// Search the whole collection.
    case search
    /// Find in the text of the body.
    case find
    /// Find an entry of the findings.
    case findEntry
    /// Add a filter.
    case filter
    /// Run a command.
    case command
    /// Find in help.
    case findHelp
    /// Say what is otherwise with a finding.
    case correction(CorrectionMenu.Question)
    /// The tags of a story, as it was when they were asked for: another may have its number by the time they are typed.
    case tags(StoryRow)
    /// The note on a story, as it was then.
    case note(StoryRow)
    /// The name of a view.
    case view(ViewMenu.Question)

    /// What stands before the typed text.
    var mark: String {
      switch self {
      case .search, .find, .findEntry, .findHelp: "/"
      case .filter: "filter: "
      case .command: ":"
      case .correction(let question): question.mark
      case .tags: "tags: "
      case .note: "note: "
      case .view(let question): question.mark
      }
    }
  }

  var kind: Kind
  var editor = LineEditor()
  /// The last query of the typed text that could be understood.
  var query: Query?
  /// What is wrong with the typed text, and at which byte of it.
  var problem: Problem?
  /// The candidates of a completion in progress and which of them stands in the line.
  var completion: Completion?
  /// Where the person was before the prompt, to go back there.
  var anchor: Anchor
  /// How far back in the history the line is; 0 is the line being typed.
  var historyDepth = 0
  /// The line being typed, while one of the history stands in its place.
  var typed = LineEditor()

  /// The query that Enter runs, as the part of the line that it is; nil where the line is for something else.
  var acceptedQuery: Substring? {
    switch kind {
    case .search, .filter: editor.text[...]
    case .command: Command.query(in: editor.text)
    default: nil
    }
  }

  struct Problem: Sendable, Equatable {
    var message: String
    var offset: Int
  }

  struct Completion: Sendable, Equatable {
    var candidates: [String]
    var index: Int
  }

  /// What a prompt changes as one types and gives back when it is left with Esc.
  struct Anchor: Sendable, Equatable {
    var list: ListState
    var search: String
    var body: BodyState
    var findings: FindingsState
    var facets: FacetsState
  }
}
