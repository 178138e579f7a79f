import Archive
import Foundation
import Query
import Stories
import Testing

@Suite struct ArchiveTests {
  @Test func keepsTheIndexBetweenOpenings() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023-03-31\nMayor meets ambassador\nSHINE\nText", to: "stories/a.txt")
    let index = Archive.Location.file(folder("cache/deep/index.sqlite"))
    let marks = Archive.Location.file(folder("data/marks.sqlite"))
    do {
      let archive = try Archive(index: index, marks: marks)
      #expect(archive.notices.isEmpty)
      _ = try archive.index([folder("stories")], from: ReadingLog().source)
    }
    let archive = try Archive(index: index, marks: marks)
    #expect(
      try archive.rows(archive.rows(matching: .everything)).map(\.headline) == ["Mayor meets ambassador"]
    )
    #expect(!FileManager.default.fileExists(atPath: folder("data/marks.sqlite")))
  }

  @Test func anIndexOfOtherRulesIsMadeAnew() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023-03-31\nMayor\nSHINE\nText", to: "stories/a.txt")
    let index = Archive.Location.file(folder("index.sqlite"))
    _ = try Archive(index: index, marks: .memory, rules: 1).index(
      [folder("stories")],
      from: ReadingLog().source
    )
    #expect(try Archive(index: index, marks: .memory, rules: 1).totals().stories == 1)
    let archive = try Archive(index: index, marks: .memory, rules: 2)
    #expect(archive.notices.isEmpty)
    #expect(try archive.totals().stories == 0)
  }

  @Test func aDamagedIndexIsSetAside() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "this is no database\n", count: 400), to: "index.sqlite")
    let archive = try Archive(index: .file(folder("index.sqlite")), marks: .memory)
    #expect(archive.notices == [.indexSetAside(asidePath: folder("index.sqlite.damaged"))])
    #expect(FileManager.default.fileExists(atPath: folder("index.sqlite.damaged")))
    try folder.write("2023-03-31\nMayor\nSHINE\nText", to: "stories/a.txt")
    _ = try archive.index([folder("stories")], from: ReadingLog().source)
    #expect(try archive.totals().stories == 1)
  }

  @Test func damagedMarksLeaveTheIndexInUse() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023-03-31\nMayor\nSHINE\nText", to: "stories/a.txt")
    let index = Archive.Location.file(folder("index.sqlite"))
    _ = try Archive(index: index, marks: .memory).index([folder("stories")], from: ReadingLog().source)
    try folder.write("damaged", to: "marks.sqlite")
    let archive = try Archive(index: index, marks: .file(folder("marks.sqlite")))
    guard case .noMarks(.marksDamaged)? = archive.notices.first, archive.notices.count == 1 else {
      Issue.record("\(archive.notices)")
      return
    }
    let rows = try archive.rows(archive.rows(matching: Query.parse("mayor")))
    #expect(rows.map(\.headline) == ["Mayor"] && !rows[0].isRead)
    #expect(throws: ArchiveError.self) { try archive.setRead(true, for: [rows[0].id]) }
    try folder.write("2023-04-01\nEnvoy\nSHINE\nText", to: "stories/b.txt")
    #expect(try archive.index([folder("stories")], from: ReadingLog().source).stories == 1)
    #expect(try archive.totals().stories == 2)
    #expect(!FileManager.default.fileExists(atPath: folder("index.sqlite.damaged")))
  }

  @Test func anIndexThatCannotBeMadeIsKeptInMemory() throws {
    let folder = try TemporaryFolder()
    try folder.write("not a folder", to: "cache")
    let archive = try Archive(index: .file(folder("cache/index.sqlite")), marks: .memory)
    guard case .indexInMemory = archive.notices.first else {
      Issue.record("\(archive.notices)")
      return
    }
    let story = storyOfLines("2023-03-31\nMayor\nSHINE\nText", path: "-")
    try archive.add(.init(stories: [story]), from: ReadingLog().source)
    #expect(try archive.rows(matching: .everything).count == 1)
  }

  @Test func readsWhileAnotherThreadIndexes() throws {
    let folder = try TemporaryFolder()
    for number in 0..<1200 {
      try folder.write("2023-03-31\nStory \(number)\nSHINE\nText", to: "stories/\(number).txt")
    }
    let archive = try Archive(index: .file(folder("index.sqlite")), marks: .memory)
    var counts: [Int] = []
    _ = try archive.index([folder("stories")], from: ReadingLog().source) { _ in
      counts.append((try? archive.rows(matching: .everything).count) ?? -1)
    }
    #expect(counts.contains { (1..<1200).contains($0) })
    #expect(counts.last == 1200)
  }
}
