import Query
import Stories
import Testing

@testable import Archive

/// All that can be asked of a collection, with what comes of it.
@Suite struct ArchiveSearchLanguageTests {
  private static let texts = [
    """
    2023-04-05
    Harbour talks open
    SHINE / Bo Berg
    Gong Zheng met Astrid Solheim. The harbour will grow, he said. “Wind power first.” She called it «fair play».
    @official/CN/Mayor_of_Shanghai Gong Zheng
    @official/NO/Deputy_Mayor Astrid Solheim = Solheim
    @met Gong Zheng, Astrid Solheim
    @said Gong Zheng: The harbour will grow, he said
    @topic/energy wind power
    @NO Norway
    @org World Bank
    """,
    """
    2023-04-04
    Bank lends
    Xinhua
    Loans for wind parks. Solheim was absent. The World Bank paid, said Carl Moe.
    @official/NO/Finance_Minister Carl Moe
    @person Eva Lind
    @said Carl Moe: The World Bank paid
    @day 2023-03-30
    @BE Belgium
    """,
    """
    2023-03-29
    北京市长会见大使
    新华社
    北京市市长今天在上海会见了挪威大使。东京からの代表団。서울 시장.
    @person 王毅
    @CN 上海
    """,
    """
    2023-03-01
    Énergie et café
    Le Monde
    Le café de la paix; carbon-neutral growth in the U.S. is “nothing new” here.
    @person Zoë Ångström
    """,
    """
    2022-12-31
    Old harbour
    SHINE
    The harbour of wind. Wind wind.
    @official/NO/Mayor Eva Lind
    @event Harbour Day = HD
    @topic ship fuel = bunkers
    """,
    """
    2021-06-15
    Numbers
    Reuters / Wang Wei
    Call 555-1234 or 555-9876 now. Error E404 happened; e4044 did not.
    @GN Guinea
    """,
    """
    undated
    No date at all
    Reuters
    harbour talks, wind talks
    """,
  ]

  /// Asked on a Wednesday.
  private static let archive = Result {
    try Archive.ofTexts(
      texts,
      today: { CalendarDay(year: 2023, month: 4, day: 5) ?? CalendarDay(dayNumber: 0) }
    )
  }

  private func found(_ query: Query, order: SearchOrder = .date, limit: Int? = nil) throws -> [Int] {
    let archive = try Self.archive.get()
    return try archive.rows(matching: query, order: order, limit: limit).map { number in
      try #require(try archive.story(number).flatMap { Int($0.origin.path) })
    }
  }

  /// Checks what a query finds, newest first, in every order, and what its opposite finds.
  private func check(_ text: String, _ expected: String) throws {
    let query = try Query.parse(text)
    let found = try found(query)
    #expect(found.map(String.init).joined(separator: " ") == expected)
    for order in SearchOrder.allCases {
      let all = try self.found(query, order: order)
      #expect(all.sorted() == found, "\(order)")
      #expect(try self.found(query, order: order, limit: 2) == Array(all.prefix(2)), "\(order)")
    }
    guard !query.isEmpty else { return }
    #expect(try self.found(query.opposite) == Self.texts.indices.filter { !found.contains($0) })
  }

  @Test(arguments: [
    ("", "0 1 2 3 4 5 6"), ("harbour", "0 4 6"), ("HARBOUR", "0 4 6"), ("harbor", ""), ("harb*", "0 4 6"),
    ("\"harbour talks\"", "0 6"), ("\"harbour ta\"*", "0 6"), ("\"talks harbour\"", ""),
    ("\"harbour t\"", ""),
    ("\"ha talks\"*", ""), ("wind", "0 1 4 6"), ("\"wind power\"", "0"), ("cafe", "3"), ("CAFÉ", "3"),
    ("cafe\u{301}", "3"), ("energie", "3"), ("angstrom", "3"), ("zoe", "3"), ("u.s.", "3"), ("\"u s\"", "3"),
    ("carbon-neutral", "3"), ("\"carbon neutral\"", "3"), ("555", "5"), ("555-12*", "5"), ("e404", "5"),
    ("e4*", "5"), ("\"or\" \"not\"", "5"), ("zzz*", ""), ("\"now error\"", "5"),
  ])
  func words(query: String, expected: String) throws { try check(query, expected) }

