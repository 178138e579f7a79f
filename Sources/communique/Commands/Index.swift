import Archive
import ArgumentParser
import Foundation
import Screen
import Stories

/// Brings the index of a collection up to date.
struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Bring the index of a collection up to date and say what could not be read.",
    discussion: """
      The exit status is 0 when the index is good, also where some files could not be read, and 65 when --check finds \
      that it is damaged.
      """
  )

  @Argument(help: CollectionChoice.help, completion: .file())
  var paths: [String] = []

  @Flag(help: "Read nothing; verify the index and say what is wrong with it.")
  var check = false

  @Flag(help: "Set the index aside and make it anew.")
  var anew = false

  func validate() throws {
    if check, anew { throw ValidationError("--check and --anew do not go together.") }
  }

  /// So many files that could not be read are named on a terminal; a pipe gets them all.
  private static let problemLimit = 20

  /// What could not be read, a line each, and how many more there are.
  static func lines(of problems: [ReadingProblem], limit: Int?) -> [String] {
    let shown = problems.prefix(limit ?? problems.count).map { "\($0)".onOneLine }
    let left = problems.count - shown.count
    return left > 0 ? shown + ["and \(left) more, which the reader lists under !"] : shown
  }

  func run() throws {
    try Failure.reporting {
      let setup = try Setup()
      guard case .paths(let folders) = try setup.choice(paths).origin else {
        throw Failure("there is no folder to index; name one.", status: EX_USAGE)
      }
      let index = Archive.indexPath(for: folders, in: setup.directories.cache)
      if check { return try verify(index, rules: setup.extractor.version) }
      if anew, let aside = try Archive.setIndexAside(at: index) {
        StandardError.write("communique: the index is kept as \(aside) and made anew.")
      }
      let collection = try setup.collection(paths)
      for notice in collection.archive.notices {
        // An index in memory would be gone when this ends.
        if case .indexInMemory(let error) = notice { throw Failure("\(error)", status: EX_CANTCREAT) }
        StandardError.write("communique: \(notice)")
      }
      let start = ContinuousClock.now
      let done = try collection.update()
      let time = (ContinuousClock.now - start) / .seconds(1)
      try collection.archive.resolveIdentities()
      for path in done.absent {
        let isEmpty = FileManager.default.fileExists(atPath: path)
        let state = isEmpty ? "empty, as where no disk is mounted" : "not there now"
        StandardError.write("communique: \(path) is \(state); its stories are kept.")
      }
      let totals = try collection.archive.totals()
      let rate = time > 0 ? Int((Double(done.stories) / time).rounded()) : 0
      let seconds = String(format: "%.2f", time)
      try StandardOutput.write(
        """
        stories in the index   \(totals.stories)
        again, word for word   \(totals.copies)
        files seen             \(done.seen)
        new or changed, read   \(done.read) in \(seconds) s, \(rate) stories a second
        gone, taken out        \(done.removed)
        not read, or in part   \(totals.problems)

        """
      )
      if totals.stories == 0 { StandardError.write("communique: there is no story here that can be read.") }
      let limit = StandardOutput.isTerminal ? Self.problemLimit : nil
      for line in Self.lines(of: try collection.archive.problems(), limit: limit) {
        try StandardOutput.write("  " + Sanitizer.clean(line) + "\n")
      }
    }
  }

  /// Says whether the file of an index is good.
  private func verify(_ path: String, rules: Int) throws {
    switch try Archive.check(indexAt: path, rules: rules) {
    case .missing: throw Failure("there is no index yet; `communique index` makes it.", status: EX_NOINPUT)
    case .empty: try StandardOutput.write("The index holds nothing yet; `communique index` fills it.\n")
    case .unfinished(let stories):
      try StandardOutput.write(
        "The index is good as far as it goes, \(stories) stories: its making goes on or was stopped; `communique index` "
          + "ends it.\n"
      )
    case .ofAnotherVersion:
      try StandardOutput.write(
        "The index is of another version of the program, and is made anew when it is next used.\n"
      )
    case .good(let stories):
      try StandardOutput.write("The index is good: \(stories) stories.\n")
    case .damaged(let text):
      throw Failure(
        "the index is damaged (\(text)); `communique index --anew` with the same folders sets it aside and makes it "
          + "anew.",
        status: EX_DATAERR
      )
    }
  }
}
