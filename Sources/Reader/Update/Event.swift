public import Extraction
public import Screen
public import Stories

/// What happens to the reader.
public enum Event: Sendable {
  /// A key was pressed or the window changed.
  case terminal(TerminalEvent)
  /// An answer to `Effect.search`.
  case found(Found)
  /// An answer to `Effect.rows`.
  case rows([StoryRow])
  /// An answer to `Effect.load`; nil when the index no longer holds the story.
  case story(RowNumber, LoadedStory?)
  /// An answer to `Effect.findUnread`: the first unread of those asked for, or nil.
  case unread(RowNumber?)
  /// An answer to `Effect.listProblems`: a sentence each.
  case problems([String])
  /// Indexing has come this far; nil when it has ended.
  case progress(Progress?)
  /// The index holds other stories than before.
  case collectionChanged
  /// A mark of a story could not be kept, for this reason.
  case notMarked(StoryID, Notice)
  /// Something that the person should know.
  case notice(Notice)
}

/// The stories that a search found.
public struct Found: Sendable {
  /// The generation of the search.
  public var generation: Int
  /// The stories in order: all of them, or the first ones when `isComplete` is false.
  public var numbers: [RowNumber]
  /// Whether these are all.
  public var isComplete: Bool
  /// What the list shows of some of them, the first ones above all, so that they need not be asked for.
  public var rows: [StoryRow]

  /// Makes an answer.
  public init(generation: Int, numbers: [RowNumber], isComplete: Bool, rows: [StoryRow] = []) {
    self.generation = generation
    self.numbers = numbers
    self.isComplete = isComplete
    self.rows = rows
  }
}

/// A story with what was found in it.
public struct LoadedStory: Sendable, Equatable {
  /// The story.
  public var story: Story
  /// What was found in it.
  public var findings: Findings
  /// Whether `findings` are all; false for a story that is shown while extraction is still under way.
  public var isComplete: Bool

  /// Makes a loaded story.
  public init(story: Story, findings: Findings, isComplete: Bool = true) {
    self.story = story
    self.findings = findings
    self.isComplete = isComplete
  }
}

/// How far indexing has come.
public struct Progress: Sendable, Equatable {
  /// The number of files looked at.
  public var seen: Int
  /// The number of files in all, once they are counted.
  public var total: Int?
  /// The number of files that gave no story.
  public var problems: Int

  /// Makes a progress.
  public init(seen: Int, total: Int? = nil, problems: Int = 0) {
    self.seen = seen
    self.total = total
    self.problems = problems
  }
}

/// A line in the status bar until the next key.
public struct Notice: Sendable, Equatable {
  /// The sentence.
  public var text: String
  /// Whether it tells of an error.
  public var isError: Bool

  /// Makes a notice.
  public init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}