  @Test(arguments: [
    ("北京", "2"), ("京市", "2"), ("市长", "2"), ("会见", "2"), ("见了", "2"), ("北", "2"), ("上海", "2"), ("东京", "2"),
    ("京东", ""), ("长市", ""), ("北京市市长", "2"), ("から", "2"), ("らの", "2"), ("代表団", "2"), ("서울", "2"), ("울", "2"),
    ("\"울 시\"", "2"), ("북", ""), ("北京 -上海", ""), ("title:会见", "2"), ("title:上海", ""), ("person:王毅", "2"),
    ("person:毅", "2"), ("person:毅王", ""), ("source:新华", "2"), ("place:上海", "2"), ("北京市*", "2"),
    ("NEAR(北京 上海, 6)", "2"),
    ("NEAR(北京 上海, 5)", ""), ("/北.市/", "2"), ("/市{2}/", "2"), ("/京{2}/", ""),
  ])
  func textWithoutSpaces(query: String, expected: String) throws { try check(query, expected) }

  @Test(arguments: [
    ("wind harbour", "0 4 6"), ("wind AND harbour", "0 4 6"), ("wind OR café", "0 1 3 4 6"),
    ("wind -harbour", "1"),
    ("wind NOT harbour", "1"), ("-wind", "2 3 5"), ("--wind", "0 1 4 6"), ("-(-wind)", "0 1 4 6"),
    ("-(wind harbour)", "1 2 3 5"), ("-(wind OR café)", "2 5"), ("-wind -café", "2 5"),
    ("(wind OR café) -harbour", "1 3"),
    ("wind (bank OR 1234)", "0 1"), ("wind OR café harbour", "0 1 4 6"), ("(wind OR café) harbour", "0 4 6"),
    ("-(-wind -harbour)", "0 1 4 6"), ("wind OR -harbour", "0 1 2 3 4 5 6"), ("-wind OR -harbour", "1 2 3 5"),
    ("-wind harbour", ""), ("-(wind -harbour)", "0 2 3 4 5 6"), ("wind -(harbour -(talks -open))", "1 6"),
    ("(wind OR café) (harbour OR paix) -title:old", "0 3 6"), ("wind -zzz", "0 1 4 6"),
    ("wind OR zzz", "0 1 4 6"),
    ("wind zzz", ""), ("-zzz", "0 1 2 3 4 5 6"), ("-(wind zzz*)", "0 1 2 3 4 5 6"),
  ])
  func operators(query: String, expected: String) throws { try check(query, expected) }

  @Test(arguments: [
    ("NEAR(harbour grow, 1)", "0"), ("NEAR(grow harbour, 1)", "0"), ("NEAR(harbour grow)", "0"),
    ("NEAR(harbour wind, 1)", "4 6"), ("NEAR(harbour wind, 3)", "4 6"), ("NEAR(harbour wind, 4)", "0 4 6"),
    ("NEAR(\"the harbour\" gr*, 1)", "0"), ("NEAR(wind talks harbour, 1)", "6"),
    ("NEAR(wind \"wind wind\", 1)", "4"),
    ("-NEAR(harbour wind, 3) wind", "0 1"), ("NEAR(harbour wind, 1) OR NEAR(bank paid, 1)", "1 4 6"),
    ("NEAR(call zzz)", ""), ("NEAR(h* of, 1)", "4"),
  ])
  func wordsNearOneAnother(query: String, expected: String) throws { try check(query, expected) }

