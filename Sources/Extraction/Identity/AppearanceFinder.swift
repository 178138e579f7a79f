public import Stories

extension Findings {
  /// How a story with these findings names its people, places and organisations.
  ///
  /// A pure function of both, linear in the findings; the length of names and titles and their number are bounded.
  public func appearances(in story: Story) -> Appearances {
    AppearanceFinder(self, of: story).appearances()
  }
}

/// Finds what a story says to tell the bearers of its names apart from others of the same name.
struct AppearanceFinder {
  private let findings: Findings
  private let text: [UInt8]
  /// The countries that the people of the story serve.
  private let homes: Set<CountryCode>

  /// The greatest length of a name or a title, in bytes; longer ones are cut.
  private static let nameLength = 256
  /// The greatest number of titles, and of further names, of one person.
  private static let titleLimit = 6
  private static let otherLimit = 4
  /// The greatest number of mentions of one bearer that are looked at.
  private static let mentionLimit = 256

  init(_ findings: Findings, of story: Story) {
    self.findings = findings
    text = story.text.utf8
    homes = Set(findings.people.compactMap(\.country))
  }

  func appearances() -> Appearances {
    var appearances = Appearances()
    appearances.people = findings.people.map(appearance)
    appearances.places = findings.places.map {
      Appearance(
        KnownName(.place, Self.bounded($0.name), country: $0.country),
        saysCountry: $0.country != nil
      )
    }
    appearances.organizations = organizations()
    return appearances
  }

  private static func bounded(_ name: String) -> String {
    guard name.utf8.count > nameLength else { return name }
    return String(decoding: Array(name.utf8.prefix(nameLength)), as: UTF8.self)
  }

  private func range(_ mention: Int) -> Range<Int> {
    guard findings.mentions.indices.contains(mention) else { return 0..<0 }
    return findings.mentions[mention].range.clamped(to: 0..<text.count)
  }

  // MARK: - People

  private func appearance(of person: Person) -> Appearance {
    let parts = PersonName(person.name)
    let titles = person.offices.prefix(Self.titleLimit).map { Self.bounded($0.title) }
    func known(_ name: String, _ parts: PersonName) -> KnownName {
      let needsOffice = !parts.isFull || person.country == nil
      let office = needsOffice ? titles.first.map { OfficeName($0, country: person.country).key } : nil
      return KnownName(
        .person,
        Self.bounded(name),
        country: person.country,
        office: Self.bounded(office ?? "")
      )
    }
    var others: [KnownName] = []
    var keys: Set<String> = [parts.key]
    for mention in person.mentions.prefix(Self.mentionLimit) where others.count < Self.otherLimit {
      // That a person gives the words to somebody here says nothing of other stories.
      if isCorrected(mention) { continue }
      let surface = Surface.name(Surface.onOneLine(text[range(mention)]))
      guard surface.utf8.count > person.name.utf8.count / 2 else { continue }
      let other = PersonName(surface)
      // A surname alone is what the story means by it; it says nothing of other stories.
      guard other.isFull, !parts.words.suffix(other.words.count).elementsEqual(other.words),
        keys.insert(other.key).inserted
      else { continue }
      others.append(known(surface, other))
    }
    return Appearance(
      known(person.name, parts),
      saysCountry: person.countryReason?.rule.tellsCountry ?? false,
      titles: titles,
      others: others
    )
  }

  /// Whether a person has said whose a mention is.
  private func isCorrected(_ mention: Int) -> Bool {
    findings.mentions.indices.contains(mention) && findings.mentions[mention].identity?.rule == .corrected
  }

  // MARK: - Organisations

  private func organizations() -> [Appearance] {
    var found = findings.organizations.map { entity in
      Appearance(
        KnownName(.organization, Self.bounded(entity.name), country: entity.country),
        saysCountry: entity.country != nil
      )
    }
    nationalize(&found)
    for (index, entity) in findings.organizations.enumerated() {
      for letters in letters(of: entity) where !found[index].others.contains(letters) {
        found[index].others.append(letters)
      }
    }
    for (letters, full) in definitions() {
      // The letters mean the name here, wherever else they may mean another.
      let own = found[letters].name
      if !found[full].others.contains(own) { found[full].others.append(own) }
      found[letters] = Appearance(found[full].name, saysCountry: found[full].saysCountry, others: [own])
    }
    return found
  }

