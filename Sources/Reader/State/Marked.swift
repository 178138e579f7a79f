import Stories

/// What the person has said of one story since the start; nil where nothing was said.
struct Marked: Sendable, Equatable {
  var isRead: Bool?
  var isStarred: Bool?
}

extension StoryRow {
  /// The row with what was said of its story since the start.
  func marked(_ marked: Marked?) -> StoryRow {
    var row = self
    row.isRead = marked?.isRead ?? isRead
    row.isStarred = marked?.isStarred ?? isStarred
    return row
  }
}
