extension Table {
  /// The tables that a gazetteer is made of, in the order in which they are loaded.
  enum Name: String, CaseIterable {
    // The grammar comes first: cutting the phrases of the others needs its abbreviations.
    case grammar = "grammar.tsv"
    case topicWords = "topic-words.tsv"
    case countries = "countries.tsv"
    case places = "places.tsv"
    case givenNames = "given-names.tsv"
    case surnames = "surnames.tsv"
    case titles = "titles.tsv"
    case organizations = "organizations.tsv"
    case clubs = "clubs.tsv"
    case events = "events.tsv"
    case organizationHeads = "organization-heads.tsv"
    case topics = "topics.tsv"
    case stances = "stances.tsv"
    case words = "words.tsv"
    case leaders = "leaders.tsv"
  }
}

extension Gazetteer {
  /// Loads tables; a row that is malformed is left out and told of in `problems`.
  ///
  /// What a person's own topics say of a subject goes before what the tables say.
  init(tables: [Table], own: OwnTopics? = nil) {
    ownTopics = own
    for term in Term.allCases {
      let tokens = cut(ArraySlice(term.text.utf8))
      let hash = term == .possessive ? FoldedHash("'s").value : tokens.first?.hash ?? 0
      _ = add(hash: hash)
    }
    for name in Table.Name.allCases {
      for table in tables where table.name == name.rawValue { load(table, as: name) }
    }
  }

  private mutating func load(_ table: Table, as name: Table.Name) {
    switch name {
    case .grammar, .topicWords: loadGrammar(table)
    case .countries: loadCountries(table)
    case .places: loadPlaces(table)
    case .givenNames: loadNames(table, as: .given)
    case .surnames: loadNames(table, as: .surname)
    case .titles: loadTitles(table)
    case .organizations: loadOrganizations(table)
    case .clubs: loadClubs(table)
    case .events: loadEvents(table)
    case .organizationHeads: loadHeads(table)
    case .topics: loadTopics(table)
    case .stances: loadStances(table)
    case .words: loadNames(table, as: .common)
    case .leaders: loadLeaders(table)
    }
  }

