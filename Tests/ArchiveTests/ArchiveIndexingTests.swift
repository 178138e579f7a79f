import Archive
import Foundation
import Glibc
import Query
import Stories
import Testing

@Suite struct ArchiveIndexingTests {
  private func archive(in folder: TemporaryFolder) throws -> Archive {
    try Archive(index: .file(folder("cache/index.sqlite")), marks: .memory)
  }

  private func headlines(of archive: Archive) throws -> [String] {
    try archive.rows(archive.rows(matching: .everything)).map(\.headline)
  }

  @Test func readsOnlyWhatIsNewOrChanged() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] {
      try folder.write("2023-03-31\n\(name)\nSHINE\nText \(name)", to: "s/\(name).txt")
    }
    let (archive, log) = (try archive(in: folder), ReadingLog())
    var done = try archive.index([folder("s")], from: log.source)
    #expect(log.taken() == ["a.txt", "b.txt", "c.txt"])
    #expect(done.stage == .done && done.seen == 3 && done.read == 3 && done.toRead == 3 && done.stories == 3)

    done = try archive.index([folder("s")], from: log.source)
    #expect(log.taken().isEmpty)
    #expect(done.stage == .done && done.seen == 3 && done.read == 0)

    try folder.write("2023-04-01\nb, again\nSHINE\nOther words", to: "s/b.txt")
    try folder.write("2023-03-30\nd\nSHINE\nText", to: "s/d.txt")
    unlink(folder("s/a.txt"))
    done = try archive.index([folder("s")], from: log.source)
    #expect(log.taken() == ["b.txt", "d.txt"])
    #expect(done.removed == 1)
    #expect(try headlines(of: archive) == ["b, again", "c", "d"])
    #expect(try archive.rows(matching: Query.parse("\"text b\"")).isEmpty)
    #expect(try archive.rows(matching: Query.parse("\"text a\"")).isEmpty)
    #expect(try archive.rows(matching: Query.parse("other")).count == 1)
  }

  @Test func aTouchedOrMovedFileIsReadAgain() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023-03-31\na\nSHINE\nText", to: "s/a.txt")
    let (archive, log) = (try archive(in: folder), ReadingLog())
    _ = try archive.index([folder("s")], from: log.source)
    _ = log.taken()
    let numbers = try archive.rows(matching: .everything)
    try folder.write("2023-03-31\nb\nSHINE\nText", to: "s/b.txt")
    _ = try archive.index([folder("s")], from: log.source)
    _ = log.taken()
    var times = [timeval(tv_sec: 1_000_000_000, tv_usec: 5), timeval(tv_sec: 1_000_000_000, tv_usec: 5)]
    #expect(utimes(folder("s/a.txt"), &times) == 0)
    _ = try archive.index([folder("s")], from: log.source)
    #expect(log.taken() == ["a.txt"])
    #expect(try archive.rows(matching: .everything).last == numbers.first)
    unlink(folder("s/b.txt"))
    #expect(rename(folder("s/a.txt"), folder("s/z.txt")) == 0)
    _ = try archive.index([folder("s")], from: log.source)
    #expect(log.taken() == ["z.txt"])
    #expect(try archive.totals() == Archive.Totals(stories: 1))
  }

  @Test func theFolderIsNotWrittenTo() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023-03-31\na\nSHINE\nText", to: "s/a.txt")
    chmod(folder("s/a.txt"), 0o400)
    chmod(folder("s"), 0o500)
    defer { chmod(folder("s"), 0o700) }
    _ = try archive(in: folder).index([folder("s")], from: ReadingLog().source)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("s")) == ["a.txt"])
  }

  @Test func problemsAreKeptAndGoWhenTheyAreMended() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "s/empty.txt")
    try folder.write("{}", to: "s/other.json")
    try folder.write("2023-03-31\npart\nSHINE\n\u{fffd}", to: "s/part.txt")
    #expect(mkfifo(folder("s/pipe"), 0o600) == 0)
    let (archive, log) = (try archive(in: folder), ReadingLog())
    for count in [4, 0] {
      var told = 0
      let done = try archive.index([folder("s")], from: log.source) { told = $0.problems }
      #expect(done.problems == count && told == count, "what is as it was is not looked at again")
      let problems = try archive.problems()
      #expect(problems.map(\.reason) == [.empty, .format("json"), .notUTF8, .notAFile])
      #expect(try archive.totals() == Archive.Totals(stories: 1, problems: 4))
      #expect(try archive.problemCount() == 4)
    }
    #expect(log.taken() == ["empty.txt", "part.txt"])
    try folder.write("2023-03-31\nfull\nSHINE\n", to: "s/empty.txt")
    unlink(folder("s/pipe"))
    unlink(folder("s/other.json"))
    _ = try archive.index([folder("s")], from: log.source)
    #expect(try archive.problems().map(\.reason) == [.notUTF8])
    #expect(try archive.totals().stories == 2)
  }

  @Test func whatIsWrongWithAddedStoriesIsTold() throws {
    let archive = try Archive.ofTexts(["2023-03-31\nSample\n"])
    let problem = ReadingProblem(path: "-", reason: .notUTF8)
    let story = storyOfLines("2023-03-31\nPart\nSHINE\n\u{fffd}", path: "-")
    try archive.add(.init(stories: [story], problem: problem), from: ReadingLog().source)
    #expect(try archive.problems() == [problem])
    #expect(try headlines(of: archive).sorted() == ["Part", "Sample"])
    let empty = ReadingProblem(path: "-", reason: .empty)
    try archive.add(.init(stories: [], problem: empty), from: ReadingLog().source)
    #expect(try archive.problems() == [empty])
    #expect(try headlines(of: archive) == ["Sample"])
    try archive.add(.init(stories: [story]), from: ReadingLog().source)
    #expect(try archive.totals() == Archive.Totals(stories: 2))
  }

  @Test func stoppingKeepsWhatWasDoneAndTheNextRunGoesOn() throws {
    let folder = try TemporaryFolder()
    for number in 0..<1300 {
      try folder.write("2023-03-31\nStory \(number)\nSHINE\nText", to: "s/\(number).txt")
    }
    let log = ReadingLog()
    do {
      let archive = try archive(in: folder)
      let stopped = try archive.index([folder("s")], from: log.source, isCancelled: { true })
      #expect(stopped.stage == .cancelled)
      #expect(stopped.read == 0)
      var read = 0
      let later = try archive.index(
        [folder("s")],
        from: log.source,
        progress: { read = $0.read },
        isCancelled: { read > 0 }
      )
      #expect(later.stage == .cancelled)
      #expect(later.read == 32)
      #expect(try archive.totals().stories == 32)
    }
    let archive = try archive(in: folder)
    #expect(archive.notices.isEmpty)
    // The run that was stopped may still be reading its next batch.
    let lastLog = ReadingLog()
    let done = try archive.index([folder("s")], from: lastLog.source)
    #expect(done.stage == .done)
    #expect(done.read == 1268)
    #expect(lastLog.taken().count == 1268)
    #expect(try archive.rows(matching: Query.parse("text")).count == 1300)
  }

  @Test func numbersAreInTheOrderOfDates() throws {
    let folder = try TemporaryFolder()
    for (name, date) in [
      ("a", "2023-03-31"), ("b", "1987-02-26"), ("c", "2023-03-31"), ("d", "undated"), ("e", "2024-01-01"),
    ] {
      try folder.write("\(date)\n\(name)\nSHINE\nText", to: "s/\(name).txt")
    }
    let archive = try archive(in: folder)
    _ = try archive.index([folder("s")], from: ReadingLog().source)
    #expect(try headlines(of: archive) == ["e", "c", "a", "b", "d"])
    let before = try archive.rows(matching: .everything)
    try folder.write("2023-03-31\nf\nSHINE\nText", to: "s/f.txt")
    _ = try archive.index([folder("s")], from: ReadingLog().source)
    #expect(try headlines(of: archive) == ["e", "f", "c", "a", "b", "d"])
    #expect(try Set(before).isSubset(of: archive.rows(matching: .everything)))
  }

  @Test func severalFoldersAreOneCollection() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023-03-31\na\nSHINE\nText", to: "s/a.txt")
    try folder.write("2023-03-31\nb\nSHINE\nText", to: "t/b.txt")
    let archive = try archive(in: folder)
    let paths = [folder("t"), folder("s/a.txt"), folder("missing")]
    _ = try archive.index(paths, from: ReadingLog().source)
    #expect(try archive.totals() == Archive.Totals(stories: 2, problems: 1))
    #expect(try archive.problems() == [ReadingProblem(path: folder("missing"), reason: .missing)])
  }

  @Test(.enabled(if: getuid() != 0)) func aFolderThatIsClosedKeepsItsStories() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "m/b", "m/c", "z"] {
      try folder.write("2023-03-31\n\(name)\nSHINE\nText", to: "s/\(name).txt")
    }
    let (archive, log) = (try archive(in: folder), ReadingLog())
    _ = try archive.index([folder("s")], from: log.source)
    chmod(folder("s/m"), 0)
    unlink(folder("s/z.txt"))
    _ = try archive.index([folder("s")], from: log.source)
    #expect(try headlines(of: archive).sorted() == ["a", "m/b", "m/c"])
    #expect(try archive.problems().map(\.reason) == [.denied])
    chmod(folder("s/m"), 0o700)
    _ = log.taken()
    _ = try archive.index([folder("s")], from: log.source)
    #expect(log.taken().isEmpty)
    #expect(try archive.totals() == Archive.Totals(stories: 3))
  }

  @Test func twoArchivesOnOneIndexWorkTogether() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 {
      try folder.write("2023-03-31\nStory \(number)\nSHINE\nText", to: "s/\(number).txt")
    }
    let (one, other) = (try archive(in: folder), try archive(in: folder))
    _ = try one.index([folder("s")], from: ReadingLog().source)
    #expect(try other.totals().stories == 40)
    try folder.write("2023-03-31\nNew\nSHINE\nText", to: "s/new.txt")
    _ = try other.index([folder("s")], from: ReadingLog().source)
    #expect(try one.rows(matching: Query.parse("new")).count == 1)
  }
}
