/// The styles that the program uses; the raw value is the key in a theme file.
public enum StyleName: String, Sendable, CaseIterable {
  /// Ordinary text, and the background of everything.
  case text
  /// Text of less weight: dates in the list, counts, hints.
  case quiet
  /// The headline over the body.
  case headline
  /// The sentence under the headline.
  case standfirst
  /// The words under a picture.
  case caption
  /// The line that names source and editor.
  case credit
  /// What the outlet puts around every story.
  case boilerplate
  /// The name of an official.
  case official
  /// The title of office beside the name.
  case office
  /// The name of another person.
  case person
  /// A place or nationality.
  case place
  /// An organisation.
  case organization
  /// An event, initiative or treaty.
  case event
  /// A date.
  case date
  /// A topic of cooperation.
  case topic
  /// A visible mark in place of a character that could move or hide something.
  case mark
  /// The name of a section in the findings, and of a day in the list.
  case section
  /// The border and title of a pane.
  case border
  /// The border and title of the pane that has the keys.
  case focus
  /// The headline of an unread story in the list.
  case unread
  /// The star.
  case star
  /// The status line.
  case status
  /// A key or a value that stands out in the status line and in help.
  case key
  /// The prompt and what is typed after it.
  case prompt
  /// An error in the status line or under a query.
  case error
  /// Overlay: the selected row of the pane that has the keys.
  case selection
  /// Overlay: the selected row of another pane.
  case selectionElsewhere = "selection-elsewhere"
  /// Overlay: all mentions of the chosen entry.
  case lit
  /// Overlay: a search match.
  case match
  /// Overlay: the search match that the keys are at, or the current mention.
  case current
}
