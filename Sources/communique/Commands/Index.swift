import Archive
import ArgumentParser
import Foundation
import Screen
import Stories

/// Brings the index of a collection up to date.
struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the index of a collection up to date and say what could not be read.",
    discussion: "The exit status is 0 when the index is good, also where some files could not be read."
  )

  @Argument(help: "Folders and files of stories; by default the configured collection.", completion: .file())
  var paths: [String] = []

  func run() throws {
    try Failure.reporting {
      let collection = try Setup().collection(paths)
      guard case .paths = collection.origin else {
        throw Failure("there is no folder to index; name one.", status: EX_USAGE)
      }
      for notice in collection.archive.notices {
        // An index in memory would be gone when this ends.
        if case .indexInMemory(let error) = notice { throw Failure("\(error)", status: EX_CANTCREAT) }
        StandardError.write("communique: \(notice)")
      }
      let start = ContinuousClock.now
      let done = try collection.update()
      let time = (ContinuousClock.now - start) / .seconds(1)
      try collection.archive.resolveIdentities()
      let totals = try collection.archive.totals()
      let rate = time > 0 ? Int((Double(done.stories) / time).rounded()) : 0
      let seconds = String(format: "%.2f", time)
      try StandardOutput.write(
        """
        stories in the index   \(totals.stories)
        files seen             \(done.seen)
        new or changed, read   \(done.read) in \(seconds) s, \(rate) stories a second
        gone, taken out        \(done.removed)
        not read, or in part   \(totals.problems)

        """
      )
      if totals.stories == 0 { StandardError.write("communique: there is no story here that can be read.") }
      for problem in try collection.archive.problems() {
        try StandardOutput.write("  " + Sanitizer.clean("\(problem)") + "\n")
      }
    }
  }
}
