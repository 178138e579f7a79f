import Stories

/// What the person has said of one story since the start; nil where nothing was said.
struct Marked: Sendable, Equatable {
  var isRead: Bool?
  var isStarred: Bool?
  var note: String?
  var tags: [Tag]?
}

extension StoryRow {
  /// The row with what was said of its story since the start.
  func marked(_ marked: Marked?) -> StoryRow {
    var row = self
    row.isRead = marked?.isRead ?? isRead
    row.isStarred = marked?.isStarred ?? isStarred
    row.annotation.note = marked?.note ?? annotation.note
    row.annotation.tags = marked?.tags ?? annotation.tags
    return row
  }
}
