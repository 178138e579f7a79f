/// What a list shows of a story.
public struct StoryRow: Sendable, Hashable {
  /// The number of the story in the index it came from.
  public var number: RowNumber
  /// The identity.
  public var id: StoryID
  /// The headline, or the first words of the text where there is none.
  public var headline: String
  /// Who published it.
  public var source: String
  /// The path of the file it was read from.
  public var path: String
  /// Whether it has been read.
  public var isRead: Bool
  /// Whether it bears a star.
  public var isStarred: Bool
  /// What was noted on it, and its tags.
  public var annotation: Annotation
  /// The number of further stories of the collection that are nearly the same.
  public var kin: Int

  /// Makes a row.
  public init(
    number: RowNumber,
    id: StoryID,
    headline: String,
    source: String,
    path: String = "",
    isRead: Bool = false,
    isStarred: Bool = false,
    annotation: Annotation = Annotation(),
    kin: Int = 0
  ) {
    self.number = number
    self.id = id
    self.headline = headline
    self.source = source
    self.path = path
    self.isRead = isRead
    self.isStarred = isStarred
    self.annotation = annotation
    self.kin = kin
  }
}
