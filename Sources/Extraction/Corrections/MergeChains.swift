public import Stories

/// Which findings are merged into which, to tell when two would each be merged into the other.
public struct MergeChains: Sendable {
  private struct Place: Hashable {
    var story: StoryID?
    var subject: Correction.Subject
  }

  /// So many steps of a chain are followed at most.
  private static let longest = 1000
  private var targets: [Place: Correction.Subject] = [:]

  /// Chains without any merging.
  public init() {}

  /// Adds what a correction merges, in one story or, with nil, in all.
  ///
  /// - Returns: why it can't be, when what it is merged into is merged into the finding itself; it is then left out.
  public mutating func add(_ correction: Correction, story: StoryID?) -> CorrectionError? {
    guard case .merge(let name) = correction.change else { return nil }
    let target = Correction.Subject(correction.subject.kind, name)
    var last: Correction.Subject? = target
    for _ in 0..<Self.longest {
      guard let subject = last else { break }
      if subject == correction.subject { return .circle(correction.subject.name, into: name) }
      last = targets[Place(story: story, subject: subject)] ?? targets[Place(story: nil, subject: subject)]
    }
    targets[Place(story: story, subject: correction.subject)] = target
    return nil
  }
}