  private mutating func loadGrammar(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 2) else { return }
      var classes: WordClass = []
      var lists: WordList = []
      for alternative in table.alternatives(fields[1]) {
        let name = table.text(alternative)
        if let known = WordClass.named[name] {
          classes.formUnion(known)
        } else if let known = WordList.named[name] {
          lists.formUnion(known)
        } else {
          problems.append(TableProblem(table: table.name, line: line, reason: .unknown(name)))
        }
      }
      var start = fields[0].lowerBound
      for index in fields[0].lowerBound...fields[0].upperBound
      where index == fields[0].upperBound || table.bytes[index] == 0x20 {
        if index > start {
          for token in cut(table.bytes[start..<index]).prefix(1) {
            if !classes.isEmpty { add(hash: token.hash, classes: classes) }
            if !lists.isEmpty { self.lists[token.hash, default: []].formUnion(lists) }
          }
        }
        start = index + 1
      }
    }
  }

  private mutating func loadNames(_ table: Table, as kind: WordClass) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 1) else { return }
      var classes = kind
      if kind == .surname {
        if fields.count > 2, table.bytes[fields[2]].first == UInt8(ascii: "f") {
          classes.insert(fields[2].count == 5 ? .familyFirst : .familyEither)
        }
        if fields.count > 3, !fields[3].isEmpty { classes.insert(.ambiguousName) }
      }
      if let hash = Self.plainHash(table.bytes, fields[0]) {
        add(hash: hash, classes: classes)
        return
      }
      let tokens = cut(table.bytes[fields[0]])
      // A name of several parts (`Ben Ali`, `Abdul-Rahman`) is known by its last part.
      if let last = tokens.last { add(hash: last.hash, classes: classes) }
      if tokens.count > 1, kind != .common {
        for token in tokens where token.shape.contains(.word) { add(hash: token.hash, classes: kind) }
      }
    }
  }

  private mutating func loadCountries(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 2) else { return }
      guard let code = CountryCode(table.text(fields[0])) else {
        problems.append(TableProblem(table: table.name, line: line, reason: .unknown(table.text(fields[0]))))
        return
      }
      let row = addPlace(table.bytes[fields[1]], country: code, kind: .country)
      if code.letters == "US" { unitedStates = row }
      addPhrase(table.bytes[fields[1]], .place, row)
      for column in 2...3 where fields.count > column {
        for name in table.alternatives(fields[column]) { addPhrase(table.bytes[name], .place, row) }
      }
      if fields.count > 4 {
        for name in table.alternatives(fields[4]) { addPhrase(table.bytes[name], .nationality, row) }
      }
      if fields.count > 5 {
        for name in table.alternatives(fields[5]) {
          addPhrase(table.bytes[name], .place, addPlace(table.bytes[name], country: code, kind: .capital))
        }
      }
      guard fields.count > 6 else { return }
      guard let state = CountryCode(table.text(fields[6])) else {
        problems.append(TableProblem(table: table.name, line: line, reason: .unknown(table.text(fields[6]))))
        return
      }
      states[code] = state
    }
  }

  private mutating func loadPlaces(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 4) else { return }
      guard let kind = PlaceKind(rawValue: table.text(fields[3])) else {
        problems.append(TableProblem(table: table.name, line: line, reason: .unknown(table.text(fields[3]))))
        return
      }
      let row = addPlace(table.bytes[fields[0]], country: CountryCode(table.text(fields[2])), kind: kind)
      addPhrase(table.bytes[fields[0]], .place, row)
      for name in table.alternatives(fields[1]) { addPhrase(table.bytes[name], .place, row) }
      if fields.count > 4 {
        for name in table.alternatives(fields[4]) { addPhrase(table.bytes[name], .nationality, row) }
      }
    }
  }

  private mutating func loadTitles(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 3) else { return }
      let class_ = table.text(fields[1])
      switch class_ {
      case "portfolio":
        let tokens = addPhrase(table.bytes[fields[0]], .portfolio, 0)
        for token in tokens { add(hash: token.hash, classes: .portfolio) }
      case "prefix": addPhrase(table.bytes[fields[0]], .officePrefix, 0)
      case "honorific":
        let country = fields.count > 3 ? CountryCode(table.text(fields[3])) : nil
        if let country { honorifics.append(country) }
        addPhrase(table.bytes[fields[0]], .honorific, country == nil ? 0 : honorifics.count)
      case "postnominal": addPhrase(table.bytes[fields[0]], .postNominal, 0)
      default:
        guard let kind = TitleKind(rawValue: class_) else {
          problems.append(TableProblem(table: table.name, line: line, reason: .unknown(class_)))
          return
        }
        let isOfficial = table.text(fields[2]) == "yes"
        let name = table.bytes[fields[0]]
        titles.append(TitleRow(kind: kind, isOfficial: isOfficial, isPlural: TitlePlural.isPlural(name)))
        addPhrase(name, .title, titles.count - 1)
        if let plural = TitlePlural.plural(of: name) {
          titles.append(TitleRow(kind: kind, isOfficial: isOfficial, isPlural: true))
          addPhrase(plural[...], .title, titles.count - 1)
        }
      }
    }
  }

  private mutating func loadOrganizations(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 1) else { return }
      let country = fields.count > 2 ? CountryCode(table.text(fields[2])) : nil
      let row = organizations.count
      organizations.append(OrganizationRow(name: addName(table.bytes[fields[0]]), country: country))
      let common = fields.count > 3 ? table.alternatives(fields[3]) : []
      for name in common {
        let name = table.bytes[name]
        organizations.append(OrganizationRow(name: addName(name), country: nil, usual: row))
        addPhrase(name, .organization, organizations.count - 1)
      }
      if !common.contains(where: { table.bytes[$0] == table.bytes[fields[0]] }) {
        addPhrase(table.bytes[fields[0]], .organization, row)
      }
      guard fields.count > 1 else { return }
      for name in table.alternatives(fields[1]) { addPhrase(table.bytes[name], .organization, row) }
    }
  }

  private mutating func loadClubs(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 3) else { return }
      let names = table.alternatives(fields[0])
      let teams = table.alternatives(fields[1])
      guard let name = names.first ?? teams.first else { return }
      organizations.append(
        OrganizationRow(name: addName(table.bytes[name]), country: CountryCode(table.text(fields[2])))
      )
      for name in names { addPhrase(table.bytes[name], .organization, organizations.count - 1) }
      for name in teams { addPhrase(table.bytes[name], .team, organizations.count - 1) }
    }
  }

  private mutating func loadEvents(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 1) else { return }
      addPhrase(table.bytes[fields[0]], .event, 0)
      guard fields.count > 1 else { return }
      for name in table.alternatives(fields[1]) { addPhrase(table.bytes[name], .event, 0) }
    }
  }

  private mutating func loadHeads(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 3) else { return }
      guard let position = HeadRow.Position(rawValue: table.text(fields[1])) else {
        problems.append(TableProblem(table: table.name, line: line, reason: .unknown(table.text(fields[1]))))
        return
      }
      let isEvent = table.text(fields[2]) == "event"
      heads.append(HeadRow(position: position, isEvent: isEvent))
      let tokens = addPhrase(
        table.bytes[fields[0]],
        isEvent ? .eventHead : .organizationHead,
        heads.count - 1
      )
      if let first = tokens.first { add(hash: first.hash, classes: isEvent ? .eventHead : .organizationHead) }
    }
  }

  private mutating func loadTopics(_ table: Table) {
    var known: Set<String> = []
    if let own = ownTopics {
      known = own.subjects
      for row in own.rows { loadOwn(row) }
    }
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 1) else { return }
      if !known.isEmpty, known.contains(table.text(fields[0]).lowercased()) { return }
      if fields.count > 1, table.bytes[fields[1]].elementsEqual([0x2d]) {
        addPhrase(table.bytes[fields[0]], .noSubject, 0)
        return
      }
      topicFields.append(fields.count > 1 ? addName(table.bytes[fields[1]]) : 0..<0)
      let row = topicFields.count - 1
      switch fields.count > 2 ? table.text(fields[2]) : "" {
      case "": addTopic(table.bytes[fields[0]], .topic, row: row)
      case "announced": addTopic(table.bytes[fields[0]], .subject, row: row)
      case "modifier": addPhrase(table.bytes[fields[0]], .fieldModifier, row)
      case let place: problems.append(TableProblem(table: table.name, line: line, reason: .unknown(place)))
      }
    }
  }

  private mutating func loadOwn(_ row: OwnTopics.Row) {
    guard let field = row.field else {
      addPhrase(ArraySlice(row.subject), .noSubject, 0)
      return
    }
    topicFields.append(addName(ArraySlice(field)))
    addTopic(ArraySlice(row.subject), row.isAnnounced ? .subject : .topic, row: topicFields.count - 1)
  }

  private mutating func loadStances(_ table: Table) {
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 2) else { return }
      guard let stance = Stance(rawValue: table.text(fields[1])) else {
        problems.append(TableProblem(table: table.name, line: line, reason: .unknown(table.text(fields[1]))))
        return
      }
      stances.append(StanceRow(stance: stance, isExpressed: fields.count > 2 && !fields[2].isEmpty))
      for words in table.alternatives(fields[0]) { addPhrase(table.bytes[words], .stance, stances.count - 1) }
    }
  }

  /// Adds a subject, and its plural in `s` where that is one letter more.
  private mutating func addTopic(_ name: ArraySlice<UInt8>, _ kind: PhraseKind, row: Int) {
    addPhrase(name, kind, row)
    guard kind == .topic, let last = name.last, last != 0x73, last != 0x79, (0x61...0x7a).contains(last)
    else { return }
    addPhrase(ArraySlice(name + [0x73]), kind, row)
  }

  private mutating func loadLeaders(_ table: Table) {
    var known: [LeaderNames.Leader] = []
    table.forEachRow { line, fields in
      guard check(fields, in: table, line: line, needed: 2) else { return }
      guard let code = CountryCode(table.text(fields[1])) else {
        problems.append(TableProblem(table: table.name, line: line, reason: .unknown(table.text(fields[1]))))
        return
      }
      let name = table.bytes[fields[0]]
      let tokens = addPhrase(name, .leader, known.count)
      known.append((code, tokens, tokens.count > 1 ? addName(name).lowerBound : 0))
    }
    leaders = LeaderNames(known)
  }

  private mutating func check(_ fields: [Range<Int>], in table: Table, line: Int, needed: Int) -> Bool {
    if fields.count < needed {
      problems.append(
        TableProblem(table: table.name, line: line, reason: .columns(found: fields.count, needed: needed))
      )
      return false
    }
    if fields[0].isEmpty {
      problems.append(TableProblem(table: table.name, line: line, reason: .empty))
      return false
    }
    return true
  }

  private mutating func addPlace(_ name: ArraySlice<UInt8>, country: CountryCode?, kind: PlaceKind) -> Int {
    places.append(PlaceRow(name: addName(name), country: country, kind: kind))
    return places.count - 1
  }

  private mutating func addName(_ name: ArraySlice<UInt8>) -> Range<Int> {
    names.append(contentsOf: name)
    return names.count - name.count..<names.count
  }

  /// Adds a phrase to the trie; one of capitals only must stand in capitals in the text.
  @discardableResult
  private mutating func addPhrase(_ name: ArraySlice<UInt8>, _ kind: PhraseKind, _ row: Int) -> [Token] {
    let tokens = cut(name)
    guard let first = tokens.first else { return [] }
    var node: Int32 = 0
    for token in tokens { node = phrases.node(from: node, word: add(hash: token.hash)) }
    let hasLower = name.contains { (0x61...0x7a).contains($0) }
    add(hash: first.hash, classes: .phraseStart)
    phrases.insert(at: node, kind: kind, needsUpper: !hasLower, row: Int32(row))
    return tokens
  }

  @discardableResult
  private mutating func add(hash: UInt64, classes added: WordClass = []) -> Int32 {
    let number = words.insert(hash: hash)
    if Int(number) == classes.count { classes.append([]) }
    classes[Int(number)].formUnion(added)
    return number
  }

  /// The hash of one word of ASCII letters, which needs no cutting; nil for anything else.
  private static func plainHash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    var hash = FoldedHash()
    for index in range {
      let letter = bytes[index] | 0x20
      guard letter >= 0x61, letter <= 0x7a else { return nil }
      hash.add(letter)
    }
    return hash.value
  }

  private func cut(_ text: ArraySlice<UInt8>) -> [Token] {
    Tokenizer(gazetteer: self).tokens(of: text.span)
  }
}
