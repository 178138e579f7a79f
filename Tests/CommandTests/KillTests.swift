import Foundation
import Glibc
import Query
import Stories
import TestSupport
import Testing

@testable import Archive

/// The program is killed at random moments of indexing, again and again: `COMMUNIQUE_KILLS` says how often.
struct KillTests {
  private static let kills = Int(ProcessInfo.processInfo.environment["COMMUNIQUE_KILLS"] ?? "") ?? 10
  private static let stories = 300
  /// About as often does the program open, read or write a file of the stories or the index when nobody kills it.
  private static let steps = 400

  private let command: Command
  private let folder: Folder
  private let archive: Archive

  init() throws {
    command = try Command()
    folder = try Folder()
    archive = try Archive(
      index: .memory,
      marks: .file("\(command.home.path)/.local/share/communique/marks.sqlite")
    )
    for number in 0..<Self.stories { try write(number, revision: 0) }
  }

  private func write(_ number: Int, revision: Int) throws {
    let text = """
       date 2023-0\(1 + number % 9)-\(10 + number % 18) 
      Harbour story \(number) as of \(revision)

      Bergen Mayor Astrid Solheim met with Maltese Ambassador Rafel Camilleri about berth \(number).

      """
    try folder.write(text, to: "\(number % 7)/\(number).txt")
  }

  /// The file of the index, once there is one.
  private var index: String? {
    let cache = "\(command.home.path)/.cache/communique"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? []
    return names.first.map { "\(cache)/\($0)/index.sqlite" }
  }

  /// Indexes, and kills the program when it has touched so many files, unless it is done before.
  private func killIndexing(at step: Int) throws {
    let files = Inotify()
    for place in (0..<7).map({ "\(folder.path)/\($0)" })
      + (index.map { [URL(filePath: $0).deletingLastPathComponent().path] } ?? [])
    {
      _ = try files.watch(place, UInt32(IN_OPEN | IN_ACCESS | IN_MODIFY)).get()
    }
    let process = try command.start("index", folder.path, whenDone: { files.end() })
    var left = step
    while left > 0, files.wait(milliseconds: nil) == .events { left -= files.read().count }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Stars some stories as their files are now.
  private func star(_ numbers: Set<Int>) throws {
    try archive.setStarred(true, for: numbers.map(identity))
  }

  /// Expects that stories which were starred have their stars whatever became of their files, once all are indexed.
  private func expectStars(on numbers: Set<Int>) throws {
    #expect(try command.run("index", folder.path).status == 0)
    let marks = try archive.marks(of: numbers.map(identity))
    #expect(marks.count == numbers.count && marks.allSatisfy(\.isStarred))
  }

  private func identity(of number: Int) throws -> StoryID {
    try StoryFile.read("\(folder.path)/\(number % 7)/\(number).txt").story.id
  }

  @Test func aKilledProgramLeavesAGoodIndexAndWholeMarks() throws {
    var random = SeededGenerator(seed: 9)
    var starred: Set<Int> = []
    for kill in 1...Self.kills {
      // Stars go over to the next revision of a story where the index has the last: the killed program writes them.
      switch kill % 5 {
      case 1:
        try expectStars(on: starred)
        starred = []
      case 2:
        try expectStars(on: [])
        starred = Set((0..<40).map { _ in Int.random(in: 0..<Self.stories, using: &random) })
        try star(starred)
      default: break
      }
      // Some files change each time, so that there is always something to write.
      for _ in 0..<60 { try write(Int.random(in: 0..<Self.stories, using: &random), revision: kill) }
      // A new index now and then, so that the making of it is interrupted too.
      if kill % 5 == 1, let index { _ = try Archive.setIndexAside(at: index) }
      let step = Int.random(in: 0..<Self.steps, using: &random)
      try killIndexing(at: step)
      if let index, FileManager.default.fileExists(atPath: index) {
        let check = try command.run("index", folder.path, "--check")
        #expect(check.status == 0, "kill \(kill) at step \(step): \(check.errors)")
      }
    }
    let last = try command.run("index", folder.path)
    #expect(last.status == 0)
    #expect(last.output.contains("stories in the index   \(Self.stories)\n"), "\(last.output)\(last.errors)")
    #expect(try command.run("index", folder.path).output.contains("new or changed, read   0 in"))
    #expect(
      try command.run("index", folder.path, "--check").output
        == "The index is good: \(Self.stories) stories.\n"
    )
    try expectStars(on: starred)
    #expect(last.errors.isEmpty, "no index was damaged: \(last.errors)")
  }
}
