/// What a key does.
enum Action: Sendable, Hashable {
  case down, up, first, last, pageDown, pageUp, halfPageDown, halfPageUp
  case nextPane, previousPane
  case nextStory, previousStory
  case nextUnread, previousUnread
  case choose
  case search, nextMatch, previousMatch
  case filter
  case undo
  case nextOfficial, previousOfficial, nextMention, previousMention
  case correct, undoCorrection
  case toggleRead, toggleStar
  case zoom, widen, narrow
  case nextTheme
  case openLink
  case problems
  case why
  case identify
  case help
  case command
  case redraw, suspend, quit
}
