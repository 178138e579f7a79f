/// How far indexing has come.
public struct Progress: Sendable, Equatable {
  /// The number of files looked at.
  public var seen: Int
  /// The number of files in all, once they are counted.
  public var total: Int?
  /// The number of files that gave no story.
  public var problems: Int
  /// Whether stories are being made anew for corrections; files are being read otherwise.
  public var isCorrecting: Bool

  /// Makes a progress.
  public init(seen: Int, total: Int? = nil, problems: Int = 0, isCorrecting: Bool = false) {
    self.isCorrecting = isCorrecting
    self.seen = seen
    self.total = total
    self.problems = problems
  }
}
