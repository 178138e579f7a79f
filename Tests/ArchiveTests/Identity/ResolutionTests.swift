import Extraction
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct ResolutionTests {
  private func rows(_ archive: Archive) throws -> [String] {
    try archive.reader.run { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name.text || ' ' || ifnull(name.country, '-') || ' -> ' || leader.text || ' ' || ifnull(reason, '-')
          FROM member JOIN name USING (name) JOIN name AS leader ON leader.name = identity ORDER BY 1
          """
      )
    }
  }

  @Test func onlyNamesWithMoreToTellAreKept() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    #expect(try rows(archive).isEmpty)
    try archive.resolveIdentities()
    let kept = try rows(archive)
    #expect(kept.contains { $0.hasPrefix("Nimal Kumara Disanayake LK -> Nimal Kumara Dissanayake") })
    #expect(
      kept.contains("John Carter GB -> John Carter -") && kept.contains("John Carter US -> John Carter -")
    )
    #expect(!kept.contains { $0.hasPrefix("Ann Dissanayake") || $0.hasPrefix("Belgium") })
  }

  @Test func namesThatNoStoryHasBelongToNobody() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.resolveIdentities()
    let carters = "SELECT count(*) FROM member JOIN name USING (name) WHERE text = 'John Carter'"
    try archive.writer.run { database in
      #expect(try Int.fetchOne(database, sql: carters) == 2)
      try database.execute(sql: "DELETE FROM naming; UPDATE resolution SET changes = changes + 1")
    }
    #expect(try archive.resolveIdentities())
    #expect(try rows(archive).isEmpty)
    let left = try archive.writer.run { database in
      try Int.fetchOne(database, sql: carters)
    }
    #expect(left == 0)
  }

  @Test func itStopsWhenTold() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    try archive.writer.run { database in
      let resolution = try Resolution(database, isCancelled: { true })
      #expect(resolution == nil)
    }
  }
}
