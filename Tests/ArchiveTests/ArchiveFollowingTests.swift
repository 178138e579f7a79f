import Extraction
import Foundation
import GRDB
import Query
import Stories
import TestSupport
import Testing

@testable import Archive

@Suite struct ArchiveFollowingTests {
  private let source = ReadingLog().source

  private func found(_ query: String, in archive: Archive) throws -> [String] {
    try archive.rows(archive.rows(matching: Query.parse(query))).map(\.headline)
  }

  private func add(
    _ kind: Correction.Kind,
    _ name: String,
    _ change: Correction.Change,
    story: StoryID? = nil,
    to archive: Archive
  ) throws {
    _ = try archive.add(CorrectionRecord(Correction(.init(kind, name), change), story: story, made: 1))
  }

  @Test func namesFollowACorrectionOfOneStory() throws {
    let texts = ["2023-03-31\nA\n\n@official Gong", "2023-03-30\nB\n\n@official Gong"]
    let archive = try Archive.ofTexts(texts)
    try add(.person, "Gong", .rename("Gong Zheng"), story: storyOfLines(texts[0], path: "0").id, to: archive)
    #expect(try archive.followCorrections(from: source) == 1)
    #expect(try found("official:zheng", in: archive) == ["A"])
    #expect(try found("official:gong", in: archive) == ["A", "B"])
    #expect(try archive.followCorrections(from: source) == 0)
  }

  @Test func namesFollowACorrectionOfAllStoriesAndItsUndoing() throws {
    let archive = try Archive.ofTexts([
      "2023-03-31\nA\n\n@official Gong", "2023-03-30\nB\n\n@person Gong", "2023-03-29\nC\n\n@org Gong",
    ])
    try add(.person, "Gong", .retype(.place), to: archive)
    try add(.place, "gong", .rename("Gong Shan"), to: archive)
    #expect(try archive.followCorrections(from: source) == 2)
    #expect(try found("place:shan", in: archive) == ["A", "B"])
    #expect(try found("person:gong", in: archive).isEmpty)
    #expect(try found("org:gong", in: archive) == ["C"])
    _ = try archive.undoCorrection(1, at: 2)
    #expect(try archive.followCorrections(from: source) == 2)
    #expect(try found("person:gong", in: archive) == ["A", "B"])
    #expect(try found("place:gong", in: archive).isEmpty, "the second has nothing left to fit")
  }

  @Test func aDismissedNameComesBackWhenThatIsUndone() throws {
    let archive = try Archive.ofTexts(["2023-03-31\nA\n\n@BE Belgium", "2023-03-30\nB\n\n@BE Belgium"])
    try add(.place, "Belgium", .dismiss, to: archive)
    try archive.followCorrections(from: source)
    #expect(try found("country:belgium", in: archive).isEmpty)
    _ = try archive.undoCorrection(at: 2)
    try archive.followCorrections(from: source)
    #expect(try found("country:belgium", in: archive) == ["A", "B"])
  }

