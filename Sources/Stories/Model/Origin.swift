/// Where a story came from: a file, and its place among the stories of that file.
public struct Origin: Hashable, Sendable {
  /// The path of the file, `-` for standard input, or `sample:NAME` for a built-in story.
  public var path: String
  /// The number of the story in its file, from 0.
  public var number: Int

  /// Makes an origin.
  public init(path: String, number: Int = 0) {
    self.path = path
    self.number = number
  }
}
