public import Extraction
public import Stories

/// A correction with the stories that it is for.
public struct MadeCorrection: Sendable, Hashable {
  /// The correction.
  public var correction: Correction
  /// The one story that it is for; nil for all.
  public var story: StoryID?

  /// Makes the value.
  public init(_ correction: Correction, story: StoryID?) {
    self.correction = correction
    self.story = story
  }
}
