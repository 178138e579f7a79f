import Extraction
import GRDB
import Stories
import TestSupport
import Testing

@testable import Archive

@Suite struct KinWriterTests {
  /// A file with one story.
  private struct Entry {
    var path: String
    var day: Int
    var body: String

    var file: PreparedFile {
      let day = CalendarDay(dayNumber: 19_400 + day)
      let story = storyOfLines("\(day)\nHeadline \(path)\nSHINE\n" + body, path: path)
      return PreparedFile(
        entry: .init(path: path, size: 1, modified: 2),
        stories: [PreparedStory(story, findings: findings(in: story))]
      )
    }
  }

  /// The groups, as paths.
  private func groups(in database: Database) throws -> Set<Set<String>> {
    var groups: [Int64: Set<String>] = [:]
    let sql = "SELECT kin, path, number FROM kin JOIN story USING (number) JOIN file USING (file)"
    for row in try Row.fetchAll(database, sql: sql) { groups[row[0], default: []].insert(row[1]) }
    let least = try Int64.fetchAll(
      database,
      sql: "SELECT kin FROM kin GROUP BY kin HAVING kin <> min(number)"
    )
    #expect(least.isEmpty, "a group is known by its least number")
    let lost = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM (SELECT number FROM kin UNION SELECT number FROM sketch)
        WHERE number NOT IN (SELECT number FROM story)
        """
    )
    #expect(lost == 0, "nothing is left of stories that have gone")
    return Set(groups.values)
  }

  private func number(of path: String, in database: Database) throws -> Int64 {
    try #require(try Int64.fetchOne(database, sql: "SELECT file FROM file WHERE path = ?", arguments: [path]))
  }

  private func groups(of entries: [Entry]) throws -> Set<Set<String>> {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      for entry in entries {
        var writer = IndexWriter(database)
        try writer.write([entry.file])
      }
      return try groups(in: database)
    }
  }

  private let text = "A " + Releases.text()

  @Test func theSameUnderAnotherHeadlineIsOfOneGroup() throws {
    #expect(
      try groups(of: [
        Entry(path: "/a", day: 1, body: text), Entry(path: "/b", day: 1, body: "A " + Releases.text(1)),
        Entry(path: "/c", day: 3, body: Releases.text(text, replacing: [20, 21])),
      ]) == [["/a", "/c"]]
    )
  }

  @Test func noticesOfOneFormAreNotOfOneGroup() throws {
    let notices = (0..<6).map { day in
      Entry(
        path: "/\(day)",
        day: day,
        body: Releases.notice("Monday", ["1,\(200 + day)", "4\(day).50", "42"])
      )
    }
    #expect(try groups(of: notices) == [])
  }

  @Test func storiesAWeekApartAreOfOneGroupAndThoseFurtherApartAreNot() throws {
    let other = "A " + Releases.text(1)
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 4, 0, 3, 1]] {
      let entries = [
        Entry(path: "/a", day: 1, body: text), Entry(path: "/x", day: 8, body: other),
        Entry(path: "/b", day: 8, body: text), Entry(path: "/c", day: 16, body: text),
        Entry(path: "/y", day: 16, body: other),
      ]
      #expect(try groups(of: order.map { entries[$0] }) == [["/a", "/b"]])
    }
  }

  @Test func aStoryInBetweenMakesOneGroupOfTwo() throws {
    let ends = [
      Entry(path: "/a", day: 1, body: text), Entry(path: "/b", day: 2, body: text),
      Entry(path: "/y", day: 13, body: text), Entry(path: "/z", day: 14, body: text),
    ]
    #expect(try groups(of: ends) == [["/a", "/b"], ["/y", "/z"]])
    let all: Set = ["/a", "/b", "/m", "/y", "/z"]
    #expect(try groups(of: ends + [Entry(path: "/m", day: 7, body: text)]) == [all])
  }

  @Test func whatWasHeldTogetherByOneThatGoesFallsApart() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var writer = IndexWriter(database)
      let days = [("/a", 1), ("/b", 2), ("/m", 7), ("/y", 13), ("/z", 14)]
      try writer.write(days.map { Entry(path: $0, day: $1, body: text).file })
      #expect(try groups(in: database).count == 1)
      try writer.remove(files: [number(of: "/m", in: database)])
      #expect(try groups(in: database) == [["/a", "/b"], ["/y", "/z"]])
      try writer.remove(files: [number(of: "/a", in: database)])
      #expect(try groups(in: database) == [["/y", "/z"]], "one alone is no group")
      // The number of the first is given anew.
      try writer.write([
        Entry(path: "/n", day: 1, body: "A " + Releases.text(1)).file,
        Entry(path: "/o", day: 2, body: "A " + Releases.text(1)).file,
      ])
      #expect(try groups(in: database) == [["/n", "/o"], ["/y", "/z"]])
    }
  }

  @Test func fiftyCopiesOfADayAreOneGroup() throws {
    var copies = (0..<50).map { Entry(path: "/\($0)", day: 1, body: text) }
    copies += (50..<60).map { Entry(path: "/\($0)", day: 1, body: Releases.text(text, replacing: [$0])) }
    var generator = SeededGenerator(seed: 3)
    let groups = try groups(of: copies.shuffled(using: &generator))
    #expect(groups.contains { $0.isSuperset(of: (0..<50).map { "/\($0)" }) })
    #expect(groups.count == 1)
  }

  @Test func oneOfAGreatGroupGoes() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var writer = IndexWriter(database)
      try writer.write((0..<260).map { Entry(path: "/\($0)", day: 1, body: text).file })
      try writer.remove(files: [number(of: "/0", in: database)])
      #expect(try groups(in: database) == [Set((1..<260).map { "/\($0)" })])
    }
  }

  @Test func aStoryMadeAnewKeepsItsGroup() throws {
    try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
      var writer = IndexWriter(database)
      try writer.write(["/a", "/b", "/c"].map { Entry(path: $0, day: 1, body: text + "\n@org Guild").file })
      let sketches = try Int.fetchOne(database, sql: "SELECT count(*) FROM sketch")
      for number in try Int64.fetchAll(database, sql: "SELECT number FROM story") {
        let story = try #require(try Archive.story(RowNumber(value: number), in: database))
        try writer.replace(PreparedStory(story, findings: .init()), number: number)
        #expect(try groups(in: database) == [["/a", "/b", "/c"]])
      }
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM sketch") == sketches)
    }
  }

  /// An index that stories come to and go from has the groups of one that is made of what is left at once.
  @Test func theOrderInWhichStoriesComeAndGoDoesNotMatter() throws {
    var generator = SeededGenerator(seed: 71)
    var (groupsSeen, greatest) = (0, 0)
    for _ in 0..<12 {
      try IndexFile.openInMemory(rules: 0).writeWithoutTransaction { database in
        var entries: [String: Entry] = [:]
        for _ in 0..<14 {
          // Some files change, come or go at once.
          var (changed, gone): ([PreparedFile], [Int64]) = ([], [])
          for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let path = "/\(Int.random(in: 0..<24, using: &generator))"
            guard !changed.contains(where: { $0.entry.path == path }) else { continue }
            if entries[path] != nil, Int.random(in: 0..<3, using: &generator) == 0 {
              gone.append(try number(of: path, in: database))
              entries[path] = nil
            } else {
              let places = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                Int.random(in: 1..<120, using: &generator)
              }
              let text = "A " + Releases.text(Int.random(in: 0..<2, using: &generator))
              let entry = Entry(
                path: path,
                day: Int.random(in: 1...25, using: &generator),
                body: Releases.text(text, replacing: places)
              )
              entries[path] = entry
              changed.append(entry.file)
            }
          }
          var writer = IndexWriter(database)
          try writer.remove(files: gone)
          try writer.write(changed.filter { entries[$0.entry.path] != nil })
        }
        let found = try groups(in: database)
        #expect(found == (try groups(of: entries.values.shuffled(using: &generator))))
        groupsSeen += found.count
        greatest = max(greatest, found.map(\.count).max() ?? 0)
      }
    }
    #expect(groupsSeen > 12 && greatest > 2, "there is something to compare")
  }
}
