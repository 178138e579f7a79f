public import Stories

extension Archive {
  /// What the reader's marks say of one story.
  public struct Mark: Sendable, Hashable {
    /// Whether it has been read.
    public var isRead = false
    /// Whether it bears a star.
    public var isStarred = false
    /// The day on which it was last marked as read; nil while it is not, and where that was not yet kept.
    public var readDay: CalendarDay?
    /// What a person noted on it, on one line; empty for nothing.
    public var note = ""
    /// Its tags, in order.
    public var tags: [Tag] = []

    /// Makes the mark of a story that nobody has touched.
    public init() {}

    /// The mark with what another says of the same story: nothing that either says is lost.
    ///
    /// Of two notes the other's stands after this one's, ` | ` between them, and what both say stands once; of two
    /// days of reading the later counts.
    public func merging(_ other: Mark) -> Mark {
      var merged = self
      merged.isRead = isRead || other.isRead
      merged.isStarred = isStarred || other.isStarred
      let days = [readDay, other.isRead ? other.readDay : nil].compactMap { $0 }
      merged.readDay = days.max()
      let parts = Self.parts(of: note)
      merged.note = (parts + Self.parts(of: other.note).filter { !parts.contains($0) })
        .joined(separator: Self.separator)
      merged.tags = Set(tags).union(other.tags).sorted()
      return merged
    }

    private static let separator = " | "

    private static func parts(of note: String) -> [String] {
      note.split(whereSeparator: \.isWhitespace).split(separator: "|").map { $0.joined(separator: " ") }
    }
  }

  /// A story with its mark.
  public struct MarkedStory: Sendable, Hashable {
    /// Which story.
    public var id: StoryID
    /// What is said of it.
    public var mark: Mark

    /// Makes one.
    public init(_ id: StoryID, _ mark: Mark) {
      self.id = id
      self.mark = mark
    }
  }
}
