import Archive
import Query
import Stories
import TestSupport
import Testing

@Suite struct ArchiveSearchTests {
  private let texts = [
    """
    2023-03-31
    Mayor meets ambassador
    SHINE
    Jan Hoogmartens of Belgium spoke of trade.
    @official Gong Zheng = Gong
    @official Jan Hoogmartens
    @BE Belgium
    @topic clean energy
    """,
    """
    2023-04-02
    Guinea signs
    Xinhua
    A trade deal, in the café.
    @person Xu Fang
    @GN Guinea
    @org World Bank
    """,
    """
    2022-12-31
    Equatorial Guinea
    Reuters
    The U.S. and carbon-neutral growth
    @GQ Malabo
    @event Import Expo
    """,
    "undated\nNo date at all\nSHINE\ntrade trade trade",
  ]

  private func found(
    _ query: String,
    in archive: Archive,
    order: SearchOrder = .date,
    isTyping: Bool = false
  ) throws -> [String] {
    let parsed = try Query.parse(query, isTyping: isTyping)
    let numbers = try archive.rows(matching: parsed, order: order)
    return try numbers.map { try #require(try archive.story($0)).origin.path }
  }

  @Test func aSearchThatIsCancelledDoesNotBegin() throws {
    let archive = try Archive.ofTexts(texts)
    #expect(throws: ArchiveError.interrupted) {
      try archive.rows(matching: .everything, isCancelled: { true })
    }
  }

  /// All filters together may be longer than what a person may type.
  @Test func manyFiltersAreInOrderOfMatches() throws {
    let archive = try Archive.ofTexts(texts)
    let many = (0..<80).map { Query.term(.text(Query.Phrase("none\($0)", isPrefix: false))) }
    let query = Query.any(of: many + [.term(.text(Query.Phrase("trade", isPrefix: false)))])
    #expect(try archive.rows(matching: query, order: .matches).first?.date == nil)
  }

  @Test(arguments: [
    ("", "1 0 2 3"), ("trade", "1 0 3"), ("TRADE cafe", "1"), ("café", "1"), ("\"trade deal\"", "1"),
    ("\"deal trade\"", ""),
    ("hoog*", "0"), ("hoog", ""), ("-trade", "2"), ("trade -deal", "0 3"), ("u.s.", "2"),
    ("\"carbon neutral\"", "2"),
    ("carbon-neutral", "2"), ("official:gong", "0"), ("official:\"Gong Zheng\"", "0"),
    ("official:\"Zheng Jan\"", ""),
    ("official:\"zheng gong\"", ""), ("official:xu", ""), ("person:xu", "1"), ("person:gong", "0"),
    ("country:Guinea", "1"),
    ("country:belgian", "0"), ("country:gq", "2"), ("country:equatorial*", "2"), ("country:guin*", "1"),
    ("place:malabo", "2"),
    ("org:bank", "1"), ("event:expo", "2"), ("topic:\"clean energy\"", "0"), ("source:shine", "0 3"),
    ("-source:shine", "1 2"),
    ("date:2023", "1 0"), ("date:2023-03-31", "0"), ("date:..2023-03", "0 2"), ("date:>2022", "1 0"),
    ("-date:2023", "2 3"),
    ("-date:2023-03..", "2 3"), ("date:<2023 growth", "2"), ("is:unread", "1 0 2 3"), ("is:starred", ""),
    ("-is:unread", ""),
    ("Hoogmartens @official", "0"),
  ])
  func finds(query: String, expected: String) throws {
    let archive = try Archive.ofTexts(texts)
    #expect(try found(query, in: archive).joined(separator: " ") == expected)
  }

  @Test func findsWhatIsBeingTyped() throws {
    let archive = try Archive.ofTexts(texts)
    #expect(try found("hoog", in: archive, isTyping: true) == ["0"])
    #expect(try found("official:hoog", in: archive, isTyping: true) == ["0"])
    #expect(try found("\"trade de", in: archive, isTyping: true) == ["1"])
  }

