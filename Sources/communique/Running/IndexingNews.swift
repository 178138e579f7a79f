import Archive
import Reader

/// What of indexing a person has been told, so that nothing is told twice.
struct IndexingNews {
  private var absent: [String] = []
  private var failure: String?
  private var problem: WatchProblem?

  /// Whether a file or folder of the collection is not there.
  var hasAbsent: Bool { !absent.isEmpty }

  /// What to say of files and folders that have gone or come back.
  mutating func notices(of progress: IndexProgress) -> [Notice] {
    let before = absent
    absent = progress.absent
    let gone = absent.filter { !before.contains($0) }
    let back = before.filter { !absent.contains($0) }
    return gone.map {
      Notice("\($0) is not there now; its stories stay until it is known what became of them.", isError: true)
    }
      + back.map { Notice("\($0) is there again.") }
  }

  /// What to say of folders that the system does not watch.
  mutating func notices(of problem: WatchProblem?) -> [Notice] {
    guard let problem, problem != self.problem else { return [] }
    self.problem = problem
    return [Notice("\(problem)")]
  }

  /// What to say of a check that failed with this sentence, or with nil did not fail.
  @discardableResult
  mutating func hasFailed(_ sentence: String?) -> Notice? {
    defer { failure = sentence }
    return sentence == failure ? nil : sentence.map { Notice($0, isError: true) }
  }
}
