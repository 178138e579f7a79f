/// How far indexing has come, and at its end what it did.
public struct IndexProgress: Sendable, Hashable {
  /// What is being done.
  public enum Stage: Sendable, Hashable {
    /// Stories that corrections concern are being made anew.
    case correcting
    /// The folders are being walked.
    case walking
    /// New and changed files are being read.
    case reading
    /// Everything is done.
    case done
    /// It was stopped before its end; what was done is kept.
    case cancelled
  }

  /// What is being done.
  public var stage: Stage = .walking
  /// How many files and other things have been seen in the folders.
  public var seen = 0
  /// How many new or changed files have been read.
  public var read = 0
  /// How many new or changed files there are to read, once the folders have been walked.
  public var toRead: Int?
  /// How many stories those files gave.
  public var stories = 0
  /// How many of those files, and of other things in the folders, could not be read, or only in part.
  ///
  /// Those of earlier runs that are as they were do not count; `Archive.totals()` has them all.
  public var problems = 0
  /// How many stories were made anew for corrections that came or went since the last run.
  public var corrected = 0
  /// How many of them there are, while they are being made anew.
  public var toCorrect = 0
  /// How many files are no more there, and were taken out of the index.
  public var removed = 0
  /// The files and folders of the collection that are not there now; what the index has of them is kept.
  public var absent: [String] = []

  /// Whether the index holds other stories than before, or holds them otherwise.
  public var isChange: Bool { stories + read + removed + corrected > 0 }

  /// Makes the progress of work that begins.
  public init() {}
}
