/// What a key does.
enum Action: Sendable, Hashable {
  case down, up, first, last, pageDown, pageUp, halfPageDown, halfPageUp
  case nextPane, previousPane
  case nextStory, previousStory
  case nextUnread, previousUnread
  case choose
  case search, nextMatch, previousMatch
  case filter
  case facets, group
  case undo
  case nextOfficial, previousOfficial, nextMention, previousMention
  case correct, undoCorrection
  case toggleRead, toggleStar, tag, annotate
  case views
  case zoom, widen, narrow
  case nextTheme
  case openLink
  case problems
  case why
  case identify
  case place
  case help
  case command
  case redraw, suspend, quit
}

extension Action {
  /// Whether it is about the story that is shown, or what was found in it, when a pane has the keys.
  func isAboutStory(in pane: Pane) -> Bool {
    switch self {
    case .nextOfficial, .previousOfficial, .nextMention, .previousMention, .correct, .why, .identify,
      .openLink:
      true
    case .down, .up, .first, .last, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .choose, .search,
      .nextMatch,
      .previousMatch:
      pane != .list
    default: false
    }
  }
}
