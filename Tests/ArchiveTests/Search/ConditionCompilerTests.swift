import Foundation
import GRDB
import Query
import Stories
import Testing

@testable import Archive

@Suite struct ConditionCompilerTests {
  private static let today = CalendarDay(dayNumber: 19_451)

  private func context(_ marks: SearchContext.MarksAtHand, names: [Int64]) -> SearchContext {
    SearchContext(
      names: { condition in
        if case .field(let field, _) = condition, [.official, .person].contains(field) {
          NameMatch(parts: [.official], numbers: names)
        } else {
          nil
        }
      },
      beginnings: { _ in nil },
      today: Self.today,
      marks: marks
    )
  }

  /// An index of four stories of 4, 3, 2 and 1 April 2023, and marks with notes beside it.
  private func database() throws -> DatabaseQueue {
    let queue = try IndexFile.openInMemory(rules: 0)
    try queue.writeWithoutTransaction { database in
      var writer = IndexWriter(database)
      let texts =
        (1...4).map { "2023-04-0\($0)\nH\($0)\n\n\($0) b\($0)\n@official Ann\($0) Stone\($0)" } + [
          "undated\nH5\n"
        ]
      try writer.write(
        texts.enumerated().map { number, text in
          let story = storyOfLines(text, path: "/s_\(number)%")
          return PreparedFile(
            entry: CollectionWalker.Entry(path: story.origin.path),
            stories: [PreparedStory(story, findings: findings(in: story))]
          )
        }
      )
      try database.execute(
        sql: """
          CREATE TEMP TABLE mark (id INTEGER PRIMARY KEY, read, starred, readDay, note);
          CREATE TEMP TABLE tag (id INTEGER, tag TEXT);
          INSERT INTO mark SELECT id, part = 0 AND title IN ('H1', 'H2'), title = 'H2',
            CASE title WHEN 'H1' THEN 19451 WHEN 'H2' THEN 19440 END, CASE title WHEN 'H3' THEN 'Ask Bo' ELSE '' END
            FROM story WHERE title <> 'H4';
          INSERT INTO tag SELECT id, 'sea_port' FROM story WHERE title IN ('H1', 'H4');
          INSERT INTO tag SELECT id, 'seaport' FROM story WHERE title = 'H2';
          """
      )
    }
    return queue
  }

  /// The headlines for which a condition holds, each with those for which its opposite does.
  private func found(
    _ query: Query,
    marks: SearchContext.MarksAtHand = .notes,
    names: [Int64] = [],
    isCandidate: Bool = false,
    in queue: DatabaseQueue
  ) throws -> String {
    try queue.writeWithoutTransaction { database in
      func titles(_ query: Query) throws -> [String] {
        for function in TextFunctions(query).functions { database.add(function: function) }
        var compiler = ConditionCompiler(context(marks, names: names))
        let condition = try compiler.condition(query, of: "story.number", isCandidate: isCandidate)
        #expect(compiler.arguments.count == condition.count { $0 == "?" })
        return try String.fetchAll(
          database,
          sql: "SELECT title FROM story WHERE \(condition) ORDER BY number",
          arguments: StatementArguments(compiler.arguments)
        )
      }
      let (found, others) = (try titles(query), try titles(query.opposite))
      if !query.isEmpty { #expect((found + others).sorted() == ["H1", "H2", "H3", "H4", "H5"], "\(query)") }
      return found.map { String($0.dropFirst()) }.joined()
    }
  }

  @Test(arguments: [
    ("", "51234"), ("date:2023", "1234"), ("date:..2023", "1234"), ("date:>2023-04-02", "34"),
    ("date:today", "4"), ("date:2023-04-02..2023-04-03", "23"), ("is:read", "12"), ("is:unread", "534"),
    ("is:starred", "2"), ("is:noted", "3"), ("is:tagged", "124"), ("has:note", "3"), ("has:tag", "124"),
    ("tag:seaport", "2"), ("tag:sea_port", "14"), ("tag:se*", "124"), ("tag:SEAPORT", "2"),
    ("tag:se_port", ""),
    ("note:ask", "3"), ("note:as*", "3"), ("note:\"ask bo\"", "3"), ("note:nothing", ""),
    ("read:today", "1"), ("read:2023-03", "2"), ("read:..today", "12"), ("read:2022", ""),
    ("path:s_1", "2"), ("path:S_1", "2"), ("path:1%", "2"), ("path:%", "51234"), ("path:s%", ""),
    ("path:\"1\\\"", ""),
    ("b*", "1234"), ("h*", "51234"), ("-b*", "5"), ("1*", "1"), ("b* OR h5", "51234"), ("b3 h*", "3"),
    ("-(2* h*)", "5"),
    ("title:h*", "51234"), ("/b[12]/", "12"), ("-is:read -is:noted", "54"),
    ("is:starred OR date:today", "24"), ("-(is:read OR tag:sea_port)", "53"), ("h1 OR /b3/", "13"),
    ("-(h1 OR -/b[13]/)", "3"), ("(is:read -is:starred) OR (is:noted date:2023)", "13"),
  ])
  func holds(query: String, expected: String) throws {
    let parsed: Query = query == "path:%" ? .term(.field(.path, Query.Phrase("%"))) : try Query.parse(query)
    #expect(try found(parsed, in: database()) == expected)
  }

  @Test func withoutNotesOrMarksNothingBearsThem() throws {
    let queue = try database()
    for text in ["is:noted", "is:tagged", "has:note", "has:tag", "note:ask", "tag:seaport", "read:today"] {
      for marks in [SearchContext.MarksAtHand.marks, .none] {
        #expect(try found(Query.parse(text), marks: marks, in: queue).isEmpty, "\(text)")
      }
    }
    #expect(try found(Query.parse("is:read"), marks: .marks, in: queue) == "12")
    #expect(try found(Query.parse("is:unread"), marks: .none, in: queue) == "51234")
    #expect(try found(Query.parse("is:read OR is:starred"), marks: .none, in: queue).isEmpty)
  }

  @Test func namesOfAnyNumberAreAskedFor() throws {
    let queue = try database()
    let numbers = try queue.writeWithoutTransaction { database in
      try Int64.fetchAll(database, sql: "SELECT name FROM name WHERE text IN ('Ann1 Stone1', 'Ann3 Stone3')")
    }
    let query = try Query.parse("official:x")
    #expect(try found(query, names: numbers, in: queue) == "13")
    #expect(
      try found(query, names: numbers + (1000...2400), in: queue) == "13",
      "too many for the full-text index"
    )
    #expect(try found(query, names: [], in: queue).isEmpty)
    #expect(
      try found(Query.parse("official:x OR date:today"), names: numbers + (1000...2400), in: queue) == "134"
    )
  }

  @Test func candidatesAreAskedForOnce() throws {
    let condition = Query.term(.text(Query.Phrase("4 b", isPrefix: true)))
    var compiler = ConditionCompiler(context(.none, names: []))
    let full = try compiler.condition(condition, of: "n")
    #expect(full.contains("MATCH") && compiler.arguments.count == 3)
    var other = ConditionCompiler(context(.none, names: []))
    let rest = try other.condition(condition, of: "n", isCandidate: true)
    #expect(!rest.contains("MATCH") && other.arguments.count == 2)
    #expect(try found(condition, in: database()) == "4")
    #expect(try found(condition, isCandidate: true, in: database()) == "4")
  }
}
