public import Extraction
public import Stories

/// A story with what was found in it.
public struct LoadedStory: Sendable, Equatable {
  /// The story.
  public var story: Story
  /// What was found in it.
  public var findings: Findings
  /// Whether `findings` are all; false for a story that is shown while extraction is still under way.
  public var isComplete: Bool
  /// The paths of further files with the same story, word for word.
  public var copies: [String]

  /// Makes a loaded story.
  public init(story: Story, findings: Findings, isComplete: Bool = true, copies: [String] = []) {
    self.story = story
    self.findings = findings
    self.isComplete = isComplete
    self.copies = copies
  }
}
