extension Query {
  /// What can be asked of one story.
  public enum Condition: Sendable, Hashable {
    /// The headline or the body has this phrase.
    case text(Phrase)
    /// The headline or the body has these phrases, with at most so many words between them.
    ///
    /// Two to `nearLimit` phrases; the distance is 1 to `distanceLimit` words.
    case near([Phrase], distance: Int)
    /// A regular expression matches in the text.
    case pattern(Pattern, in: PatternField)
    /// This field has this phrase.
    case field(Field, Phrase)
    /// Somebody of this name said something that has this phrase.
    case said(by: Phrase, Phrase)
    /// The story's date is one of these days.
    case date(Days)
    /// The story was marked as read on one of these days.
    case read(Days)
    /// The reader's marks say this.
    case state(State)
    /// The story has this.
    case feature(Feature)
  }

  /// Where a regular expression is matched.
  public enum PatternField: Sendable, Hashable, CaseIterable {
    /// In the headline and in the body.
    case text
    /// In the headline.
    case title
    /// In the body.
    case body
  }

  /// What the reader's marks say of a story.
  public enum State: String, Sendable, CaseIterable {
    /// It has not been read.
    case unread
    /// It has been read.
    case read
    /// It bears a star.
    case starred
    /// It bears a note.
    case noted
    /// It bears a tag.
    case tagged
  }

  /// What a story may have or lack.
  public enum Feature: String, Sendable, CaseIterable {
    /// A meeting was found in it.
    case meeting
    /// It has a link to where it was published.
    case link
    /// It bears a note.
    case note
    /// It bears a tag.
    case tag
  }

  /// The greatest number of phrases between the brackets of `NEAR(…)`.
  public static let nearLimit = 8
  /// The greatest distance that `NEAR(…)` takes, in words.
  public static let distanceLimit = 100
  /// The distance of `NEAR(…)` where none is said, in words.
  public static let usualDistance = 10
}
