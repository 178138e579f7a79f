public import Extraction
public import Stories

/// How the archive gets from files to stories and from stories to what is in them.
///
/// The three functions are called on several threads at once.
public struct StorySource: Sendable {
  /// What one file holds.
  public struct Reading: Sendable {
    /// The stories, each with its place in the file.
    public var stories: [Story]
    /// Why there are none, or not all.
    public var problem: ReadingProblem?

    /// Makes a reading.
    public init(stories: [Story], problem: ReadingProblem? = nil) {
      self.stories = stories
      self.problem = problem
    }
  }

  /// Reads the file at a path.
  public var read: @Sendable (_ path: String) -> Reading
  /// Finds what is in a story.
  public var extract: @Sendable (_ story: Story) -> Findings
  /// Gives the names and adjectives of a country (`Belgium`, `Belgian`).
  public var countryNames: @Sendable (_ code: CountryCode) -> [String]

  /// Makes a source.
  public init(
    read: @escaping @Sendable (_ path: String) -> Reading,
    extract: @escaping @Sendable (_ story: Story) -> Findings,
    countryNames: @escaping @Sendable (_ code: CountryCode) -> [String] = { _ in [] }
  ) {
    self.read = read
    self.extract = extract
    self.countryNames = countryNames
  }
}
