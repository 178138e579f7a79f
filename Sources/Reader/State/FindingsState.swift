/// The findings pane: which entry the person is at.
struct FindingsState: Sendable, Equatable {
  /// The selected entry, as an index into the outline's entries.
  var selected = 0
  /// Whether the entry was chosen by walking to it, so that its mentions are lit in the body.
  var isChosen = false
  /// What `n` and `N` seek among the entries; empty for nothing.
  var find = ""
}