  @Test(arguments: [
    ("title:harbour", "0 4"), ("title:harb*", "0 4"), ("title:\"old harbour\"", "4"),
    ("title:(old OR open)", "0 4"),
    ("title:wind", ""), ("-title:wind wind", "0 1 4 6"), ("title:date", "6"), ("body:talks", "0 6"),
    ("body:(harbour -old)", "0 6"), ("body:\"fair pl\"*", "0"),
    ("official:gong", "0"), ("official:\"Gong Zheng\"", "0"), ("official:\"zheng gong\"", ""),
    ("official:solheim", "0"),
    ("official:\"eva lind\"", "4"), ("person:\"eva lind\"", "1 4"), ("person:eva -official:eva", "1"),
    ("official:lin*", "4"), ("official:(gong OR moe)", "0 1"), ("official:(lind -gong)", "4"),
    ("official:hd", ""),
    ("-official:gong -official:moe", "2 3 4 5 6"), ("person:zoe", "3"), ("person:belgium", ""),
    ("role:mayor", "0 4"), ("role:\"deputy mayor\"", "0"), ("role:\"finance min\"*", "1"), ("role:gong", ""),
    ("country:belgium", "1"), ("country:belgian", "1"), ("country:be", "1"), ("country:bel", ""),
    ("country:bel*", "1"),
    ("country:guinea", "5"), ("country:no", "0 1 4"), ("country:cn", "0 2"), ("country:equatorial*", ""),
    ("place:norway", "0"), ("place:belgium", "1"), ("place:bank", ""), ("org:bank", "0"),
    ("org:\"world bank\"", "0"),
    ("org:wor*", "0"), ("event:\"harbour day\"", "4"), ("event:hd", "4"), ("event:bank", ""),
    ("topic:\"wind power\"", "0"), ("topic:wind", "0"), ("topic:fuel", "4"), ("topic:bunkers", "4"),
    ("field:energy", "0"), ("field:wind", ""), ("day:2023-03-30", "1"), ("day:2023-03", "1"),
    ("day:2023", "1"),
    ("day:2022", ""), ("day:20*", "1"), ("source:shine", "0 4"), ("source:\"le monde\"", "3"),
    ("source:xin*", "1"),
    ("source:(shine OR reuters)", "0 4 5 6"), ("author:berg", "0"), ("author:wang", "5"),
    ("author:writer", "1 2 3 4 6"),
    ("lang:en", "0 1"), ("lang:EN", "0 1"), ("lang:zh", "2"),
    ("lang:(zh OR en) wind", "0 1"), ("-lang:en wind", "4 6"), ("lang:energy", ""), ("lang:e*", ""),
    ("like:0", ""), ("path:3", "3"), ("path:33", ""), ("-path:3 café", ""),
    ("org:=\"World Bank\"", "0"), ("org:=bank", ""), ("org:=world*", "0"), ("official:=gong", ""),
    ("official:=\"gong zheng\"", "0"), ("person:=eva*", "1 4"), ("topic:=wind", ""),
    ("topic:=\"wind power\"", "0"),
    ("source:=shine", "0 4"), ("source:=le", ""), ("role:=mayor", "4"), ("-role:=mayor role:mayor", "0"),
    ("event:=hd", "4"), ("met:=zheng", ""), ("field:=energy", "0"), ("author:(=berg OR =\"Bo Berg\")", "0"),
    ("tag:x", ""), ("note:x", ""), ("-note:x -tag:x café", "3"),
  ])
  func fields(query: String, expected: String) throws { try check(query, expected) }

