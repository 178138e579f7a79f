@testable import Archive
import Extraction
import Foundation
import GRDB
import Query
import Stories
import Testing

@Suite struct MarksTests {
  private let id = StoryID(value: 7)

  @Test func newerMarksAreRefusedAndLeftAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "CREATE TABLE future (x); PRAGMA user_version = 9")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let archive = try Archive(index: .memory, marks: .file(path))
    let error = ArchiveError.newerMarks(path: path, version: 9)
    #expect(archive.notices == [.noMarks(error)])
    #expect(throws: error) { try archive.setRead(true, for: [id]) }
    #expect(try archive.marks(of: [id]) == [Archive.Mark()])
    #expect(try archive.rows(matching: Query.parse("is:unread")).isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(arguments: [String(repeating: "no database ", count: 500), "short"])
  func damagedMarksAreNeverOverwritten(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "marks.sqlite")
    let archive = try Archive(index: .memory, marks: .file(folder("marks.sqlite")))
    guard case .noMarks(.marksDamaged(_, _, nil)) = archive.notices.first else {
      Issue.record("\(archive.notices)")
      return
    }
    #expect(throws: ArchiveError.self) { try archive.setStarred(true, for: [id]) }
    #expect(try String(contentsOfFile: folder("marks.sqlite"), encoding: .utf8) == text)
  }

  @Test func anotherDatabaseIsNotTakenForMarks() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    let archive = try Archive(index: .memory, marks: .file(path))
    #expect(
      archive.notices == [
        .noMarks(.marksDamaged(path: path, text: "it is not a file of marks", backup: nil))
      ]
    )
  }

  @Test func nothingIsMarkedInAFileThatIsGone() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    let archive = try Archive(index: .memory, marks: .file(path))
    try archive.setRead(true, for: [id])
    #expect(rename(path, folder("elsewhere.sqlite")) == 0)
    #expect(throws: ArchiveError.marksGone(path: path)) { try archive.setStarred(true, for: [id]) }
    #expect(try archive.rows(matching: Query.parse("is:unread")).isEmpty)
    #expect(try archive.marks(of: [id]).map(\.isRead) == [true], "what is open can be read")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(rename(folder("elsewhere.sqlite"), path) == 0)
    try archive.setStarred(true, for: [id])
    let again = try Archive(index: .memory, marks: .file(path))
    #expect(try again.marks(of: [id]).map(\.isStarred) == [true])
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", to: "data")
    let archive = try Archive(index: .memory, marks: .file(folder("data/marks.sqlite")))
    #expect(archive.notices.isEmpty)
    #expect(throws: ArchiveError.self) { try archive.setRead(true, for: [id]) }
  }

  @Test func marksOfTheFirstVersionAreBroughtUpToDateByTheFirstChange() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    let old = StoryID(value: .max - 4)
    do {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction {
        try $0.execute(
          sql: """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS mark (
              id INTEGER PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL
            );
            PRAGMA user_version = 1;
            INSERT INTO mark VALUES (7, 1, 0), (-5, 0, 1);
            """
        )
      }
      try queue.close()
    }
    func version() throws -> Int? {
      try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }
    let record = CorrectionRecord(Correction(.init(.person, "Tove"), .dismiss), story: nil, made: 1)
    do {
      let archive = try Archive(index: .memory, marks: .file(path))
      #expect(archive.notices.isEmpty)
      #expect(
        try archive.marks(of: [id, old]).map { [$0.isRead, $0.isStarred] } == [
          [true, false], [false, true],
        ]
      )
      #expect(try archive.corrections().isEmpty)
      #expect(try archive.corrections(of: id).isEmpty)
      #expect(try version() == 1, "a look changes nothing")
      #expect(try archive.add(record).number == 1)
    }
    #expect(try version() == 3)
    let archive = try Archive(index: .memory, marks: .file(path))
    #expect(
      try archive.marks(of: [id, old]).map { [$0.isRead, $0.isStarred] } == [[true, false], [false, true]]
    )
    #expect(try archive.corrections().map(\.correction) == [record.correction])
    let rows = try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM mark") }
    #expect(rows == 2)
  }

  @Test func settingAMarkBringsThemUpToDateToo() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try DatabaseQueue(path: path).writeWithoutTransaction {
      try $0.execute(
        sql: "CREATE TABLE mark (id INTEGER PRIMARY KEY, read, starred); PRAGMA user_version = 1"
      )
    }
    let archive = try Archive(index: .memory, marks: .file(path))
    try archive.setRead(true, for: [id])
    #expect(try DatabaseQueue(path: path).read { try $0.tableExists("correction") })
    #expect(try archive.marks(of: [id])[0].isRead)
  }

  @Test func damagedMarksTellOfTheirNewestBackup() throws {
    let folder = try TemporaryFolder()
    try folder.write("no database", to: "marks.sqlite")
    try folder.write("", to: "backups/marks-2023-03-30.sqlite")
    try folder.write("", to: "backups/marks-2023-03-31.sqlite")
    let archive = try Archive(index: .memory, marks: .file(folder("marks.sqlite")))
    let notice = try #require(archive.notices.first).description
    #expect(
      notice.hasPrefix(
        "The marks are damaged; `communique marks restore` brings back those of the backup of 2023-03-31"
      )
    )
  }

  @Test func anEmptyFileIsNoNewOneWhereThereIsABackup() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try folder.write("", to: "marks.sqlite")
    try Archive(index: .memory, marks: .file(path)).setRead(true, for: [id])
    #expect(!FolderPaths.isEmpty(path), "without a backup nothing can have been lost")
    try FileManager.default.removeItem(atPath: path)
    try folder.write("", to: "marks.sqlite")
    try folder.write("", to: "backups/marks-2023-03-31.sqlite")
    let archive = try Archive(index: .memory, marks: .file(path))
    #expect(archive.notices.first?.description.contains("`communique marks restore`") == true)
    #expect(throws: ArchiveError.self) { try archive.setRead(true, for: [id]) }
    #expect(FolderPaths.isEmpty(path))
  }

  @Test func whatStoodInTheWayAtTheStartMayPass() throws {
    let folder = try TemporaryFolder()
    let path = folder("data/marks.sqlite")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let archive = try Archive(index: .memory, marks: .file(path))
    #expect(archive.notices.count == 1)
    #expect(throws: ArchiveError.self) { try archive.setRead(true, for: [id]) }
    try FileManager.default.removeItem(atPath: path)
    try archive.setRead(true, for: [id])
    #expect(try archive.marks(of: [id]).map(\.isRead) == [true])
  }

  @Test func damageThatTheBackupFindsKeepsTheMarksFromBeingWritten() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    do {
      let archive = try Archive(index: .memory, marks: .file(path))
      try archive.setRead(true, for: (0..<5000).map(StoryID.init(value:)))
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.count > 40_000)
    for offset in 20_480..<28_672 { bytes[offset] = 0xAA }
    try bytes.write(to: URL(fileURLWithPath: path))
    let archive = try Archive(index: .memory, marks: .file(path))
    #expect(archive.notices.isEmpty, "it opens as if nothing were wrong")
    for _ in 1...2 {
      let error = #expect(throws: ArchiveError.self) { try archive.setNote("A note", for: id) }
      guard case .marksDamaged? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    #expect(Archive.marksBackups(of: path).isEmpty, "a damaged backup would be none")
  }

  @Test func aBackupThatCannotBeMadeKeepsNobodyFromMarking() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    try Archive(index: .memory, marks: .file(path)).setRead(true, for: [id])
    try folder.write("a file", to: "backups")
    let archive = try Archive(index: .memory, marks: .file(path))
    try archive.setStarred(true, for: [id])
    #expect(try archive.marks(of: [id])[0].isStarred)
    let notice = try #require(archive.takeBackupNotice())
    #expect(notice.description.hasPrefix("The marks were not backed up today: "))
    #expect(archive.takeBackupNotice() == nil, "it is told once")
  }

  @Test func marksThatANewerProgramHasChangedMeanwhileAreNotWrittenTo() throws {
    let folder = try TemporaryFolder()
    let path = folder("marks.sqlite")
    let archive = try Archive(index: .memory, marks: .file(path))
    try archive.setRead(true, for: [id])
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: ArchiveError.newerMarks(path: path, version: 9)) {
      try archive.setStarred(true, for: [id])
    }
    #expect(try archive.marks(of: [id]).map(\.isStarred) == [false])
  }
}
