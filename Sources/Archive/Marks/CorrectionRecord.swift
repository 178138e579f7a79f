public import Extraction
public import Stories

/// A correction as the marks keep it.
public struct CorrectionRecord: Sendable, Hashable {
  /// Its number: corrections are applied in the order of their numbers, and no number is given twice.
  ///
  /// 0 for one that is not yet kept.
  public var number: Int64
  /// What was corrected and how.
  public var correction: Correction
  /// The one story that it is for; nil for all.
  public var story: StoryID?
  /// The headline of the story in which it was made, for people to know it by; may be empty.
  public var headline: String
  /// When it was made, in seconds from the beginning of 1970.
  public var made: Int64
  /// When it was undone, in seconds from the beginning of 1970; nil while it is in force.
  public var undone: Int64?

  /// Makes a record.
  public init(
    number: Int64 = 0,
    _ correction: Correction,
    story: StoryID?,
    headline: String = "",
    made: Int64,
    undone: Int64? = nil
  ) {
    self.number = number
    self.correction = correction
    self.story = story
    self.headline = headline
    self.made = made
    self.undone = undone
  }
}
