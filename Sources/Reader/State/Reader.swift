internal import Extraction
internal import Query
public import Screen
internal import Stories

/// The view-model of the reader: all that is on the screen and how events change it.
///
/// A reader is a value that knows no file, clock or terminal. `update` takes what happened and gives what the
/// world should do; `render` makes a grid of the state.
public struct Reader: Sendable, Equatable {
  /// What the person pointed the program at, for the title bar.
  var title: String
  /// The size of the window.
  var size: Size
  /// The pane that has the keys.
  var focus = Pane.list
  /// Whether that pane has the whole window.
  var isZoomed = false
  var widened = PaneLayout.Widened()

  var list = ListState()
  /// The story that was asked for last, which the body shows as soon as it is loaded.
  var wanted: RowNumber?
  /// A story that was opened before its row was there, to be marked as read when that comes.
  var opened: RowNumber?
  var body = BodyState()
  var findings = FindingsState()
  var facets = FacetsState()
  var snippets = SnippetsState()
  /// The story from which the group that is shown was opened.
  var groupHead: RowNumber?

  /// The filters, each a layer that `Esc` takes off.
  var filters: [Query] = []
  /// The search over the collection as it was typed; empty for none.
  var search = ""
  /// What Enter has just finished, until it is answered.
  var finished: FinishedQuery?
  /// The query that the list was last asked for.
  var query = Query.everything
  /// The query that the list answers; nil before the first answer.
  var answered: Query?
  /// Whether the list is still of another query than was asked for, and for how long.
  var waiting = Waiting.none
  /// What is perhaps wrong with that when nothing matches it.
  var guess: String?
  /// Why the search was given up whose answer the list would be; nil where it was not.
  var refusal: String?
  var order = SearchOrder.date
  /// The number of the latest search; answers to earlier ones are dropped.
  var generation = 0

  /// What is known of the stories that were on the screen.
  var rows: [RowNumber: StoryRow] = [:]
  /// What the person says of stories that is not kept yet, and so may be newer than a row that comes.
  var marks: [StoryID: Marked] = [:]
  /// The stories that have been asked for.
  var requested: Set<RowNumber> = []

  var prompt: Prompt?
  var overlay: Overlay?
  /// The menu of corrections, while it is open.
  var correcting: CorrectionMenu?
  /// The menu of saved views, while it is open.
  var viewing: ViewMenu?
  /// The saved views, as far as they are known.
  var views: [SavedView] = []
  var areViewsKnown = false
  /// The name of a view that was asked for before it was known which there are.
  var awaitedView: String?
  /// The tags that there are, as far as they are known.
  var knownTags: [Tag] = []
  /// The corrections that were made here and have not been undone here, the latest last.
  var made: [MadeCorrection] = []
  /// Those of them that are not kept yet, which findings that come may lack.
  var unkept: [MadeCorrection] = []
  /// The number of the latest question who somebody is; answers to earlier ones are dropped.
  var identification = 0
  /// The finding to go to when the story comes again.
  var returning: Correction.Subject?
  /// The keys of a run that is not yet complete (`]`).
  var pendingKeys: [Key] = []
  /// What was typed at each kind of prompt before, the latest last.
  var history: [String: [String]] = [:]
  var notice: Notice?
  /// What no key has asked for and nobody has read yet, that which is shown first.
  var told: [Notice] = []
  /// Whether no key has been pressed yet: until then the newest story stays selected while indexing finds more.
  var isUntouched = true
  var progress: Progress?
  /// How many more stories the query finds that are nearly the same as one of the list.
  var copies = 0
  /// The number of lines in the list of the whole collection, once it is known.
  var total: Int?

  /// The names of the themes, in order, and the one in use.
  var themes: [String]
  var theme: String

  /// How long the list has been waited for.
  enum Waiting: Sendable, Equatable {
    case none
    /// So short that nobody need be told.
    case short
    /// So long that `Event.waited` has come.
    case long
  }

  /// Makes a reader of a collection.
  ///
  /// - Parameters:
  ///   - title: what the collection is called in the title bar.
  ///   - size: the size of the window.
  ///   - themes: the names of the themes that there are.
  ///   - theme: the one in use.
  public init(title: String, size: Size, themes: [String] = [], theme: String = "dark") {
    self.title = title
    self.size = size
    self.themes = themes
    self.theme = theme
  }

  /// Where the panes lie.
  var panes: PaneLayout {
    PaneLayout(size: size, focus: focus, isZoomed: isZoomed, widened: widened)
  }

  /// The rows of a pane's content, at least 1, so that moving works in any window.
  func height(of pane: Pane) -> Int { max(1, panes.content(of: pane).rows) }

  /// Whether the story that was asked for last is yet to come, so that the body still shows the one before.
  var isLoading: Bool { wanted != nil && body.number != wanted }

  /// What is known of the selected story.
  var selectedRow: StoryRow? { list.selectedNumber.flatMap { rows[$0] } }

  /// The entry that is chosen in the findings, if there is one.
  var chosenEntry: Outline.Entry? {
    guard !facets.isShown, findings.isChosen, body.outline.entries.indices.contains(findings.selected) else {
      return nil
    }
    return body.outline.entries[findings.selected]
  }
}
