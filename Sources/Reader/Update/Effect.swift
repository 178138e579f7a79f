public import Extraction
public import Query
public import Stories

/// What the reader asks the world to do; whoever runs it posts the answer back as an `Event`.
public enum Effect: Sendable, Equatable {
  /// Find the stories that match, in this order, and answer with `Event.found` of the same generation.
  ///
  /// A later search makes an earlier one needless.
  case search(Query, SearchOrder, generation: Int)
  /// Fetch what the list shows of these stories, and answer with `Event.rows`.
  case rows([RowNumber])
  /// Make snippets of so many words of these stories, for what the query asks for, and answer with `Event.snippets`
  /// of the same generation; a later search makes those of an earlier one needless.
  case snippets([RowNumber], Query, words: Int, generation: Int)
  /// Count the values of the stories that match, and answer with `Event.facets` of the same generation, more than
  /// once where it takes long; a later one makes an earlier one needless.
  case facets(Query, generation: Int)
  /// Load a story with its findings and answer with `Event.story`; a later load makes an earlier one needless.
  case load(RowNumber)
  /// Find the next unread story after (or, backwards, before) one in the list, and answer with `Event.unread`.
  case findUnread([RowNumber])
  /// Remember that a story has been read, or has not.
  case setRead(StoryID, Bool)
  /// Remember that a story bears a star, or bears none.
  case setStarred(StoryID, Bool)
  /// Note something on a story; an empty text for nothing.
  case setNote(StoryID, String)
  /// Give a story tags and take others off it.
  case tag(StoryID, adding: [Tag], removing: [Tag])
  /// List the tags that there are and answer with `Event.tags`.
  case listTags
  /// List the saved views and answer with `Event.views`.
  case listViews
  /// Keep a view, and answer with `Event.views`, as with each of the next three.
  case saveView(SavedView)
  /// Give a view another name.
  case renameView(String, to: String)
  /// Remove a view.
  case removeView(String)
  /// Move a view so many places down among the saved ones, or up when negative.
  case moveView(String, by: Int)
  /// Count the unread stories of these queries and answer with an `Event.counted` each; a later count makes an
  /// earlier one needless.
  case countUnread([String])
  /// Count the lines that the list of the whole collection has, and answer with `Event.total`.
  case countAll
  /// Keep a correction for one story or, with nil, for all, and answer with `Event.corrected` or
  /// `Event.notCorrected`; the headline is that of the story in which it was made.
  case correct(Correction, story: StoryID?, headline: String)
  /// Undo the first of these corrections that is still in force, or the last of all when none is, and answer with
  /// `Event.undone`.
  case undoCorrection(of: [MadeCorrection])
  /// Have what searches find follow the corrections, beginning with one story, and answer with
  /// `Event.collectionChanged`.
  case followCorrections(first: RowNumber?)
  /// Find all that the collection says of the bearer of a name and answer with `Event.identified` of the same
  /// generation; a later one makes an earlier one needless.
  case identify(KnownName, generation: Int)
  /// List what could not be read and answer with `Event.problems`.
  case listProblems
  /// Show the screen in the theme of this name.
  case setTheme(String)
  /// Open a web address in the browser.
  case open(String)
  /// Draw the whole screen again.
  case redraw
  /// Give the terminal back until the program is continued.
  case suspend
  /// End the program.
  case quit
}