  @Test func indexingFollowsAndReadsNoFileForIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023-03-31\nA\n\n@official Gong", to: "s/a.txt")
    let marks = Archive.Location.file(folder("marks.sqlite"))
    let index = Archive.Location.file(folder("index.sqlite"))
    let log = ReadingLog()
    do {
      let archive = try Archive(index: index, marks: marks)
      _ = try archive.index([folder("s")], from: log.source)
      _ = log.taken()
      let elsewhere = try Archive(index: .memory, marks: marks)
      try add(.person, "Gong", .rename("Gong Zheng"), to: elsewhere)
      let done = try archive.index([folder("s")], from: log.source)
      #expect(done.corrected == 1 && done.read == 0)
      #expect(log.taken().isEmpty)
      #expect(try found("official:zheng", in: archive) == ["A"])
      try folder.write("2023-03-30\nB\n\n@official Gong", to: "s/b.txt")
      #expect(try archive.index([folder("s")], from: log.source).corrected == 0)
      #expect(try found("official:zheng", in: archive) == ["A", "B"], "what is new follows too")
    }
    let fresh = try Archive(index: .file(folder("again.sqlite")), marks: marks)
    #expect(try fresh.index([folder("s")], from: log.source).corrected == 0)
    #expect(try found("official:zheng", in: fresh) == ["A", "B"], "so does an index that is made anew")
  }

  @Test func stoppingLeavesTheRestForTheNextRun() throws {
    let archive = try Archive.ofTexts((0..<200).map { "2023-03-31\n\($0)\n\n@official Gong" })
    try add(.person, "Gong", .rename("Gong Zheng"), to: archive)
    let first = try #require(try archive.rows(matching: .everything).last)
    var told: [[Int]] = []
    let done = try archive.followCorrections(
      from: source,
      startingWith: first,
      progress: { told.append([$0, $1]) },
      isCancelled: { !told.isEmpty }
    )
    #expect(done == 32)
    #expect(told == [[32, 200]])
    let numbers = try archive.rows(matching: Query.parse("official:zheng"))
    #expect(numbers.count == 32)
    #expect(numbers.contains(first))
    #expect(try archive.followCorrections(from: source) == 168)
    #expect(try found("official:zheng", in: archive).count == 200)
  }

  @Test func aCorrectionThatComesWhileFilesAreReadIsNotMissed() throws {
    let folder = try TemporaryFolder()
    for number in 0..<100 {
      try folder.write("2023-03-31\n\(number)\n\n@official Gong", to: "s/\(number).txt")
    }
    let archive = try Archive(index: .file(folder("index.sqlite")), marks: .memory)
    var isAdded = false
    _ = try archive.index([folder("s")], from: source) { progress in
      guard !isAdded, progress.read > 0 else { return }
      isAdded = true
      // The next batch has been prepared without it.
      _ = try? archive.add(
        CorrectionRecord(Correction(.init(.person, "Gong"), .rename("Gong Zheng")), story: nil, made: 1)
      )
      _ = try? archive.followCorrections(from: source)
    }
    #expect(isAdded)
    #expect(try found("official:zheng", in: archive).count == 100)
  }

  @Test func twoProgramsThatCorrectAtOnceLeaveNothingBehind() async throws {
    let folder = try TemporaryFolder()
    try folder.write("2023-03-31\nA\n\n@official Gong", to: "s/a.txt")
    let index = Archive.Location.file(folder("index.sqlite"))
    let marks = Archive.Location.file(folder("marks.sqlite"))
    let first = try Archive(index: index, marks: marks)
    _ = try first.index([folder("s")], from: source)
    let second = try Archive(index: index, marks: marks)
    for round in 0..<20 {
      try await withThrowingTaskGroup { group in
        for (archive, name) in [(first, "A"), (second, "B")] {
          group.addTask { [source] in
            let correction = Correction(.init(.person, "Gong"), .setOffice("\(name) \(round)"))
            _ = try archive.add(CorrectionRecord(correction, story: nil, made: 1))
            try archive.followCorrections(from: source)
          }
        }
        try await group.waitForAll()
      }
      #expect(try first.followed() == FollowedCorrections(first.corrections()), "round \(round)")
    }
  }

  @Test func marksThatCannotBeReadUndoNothing() throws {
    let folder = try TemporaryFolder()
    let index = Archive.Location.file(folder("index.sqlite"))
    let marks = Archive.Location.file(folder("marks.sqlite"))
    try folder.write("2023-03-31\nA\n\n@official Gong", to: "s/a.txt")
    do {
      let archive = try Archive(index: index, marks: marks)
      try add(.person, "Gong", .rename("Gong Zheng"), to: archive)
      _ = try archive.index([folder("s")], from: source)
    }
    try folder.write("damaged", to: "other.sqlite")
    let archive = try Archive(index: index, marks: .file(folder("other.sqlite")))
    #expect(try archive.followCorrections(from: source) == 0)
    #expect(try found("official:zheng", in: archive) == ["A"])
    let without = try Archive(index: index, marks: .file(folder("none.sqlite")))
    #expect(try without.followCorrections(from: source) == 1)
    #expect(try found("official:zheng", in: without).isEmpty)
  }

  /// Whatever comes and goes, in whatever portions it is followed: the index is as one that is made anew.
  @Test func anIndexThatFollowsIsLikeANewOne() throws {
    let names = ["Gong", "Gong Zheng", "Oslo", "Guild"]
    var random = SeededGenerator(seed: 5)
    let texts = (0..<40).map { number in
      let kinds = ["official", "person", "org", "event", "topic", "place"].shuffled(using: &random)
      let lines = zip(kinds, names.shuffled(using: &random)).map { "@\($0) \($1)" }
      return "2023-03-31\n\(number)\n\n" + lines.prefix(3).joined(separator: "\n")
    }
    let ids = texts.enumerated().map { storyOfLines($1, path: "\($0)").id }
    let archive = try Archive.ofTexts(texts)
    for round in 0..<60 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        if Int.random(in: 0..<3, using: &random) == 0 {
          let numbers = try archive.corrections().map(\.number)
          _ = try archive.undoCorrection(numbers.randomElement(using: &random), at: 1)
          continue
        }
        let kind = Correction.Kind.named.randomElement(using: &random) ?? .person
        let name = names.randomElement(using: &random) ?? ""
        let other = names.randomElement(using: &random) ?? ""
        let changes: [Correction.Change] = [
          .rename(other), .merge(into: other), .retype(.person), .retype(.event), .dismiss,
          .setOffice("Mayor"), .setOffice(nil), .setCountry(CountryCode("BE")),
        ]
        let story = Bool.random(using: &random) ? ids.randomElement(using: &random) : nil
        try add(kind, name, changes.randomElement(using: &random) ?? .dismiss, story: story, to: archive)
      }
      if round % 3 != 0 { try archive.followCorrections(from: source) }
    }
    try archive.followCorrections(from: source)
    let fresh = try Archive(index: .memory, marks: .memory)
    _ = try fresh.merge(archive.corrections())
    try fresh.add(.init(stories: texts.enumerated().map { storyOfLines($1, path: "\($0)") }), from: source)
    #expect(try columns(of: archive) == columns(of: fresh))
    #expect(try archive.corrections().count > 5)
  }

  /// What each story says of its names: part, kind, name, country and office.
  private func columns(of archive: Archive) throws -> [String: [String]] {
    try archive.reader.run { database in
      var told: [String: [String]] = [:]
      let find = "SELECT kind, text, country, office FROM name WHERE name = ?"
      for row in try Row.fetchAll(database, sql: "SELECT title, names FROM naming JOIN story USING (number)")
      {
        var entries: [(NamingCoding.Role, Int64)] = []
        (row[1] as Data).withUnsafeBytes { names in
          NamingCoding.forEach(in: names) { entries.append(($0, $1)) }
        }
        told[row[0]] = try entries.map { role, number in
          if role == .flag { return "flag \(number)" }
          let name = try Row.fetchOne(database, sql: find, arguments: [number])
          return "\(role) \(name.map { Array($0.databaseValues) } ?? [])"
        }
      }
      return told
    }
  }
}
