import Archive
import Foundation
import Reader

/// What of indexing a person has been told, so that nothing is told twice.
struct IndexingNews {
  private var absent: [String] = []
  private var problems = 0
  private var failure: String?
  private var problem: WatchProblem?

  /// Whether a file or folder of the collection is not there.
  var hasAbsent: Bool { !absent.isEmpty }

  /// What to say of files and folders of the collection that have gone or come back.
  ///
  /// - Parameter missing: those that are not there, whether the index has something of them or not.
  mutating func notices(of progress: IndexProgress, missing: [String] = []) -> [Notice] {
    let before = absent
    absent = progress.absent + missing.filter { !progress.absent.contains($0) }
    let gone = absent.filter { !before.contains($0) }
    let back = before.filter { !absent.contains($0) }
    return gone.map { path in
      let rest =
        progress.absent.contains(path)
        ? "its stories stay until it is known what became of them." : "its stories come when it does."
      let state =
        FileManager.default.fileExists(atPath: path) ? "empty, as where no disk is mounted" : "not there now"
      return Notice("\(path) is \(state); \(rest)", isError: true, subject: path)
    }
      + back.map { Notice("\($0) is there again.", subject: $0) }
  }

  /// What to say when so many files and other things could not be read, or only in part.
  mutating func notices(problems count: Int) -> [Notice] {
    defer { problems = count }
    guard count > problems else { return [] }
    let files = count == 1 ? "1 file" : "\(count) files"
    return [Notice("\(files) could not be read, or only in part; ! says why.", subject: "problems")]
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
