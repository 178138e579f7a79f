public import Extraction
public import Query
public import Screen
public import Stories

/// What happens to the reader.
public enum Event: Sendable {
  /// A key was pressed or the window changed.
  case terminal(TerminalEvent)
  /// An answer to `Effect.search`.
  case found(Found)
  /// An answer to `Effect.search` of this generation: it was given up, as this sentence says.
  case gaveUp(String, generation: Int)
  /// The answer to the latest `Effect.search` takes so long that a person should be told.
  case waited
  /// An answer to `Effect.rows`.
  case rows([StoryRow])
  /// An answer to `Effect.snippets`.
  case snippets([RowNumber: Snippet], generation: Int)
  /// An answer to `Effect.facets`; where `isComplete` is false, of what has been counted so far.
  case facets([Facet], generation: Int, isComplete: Bool)
  /// An answer to `Effect.load`; nil when the index no longer holds the story.
  case story(RowNumber, LoadedStory?)
  /// An answer to `Effect.findUnread`: the first unread of those asked for, or nil.
  case unread(RowNumber?)
  /// An answer to `Effect.identify`; nil when the index does not have the name.
  case identified(Identity?, generation: Int)
  /// An answer to `Effect.listProblems`: a sentence each.
  case problems([String])
  /// Indexing has come this far; nil when it has ended.
  case progress(Progress?)
  /// The index holds other stories than before.
  case collectionChanged
  /// A mark of a story is kept.
  case marked(StoryID)
  /// A mark of a story could not be kept, for this reason.
  case notMarked(StoryID, Notice)
  /// An answer to `Effect.correct`: the correction is kept.
  case corrected(MadeCorrection)
  /// An answer to `Effect.correct`: the correction could not be kept, for this reason.
  case notCorrected(MadeCorrection, Notice)
  /// An answer to `Effect.undoCorrection`: which correction was undone, and what to say of it.
  case undone(MadeCorrection, Notice)
  /// An answer to `Effect.listTags`: all tags, in order.
  case tags([Tag])
  /// An answer to `Effect.listViews` and to what changes them: all views, in order.
  case views([SavedView])
  /// An answer to `Effect.countUnread`: how many stories of a query are unread.
  case counted(query: String, Int)
  /// An answer to `Effect.countAll`.
  case total(Int)
  /// Something that the person should know.
  case notice(Notice)
}
