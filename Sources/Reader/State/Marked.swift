import Stories

/// What the person says of one story that is not kept yet; nil where nothing is said.
struct Marked: Sendable, Equatable {
  var isRead: Bool?
  var isStarred: Bool?
  var note: String?
  var tags: [Tag]?
  /// How many of these have yet to be kept.
  var waiting = 0
}

extension StoryRow {
  /// The row with what is said of its story.
  func marked(_ marked: Marked?) -> StoryRow {
    var row = self
    row.isRead = marked?.isRead ?? isRead
    row.isStarred = marked?.isStarred ?? isStarred
    row.annotation.note = marked?.note ?? annotation.note
    row.annotation.tags = marked?.tags ?? annotation.tags
    return row
  }
}