  /// The letters that brackets behind a body's name give, where the findings have both as one body.
  private func letters(of entity: Entity) -> [KnownName] {
    entity.mentions.prefix(Self.mentionLimit).compactMap { mention in
      let letters = range(mention)
      guard letters.lowerBound > 0, text[letters.lowerBound - 1] == 0x28 else { return nil }
      let surface = Surface.onOneLine(text[letters])
      guard surface != entity.name, BodyName.abbreviates(surface, entity.name) else { return nil }
      return KnownName(.organization, surface, country: entity.country)
    }
  }

  /// Gives bodies of a kind that every country has the country that the story says.
  ///
  /// `Ministry of Finance` is as many bodies as there are countries.
  private func nationalize(_ found: inout [Appearance]) {
    let bodies = found.indices.compactMap { index -> (index: Int, body: BodyName)? in
      guard found[index].name.country == nil else { return nil }
      let body = BodyName(found[index].name.name)
      return body.isNational ? (index, body) : nil
    }
    guard !bodies.isEmpty else { return }
    var holders: [String: CountryCode] = [:]
    for person in findings.people {
      guard let country = person.country else { continue }
      for of in person.offices.compactMap(\.of) where holders[of] == nil { holders[of] = country }
    }
    let (starts, ends) = placeEnds()
    for (index, body) in bodies {
      let entity = findings.organizations[index]
      let country =
        body.country ?? holders[entity.name] ?? neighbour(of: entity, starts: starts, ends: ends)
        ?? (homes.count == 1 ? homes.first : nil)
      found[index].name.country = country
      found[index].saysCountry = country != nil
    }
  }

  /// The countries of the mentions of places, by where they start and where they end.
  private func placeEnds() -> (starts: [Int: CountryCode], ends: [Int: CountryCode]) {
    var (starts, ends): ([Int: CountryCode], [Int: CountryCode]) = ([:], [:])
    for place in findings.places {
      guard let country = place.country else { continue }
      for mention in place.mentions {
        starts[range(mention).lowerBound] = country
        ends[range(mention).upperBound] = country
      }
    }
    return (starts, ends)
  }

  /// The country whose name or adjective stands right before a body, or whose name stands behind it after `of`.
  private func neighbour(
    of entity: Entity,
    starts: [Int: CountryCode],
    ends: [Int: CountryCode]
  ) -> CountryCode? {
    for mention in entity.mentions.prefix(Self.mentionLimit) {
      let body = range(mention)
      for gap in [" ", "'s ", "’s ", "' "] {
        let end = body.lowerBound - gap.utf8.count
        if end >= 0, text[end..<body.lowerBound].elementsEqual(gap.utf8), let country = ends[end] {
          return country
        }
      }
      for gap in [" of ", " of the "] {
        let start = body.upperBound + gap.utf8.count
        if start < text.count, text[body.upperBound..<start].elementsEqual(gap.utf8),
          let country = starts[start]
        {
          return country
        }
      }
    }
    return nil
  }

  /// The letters in brackets behind a name, or the name behind the letters, as indices of organisations.
  private func definitions() -> [(letters: Int, full: Int)] {
    let organizations = findings.organizations
    var openings: [(index: Int, place: Int)] = []
    for (index, entity) in organizations.enumerated() {
      for mention in entity.mentions.prefix(Self.mentionLimit) {
        let end = range(mention).upperBound
        if end + 2 < text.count, text[end] == 0x20, text[end + 1] == 0x28 {
          openings.append((index, end + 2))
        }
      }
    }
    // Hardly any story defines letters.
    guard !openings.isEmpty else { return [] }
    var starts: [Int: Int] = [:]
    for (index, entity) in organizations.enumerated() {
      for mention in entity.mentions.prefix(Self.mentionLimit) { starts[range(mention).lowerBound] = index }
    }
    var found: [(letters: Int, full: Int)] = []
    for (index, place) in openings {
      guard let other = starts[place], other != index else { continue }
      if BodyName.abbreviates(organizations[other].name, organizations[index].name) {
        found.append((other, index))
      } else if BodyName.abbreviates(organizations[index].name, organizations[other].name) {
        found.append((index, other))
      }
    }
    // One meaning for letters, and none that is letters itself, which could go in a circle.
    let letters = Set(found.map(\.letters))
    var known: Set<Int> = []
    return found.filter { known.insert($0.letters).inserted && !letters.contains($0.full) }
  }
}

extension Rule {
  /// Whether it takes a person's country from what is said of the person, and does not guess at it from the rest of
  /// the story.
  fileprivate var tellsCountry: Bool {
    switch self {
    case .countryInTitle, .possessiveBeforeTitle, .placeAfterName, .placeBesideName, .titleElsewhere,
      .delegation,
      .knownLeader, .corrected:
      true
    default: false
    }
  }
}