  @Test func orders() throws {
    let archive = try Archive.ofTexts(texts)
    #expect(try found("", in: archive, order: .oldest) == ["3", "2", "0", "1"])
    #expect(try found("trade", in: archive, order: .oldest) == ["3", "0", "1"])
    #expect(try found("", in: archive, order: .headline) == ["2", "1", "0", "3"])
    #expect(try found("trade", in: archive, order: .headline) == ["1", "0", "3"])
    #expect(try found("", in: archive, order: .source) == ["2", "0", "3", "1"])
    #expect(try found("trade", in: archive, order: .relevance).first == "3")
    #expect(try found("", in: archive, order: .relevance) == ["1", "0", "2", "3"])
    #expect(try found("trade", in: archive, order: .matches) == ["3", "1", "0"])
    #expect(try found("", in: archive, order: .matches) == ["1", "0", "2", "3"])
    #expect(
      try archive.rows(matching: .everything, limit: 2)
        == Array(archive.rows(matching: .everything).prefix(2))
    )
    #expect(
      try archive.rows(matching: .everything, isInterruptible: false) == archive.rows(matching: .everything)
    )
  }

  @Test func marksAreAskedFor() throws {
    let folder = try TemporaryFolder()
    for marks in [Archive.Location.memory, .file(folder("marks.sqlite"))] {
      let archive = try Archive.ofTexts(texts, marks: marks)
      let rows = try archive.rows(archive.rows(matching: .everything))
      #expect(try found("is:unread", in: archive).count == 4)
      try archive.setRead(true, for: [rows[0].id, rows[3].id])
      try archive.setStarred(true, for: [rows[1].id])
      #expect(try found("is:unread", in: archive) == ["0", "2"])
      #expect(try found("-is:unread", in: archive) == ["1", "3"])
      #expect(try found("is:unread trade", in: archive) == ["0"])
      #expect(try found("is:starred", in: archive) == ["0"])
      #expect(try found("-is:starred trade", in: archive) == ["1", "3"])
      #expect(try found("is:starred -trade", in: archive).isEmpty)
      try archive.setRead(false, for: [rows[0].id])
      #expect(try found("is:unread -is:starred", in: archive) == ["1", "2"])
    }
  }

  @Test func aFileOfMarksWithoutItsTableHasNoMarks() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.ofTexts(texts, marks: .file(folder("marks.sqlite")))
    // As another reader leaves it for a moment while it makes the file.
    try folder.write("", to: "marks.sqlite")
    #expect(try found("-is:unread", in: archive).isEmpty)
    #expect(try archive.rows(matching: Query.parse("is:unread")).count == 4)
    #expect(try archive.rows(matching: Query.parse("is:starred")).isEmpty)
    let row = try #require(try archive.rows(archive.rows(matching: .everything)).first)
    try archive.setRead(true, for: [row.id])
    #expect(try archive.rows(matching: Query.parse("is:unread")).count == 3)
  }

  @Test func hostileTextFindsNothingAndHarmsNothing() throws {
    let archive = try Archive.ofTexts(texts)
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "\"", "'", "*", "^", "(", ")", "{", "}", ":", "-", "+", "NEAR", "AND", "OR", "NOT", "\u{0}", "\\", ";",
      "--", "%",
      "\u{e000}", "é", "北京", "a", " ", "headline", "\u{301}", "\u{200b}", "½", "𝒳",
    ]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 1...10, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      let phrase = Query.Phrase(text, isPrefix: Bool.random(using: &generator))
      let field = Query.Field.allCases[Int.random(in: 0..<Query.Field.allCases.count, using: &generator)]
      let near = [phrase, Query.Phrase(pieces[Int.random(in: 0..<pieces.count, using: &generator)])]
      let terms = [
        Query.term(.text(phrase)), .term(.field(field, phrase)), .term(.said(by: phrase, phrase)),
        .term(.near(near, distance: 5)),
      ]
      let parts = terms.filter { _ in Bool.random(using: &generator) }
        .map { Bool.random(using: &generator) ? $0.opposite : $0 }
      let query = Bool.random(using: &generator) ? Query.all(of: parts) : .any(of: parts)
      let order = SearchOrder.allCases[Int.random(in: 0..<SearchOrder.allCases.count, using: &generator)]
      let numbers = try archive.rows(matching: query, order: order)
      _ = try numbers.first.map { try archive.snippet(of: $0, for: query) }
    }
    #expect(try archive.totals().stories == 4)
  }

  @Test func snippetsShowTheMatch() throws {
    let archive = try Archive.ofTexts(texts)
    let query = try Query.parse("deal")
    let number = try #require(try archive.rows(matching: query).first)
    let snippet = try #require(try archive.snippet(of: number, for: query, words: 4))
    #expect(snippet == Snippet(text: "…trade deal, in the…", matches: [9..<13]))
    #expect(try archive.snippet(of: number, for: .everything, words: 2) == Snippet(text: "A trade…"))
    #expect(try archive.snippet(of: RowNumber(value: 5), for: query) == nil)
  }
  @Test func copiesAreFoundByEachOfTheirPaths() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    let stories = ["/a/one", "/b/two", "/b/three"].map { storyOfLines("2023-03-31\nA\n\nText", path: $0) }
    try archive.add(.init(stories: stories), from: ReadingLog().source)
    for (query, count) in [
      ("", 1), ("path:one", 1), ("path:two", 1), ("path:/b/", 1), ("path:/c/", 0), ("-path:two", 0),
    ] {
      let parsed: Query =
        query.hasPrefix("path:/")
        ? .term(.field(.path, Query.Phrase(String(query.dropFirst(5))))) : try Query.parse(query)
      #expect(try archive.rows(matching: parsed).count == count, "\(query)")
    }
  }

  @Test func notesTagsAndDaysOfReadingAreAskedFor() throws {
    let folder = try TemporaryFolder()
    let today = CalendarDay(dayNumber: 20_000)
    for marks in [Archive.Location.memory, .file(folder("marks.sqlite"))] {
      let archive = try Archive.ofTexts(texts, marks: marks, today: { today })
      let rows = try archive.rows(archive.rows(matching: .everything, order: .oldest))
      // In the order of the texts: 3, 2, 0, 1.
      try archive.setRead(true, for: [rows[0].id])
      try archive.setNote("Ask about the café", for: rows[1].id)
      try archive.addTags([try #require(Tag("to-do")), try #require(Tag("port"))], to: [rows[2].id])
      let expected = [
        ("read:today", "3"), ("read:yesterday", ""), ("-read:today", "1 0 2"), ("is:noted", "2"),
        ("has:note", "2"),
        ("note:cafe", "2"), ("note:\"the caf\"*", "2"), ("note:port", ""), ("-note:ask", "1 0 3"),
        ("is:tagged", "0"),
        ("has:tag", "0"), ("tag:to-do", "0"), ("tag:po*", "0"), ("tag:po", ""), ("tag:PORT trade", "0"),
        ("tag:port OR note:ask OR read:7d", "0 2 3"), ("-tag:port -note:ask -is:read", "1"),
      ]
      for (query, paths) in expected {
        #expect(try found(query, in: archive).joined(separator: " ") == paths, "\(query)")
      }
    }
  }
}