  @Test(arguments: [
    ("met:gong", "0"), ("met:\"astrid solheim\"", "0"), ("met:solheim", "0"), ("met:sol*", "0"),
    ("met:moe", ""), ("met:mayor", "0"), ("met:(mayor solheim)", "0"), ("said(mayor):grow", ""),
    ("said:grow", "0"), ("said:\"will grow\"", "0"), ("said:harb*", "0"), ("said:paid", "1"),
    ("said:absent", ""),
    ("said:\"first she\"", ""), ("-said:grow wind", "1 4 6"), ("said:(grow OR paid)", "0 1"),
    ("said:(bank -grow)", "1"),
    ("said(\"Gong Zheng\"):harbour", "0"), ("said(gong):paid", ""), ("said(moe):bank", "1"),
    ("said(Carl Moe):\"World B\"*", "1"), ("said(nobody):bank", ""), ("said(c*):bank", "1"),
    ("-said(gong):grow", "1 2 3 4 5 6"), ("said(moe):(bank OR grow)", "1"), ("said(lind):bank", ""),
    ("quote:\"wind power\"", "0"), ("quote:nothing", "3"), ("quote:nothi*", "3"), ("quote:fair", "0"),
    ("quote:play", "0"),
    ("quote:harbour", ""), ("quote:\"first she\"", ""), ("-quote:wind harbour", "4 6"),
    ("quote:(wind OR nothing)", "0 3"),
    ("has:meeting", "0"), ("-has:meeting harbour", "4 6"), ("has:link", "0 1 2 3 4 5"), ("-has:link", "6"),
    ("has:note", ""), ("has:tag", ""), ("-has:note -has:link", "6"), ("is:unread harbour", "0 4 6"),
    ("is:read", ""),
    ("is:starred", ""), ("is:noted", ""), ("is:tagged OR wind", "0 1 4 6"), ("read:today", ""),
    ("-read:2023 café", "3"),
  ])
  func actsAndFeatures(query: String, expected: String) throws { try check(query, expected) }

  @Test(arguments: [
    ("date:2023", "0 1 2 3"), ("date:2023-03", "2 3"), ("date:2023-03-29", "2"),
    ("date:2022-12..2023-03", "2 3 4"),
    ("date:..2022", "4 5"), ("date:2023-04..", "0 1"), ("date:>2022", "0 1 2 3"), ("date:<2023", "4 5"),
    ("date:>=2023-04-04", "0 1"), ("date:<=2022", "4 5"), ("-date:2023", "4 5 6"), ("-date:..2023", "6"),
    ("date:today", "0"), ("date:yesterday", "1"), ("date:7d", "0 1"), ("date:2w", "0 1 2"),
    ("date:1m", "0 1 2"),
    ("date:2m", "0 1 2 3"), ("date:1y", "0 1 2 3 4"), ("date:this-week", "0 1"), ("date:last-week", "2"),
    ("date:this-month", "0 1"), ("date:last-month", "2 3"), ("date:\"last month\"", "2 3"),
    ("date:last month", "2 3"),
    ("date:this-year", "0 1 2 3"), ("date:last-year", "4"), ("date:2022..yesterday", "1 2 3 4"),
    ("date:<7d", "2 3 4 5"),
    ("-date:today", "1 2 3 4 5 6"), ("date:2022 OR date:today", "0 4"), ("date:2023 -date:2023-03", "0 1"),
    ("date:2024", ""), ("date:..2020", ""), ("harbour date:2023", "0"), ("harbour OR date:2021", "0 4 5 6"),
  ])
  func dates(query: String, expected: String) throws { try check(query, expected) }

  @Test(arguments: [
    ("/555-\\d{4}/", "5"), ("/e404\\b/", "5"), ("/(?-i)E404/", "5"), ("/(?-i)e404\\b/", ""),
    ("/harbou?r/", "0 4 6"),
    ("title:/^harbour/", "0"), ("title:/\\d/", ""), ("body:/wind wind/", "4"), ("-/wind/", "2 3 5"),
    ("/zzz/", ""),
    ("/wind/ -/harbour/", "1"), ("/wind/ harbour", "0 4 6"), ("/caf[eé]/ OR /bank/", "0 1 3"),
    ("title:(/^old/ OR /lends$/)", "1 4"),
    ("-(/wind/ OR /caf/)", "2 5"), ("/a\\/b/", ""),
  ])
  func patterns(query: String, expected: String) throws { try check(query, expected) }

