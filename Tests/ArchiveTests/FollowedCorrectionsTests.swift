import Extraction
import GRDB
import Query
import Stories
import Testing

@testable import Archive

@Suite struct FollowedCorrectionsTests {
  private func item(_ number: Int64, _ kind: Correction.Kind, _ name: String, story: StoryID? = nil)
    -> FollowedCorrections.Item
  {
    .init(number: number, story: story, correction: Correction(.init(kind, name), .rename("Other")))
  }

  @Test func thoseForAllAndForOneComeInTheirOrder() {
    let story = StoryID(value: 5)
    let corrections = FollowedCorrections([
      item(1, .place, "A"), item(2, .place, "B", story: story), item(3, .place, "C"),
      item(4, .place, "D", story: StoryID(value: 6)), item(5, .place, "E", story: story),
    ])
    #expect(corrections.about(story).map(\.number) == [1, 2, 3, 5])
    #expect(corrections.about(StoryID(value: 7)).map(\.number) == [1, 3])
    #expect(FollowedCorrections().about(story).isEmpty)
  }

  @Test func anIndexTakesThemAndNotesTheStoriesConcerned() throws {
    let texts = [
      "2023-03-31\nA\n\n@official Gong Zheng = Gong\n@place Oslo", "2023-03-30\nB\n\n@person GONG  ZHENG",
      "2023-03-29\nC\n\n@person Gong Zhengwei\n@topic Gong Zheng", "2023-03-28\nD\n\n@org Oslo",
    ]
    let archive = try Archive.ofTexts(texts)
    let numbers = try archive.rows(matching: .everything)
    let last = storyOfLines(texts[3], path: "3").id
    try archive.writer.run { database in
      func pending() throws -> [Int64] {
        defer { try? database.execute(sql: "DELETE FROM pending") }
        return try Int64.fetchAll(database, sql: "SELECT number FROM pending ORDER BY number DESC")
      }
      let none = FollowedCorrections()
      let first = FollowedCorrections([item(1, .person, "Gong Zheng")])
      try first.replace(none, in: database)
      #expect(try pending() == numbers[0...1].map(\.value), "of this whole name, whatever its case")
      #expect(try FollowedCorrections(in: database) == first)
      let more = FollowedCorrections(
        first.items + [item(2, .place, "Oslo"), item(4, .event, "X", story: last)]
      )
      try more.replace(first, in: database)
      #expect(try pending() == [numbers[0].value, numbers[3].value])
      #expect(try FollowedCorrections(in: database) == more)
      try database.execute(sql: "INSERT INTO corrected VALUES (1, 77), (1, 78), (2, 79)")
      let less = FollowedCorrections(Array(more.items.dropFirst()))
      try less.replace(more, in: database)
      #expect(try pending() == [78, 77])
      #expect(try FollowedCorrections(in: database) == less)
    }
  }

  @Test func theSameNumberMayStandForAnotherCorrection() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      let first = FollowedCorrections([item(1, .place, "A")])
      let other = FollowedCorrections([item(1, .place, "B")])
      try first.replace(FollowedCorrections(), in: database)
      try other.replace(first, in: database)
      #expect(try FollowedCorrections(in: database) == other)
    }
  }

  @Test func hostileNamesAreOnlyText() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      for (number, name) in ["\" OR *", "a\" NEAR b", "—", "(", "x\u{0}y", "*", " and "].enumerated() {
        for kind in Correction.Kind.allCases {
          let correction = Correction(.init(kind, name), .dismiss)
          let new = FollowedCorrections([.init(number: Int64(number), correction: correction)])
          try new.replace(FollowedCorrections(in: database), in: database)
        }
      }
    }
  }
}
