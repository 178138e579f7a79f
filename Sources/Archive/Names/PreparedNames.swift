internal import Extraction
internal import Stories

/// All names that a story has, ready to be numbered, and which of them met or said something.
struct PreparedNames: Sendable {
  /// What somebody says.
  struct Statement: Sendable, Equatable {
    /// The sentence, in bytes of the story's text.
    var range: Range<Int>
    /// The speaker, as an index into the names.
    var speaker: Int
  }

  /// The names, those of the same bearer one after the other, each once.
  private(set) var names: [PreparedName] = []
  /// Who takes part in meetings, as indices into the names.
  private(set) var met: [Int] = []
  /// In the order of the text.
  private(set) var statements: [Statement] = []
  private(set) var flags: [StoryFlag] = [.story]

  /// The greatest number of names of one story that are kept.
  private static let limit = 4000
  /// The greatest number of mentions of one entity whose words are looked at, and of short forms that are kept.
  private static let mentionLimit = 64
  private static let aliasLimit = 16
  /// The greatest length of a name, in bytes.
  private static let lengthLimit = 256

  private var places: [Int64: Int] = [:]
  /// The further names and short forms of people, by the place of the name.
  private var forms: [Int: [Int]] = [:]
  /// The titles of people, by the place of the name.
  private var titles: [Int: [Int]] = [:]

  init(_ findings: Findings, _ appearances: Appearances, of story: Story) {
    var people: [Int?] = []
    for (appearance, person) in zip(appearances.people, findings.people) {
      let place = add(appearance, isOfficial: person.isOfficial)
      people.append(place)
      let aliases = addAliases(of: .person, named: appearance, at: person.mentions, findings, story)
      if let place { forms[place, default: []] += aliases }
    }
    for (appearance, place) in zip(appearances.places, findings.places) {
      add(appearance)
      addAliases(of: .place, named: appearance, at: place.mentions, findings, story)
    }
    for (appearance, body) in zip(appearances.organizations, findings.organizations) {
      add(appearance)
      addAliases(of: .organization, named: appearance, at: body.mentions, findings, story)
    }
    for event in findings.events {
      add(.event, event.name)
      addAliases(
        of: .event,
        named: Appearance(KnownName(.place, event.name)),
        at: event.mentions,
        findings,
        story
      )
    }
    for topic in findings.topics {
      add(.topic, topic.name)
      addAliases(
        of: .topic,
        named: Appearance(KnownName(.place, topic.name)),
        at: topic.mentions,
        findings,
        story
      )
      if let field = topic.field { add(.field, field) }
    }
    for code in findings.people.compactMap(\.country) + findings.places.compactMap(\.country) {
      add(.country, code.letters)
    }
    for date in findings.dates { add(.day, "\(date.value)") }
    if !story.source.isEmpty { add(.source, story.source) }
    if !story.byline.isEmpty { add(.author, story.byline) }

    var isMet: Set<Int> = []
    for meeting in findings.meetings {
      for person in meeting.participants + meeting.attendees where people.indices.contains(person) {
        if let name = people[person], isMet.insert(name).inserted { met.append(name) }
      }
    }
    for statement in findings.statements where people.indices.contains(statement.speaker) {
      guard let speaker = people[statement.speaker] else { continue }
      statements.append(Statement(range: statement.range.clamped(to: story.text.range), speaker: speaker))
    }
    if !findings.meetings.isEmpty { flags.append(.meeting) }
    if story.link != nil { flags.append(.link) }
    if let language = Language.code(of: story.text.utf8) { flags.append(.language(language)) }
  }

  /// The entries, with the numbers of the names in their order.
  func entries(numbers: [Int64]) -> [NamingCoding.Entry] {
    var entries = zip(names, numbers).map { NamingCoding.Entry(role: $0.role, name: $1) }
    func add(_ role: NamingCoding.Role, _ bearers: some Sequence<Int>) {
      var seen: Set<Int> = []
      for name in bearers.lazy.flatMap(forms(of:)) where seen.insert(name).inserted {
        entries.append(NamingCoding.Entry(role: role, name: numbers[name]))
      }
    }
    // One asks for a meeting with an ambassador as for one with a person.
    add(.met, met + met.flatMap { titles[$0] ?? [] })
    add(.speaker, statements.lazy.map(\.speaker))
    return entries + flags.map { NamingCoding.Entry(role: .flag, name: $0.number) }
  }