  @Test(arguments: [
    ("(said:grow OR /555-\\d{4}/ OR date:2022) -is:read", "0 4 5"), ("official:gong OR date:..2021", "0 5"),
    ("-(official:gong OR date:..2021)", "1 2 3 4 6"), ("has:meeting -said:paid", "0"),
    ("(quote:nothing OR org:bank) (date:2023-03 OR met:gong)", "0 3"),
    ("wind -(said:paid OR date:today)", "4 6"),
    ("-(wind -(said:grow OR quote:zzz))", "0 2 3 5"), ("(wind OR /555/) -(harbour date:2022)", "0 1 5 6"),
    ("-(-said:grow -said:paid)", "0 1"),
    ("wind (date:2022 OR path:0)", "0 4"), ("harbour (said:grow OR talks OR quote:zzz)", "0 6"),
    ("wind -zzz (path:1 OR path:4 OR bank) (date:2023 OR is:starred)", "0 1"),
    ("wind (zzz OR (path:4 talks) OR date:2023)", "0 1"), ("path:0 OR (wind -path:4)", "0 1 6"),
  ])
  func mixtures(query: String, expected: String) throws { try check(query, expected) }

  @Test func storiesInWhichItStandsMostOftenComeFirst() throws {
    #expect(try found(Query.parse("wind"), order: .matches) == [4, 0, 1, 6])
    #expect(try found(Query.parse("talks"), order: .matches) == [0, 6])
    #expect(try found(Query.parse("/wind|harbour/"), order: .matches, limit: 1) == [4])
    #expect(try found(Query.parse("harbour -wind OR café"), order: .matches) == [3])
    #expect(
      try found(Query.parse("date:2023"), order: .matches) == [0, 1, 2, 3],
      "nothing to count: newest first"
    )
  }

  @Test(arguments: [
    "harbour", "/harbour/", "NEAR(harbour of) OR harbour", "title:harbour OR said:harbour OR 6",
  ])
  func theDeepestQueryIsAnswered(innermost: String) throws {
    // Each bracket holds all that may stand in one.
    var text = innermost
    for _ in 1...Query.depthLimit { text = "zzz OR wind -yyy -(\(text))" }
    #expect(throws: QueryError.self) { try Query.parse("(\(text))") }
    let query = try Query.parse(text)
    var expected = try found(Query.parse(innermost))
    for _ in 1...Query.depthLimit { expected = [0, 1, 4, 6].filter { !expected.contains($0) } }
    let (wind, none) = (try Query.parse("wind"), try Query.parse("zzz"))
    for order in SearchOrder.allCases {
      #expect(try found(query, order: order).sorted() == expected)
      #expect(try found(query.opposite, order: order).sorted() == (0..<7).filter { !expected.contains($0) })
      // As one of several that hold at once.
      let layers = Query.all(of: [wind, none.opposite, query.opposite, .any(of: [none, query.opposite])])
      #expect(try found(layers, order: order).sorted() == [0, 1, 4, 6].filter { !expected.contains($0) })
    }
  }

  @Test func anyTwoSignsThatStandTogetherAreFound() throws {
    let line = Self.texts[2].split(separator: "\n")[3]
    let signs = line.filter { !$0.isASCII && !$0.isPunctuation }.map(String.init)
    #expect(signs.count > 25)
    for sign in signs { #expect(try found(Query.parse(sign)) == [2], "\(sign)") }
    for (sign, next) in zip(signs, signs.dropFirst()) where line.contains(sign + next) {
      #expect(try found(Query.parse(sign + next)) == [2], "\(sign + next)")
      #expect(try found(Query.parse("-\(sign + next)")) == [0, 1, 3, 4, 5, 6])
    }
  }
}