  /// The statements, with the numbers of the names in their order: a sentence stands once for each form of the
  /// speaker's name.
  func statements(numbers: [Int64]) -> [StatementCoding.Item] {
    statements.flatMap { statement in
      forms(of: statement.speaker).map { .init(range: statement.range, speaker: numbers[$0]) }
    }
  }

  /// A name with the further names and short forms that the story has for its bearer.
  private func forms(of name: Int) -> [Int] { [name] + (forms[name] ?? []) }

  /// Adds a name unless the story has it already; gives where it stands.
  @discardableResult
  private mutating func add(_ name: PreparedName) -> Int? {
    if let place = places[name.key] { return place }
    let place = append(name)
    places[name.key] = place
    return place
  }

  private mutating func append(_ name: PreparedName) -> Int? {
    guard names.count < Self.limit else { return nil }
    names.append(name)
    return names.count - 1
  }

  private mutating func add(_ kind: NameKind, _ text: String) {
    guard text.utf8.count <= Self.lengthLimit else { return }
    add(PreparedName(kind, text, role: .fact))
  }

  @discardableResult
  private mutating func add(_ appearance: Appearance, isOfficial: Bool = false) -> Int? {
    let role: NamingCoding.Role =
      switch (isOfficial, appearance.saysCountry) {
      case (true, true): .officialWithCountry
      case (true, false): .official
      case (false, true): .nameWithCountry
      case (false, false): .name
      }
    let before = names.count
    let place = add(PreparedName(appearance.name, role: role))
    guard names.count > before else { return place }
    for title in appearance.titles {
      if let office = append(PreparedName(.title, title, role: .title)), let place {
        titles[place, default: []].append(office)
      }
    }
    for other in appearance.others {
      if let form = append(PreparedName(other, role: .other)), let place {
        forms[place, default: []].append(form)
      }
    }
    return place
  }

  /// Adds the forms that the story uses for what it has just added, where their words are not in the name itself;
  /// gives where they stand.
  @discardableResult
  private mutating func addAliases(
    of kind: NameKind,
    named appearance: Appearance,
    at mentions: [Int],
    _ findings: Findings,
    _ story: Story
  ) -> [Int] {
    guard let kind = kind.alias else { return [] }
    let role: NamingCoding.Role = kind == .eventAlias || kind == .topicAlias ? .fact : .alias
    let name = Array(appearance.name.name.utf8)
    var seen: [ArraySlice<UInt8>] = []
    var added: [Int] = []
    for mention in mentions.prefix(Self.mentionLimit) where findings.mentions.indices.contains(mention) {
      let surface = story.text.utf8[findings.mentions[mention].range.clamped(to: story.text.range)]
      guard !surface.isEmpty, surface.count <= Self.lengthLimit, seen.count < Self.aliasLimit,
        !Self.holds(name, surface), !seen.contains(surface)
      else { continue }
      seen.append(surface)
      let text = String(decoding: surface, as: UTF8.self).onOneLine
      if text != appearance.name.name, !appearance.others.contains(where: { $0.name == text }) {
        // Several may have one short form; each time it stands behind whom it is of.
        let place =
          role == .alias
          ? append(PreparedName(kind, text, role: role)) : add(PreparedName(kind, text, role: role))
        if let place { added.append(place) }
      }
    }
    return added
  }

  /// Whether a name has some words one after the other, the case of ASCII letters aside.
  private static func holds(_ name: [UInt8], _ words: ArraySlice<UInt8>) -> Bool {
    func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
    guard words.count <= name.count else { return false }
    return (0...name.count - words.count).contains { start in
      (start == 0 || name[start - 1] == 0x20)
        && (start + words.count == name.count || name[start + words.count] == 0x20)
        && zip(words, name[start...]).allSatisfy { lowered($0) == lowered($1) }
    }
  }
}
