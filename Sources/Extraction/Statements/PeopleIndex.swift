internal import Algorithms

/// Where the people of a story are named, and who is meant by a title or a pronoun.
struct PeopleIndex {
  /// The most tokens of a name with its titles; what is wider has a title from elsewhere in the story.
  private static let widest = 40

  /// A place in the text that stands for a person: a name with its title, or a title alone.
  struct Reference {
    /// The whole phrase, with title and honorifics.
    var tokens: Range<Int>
    /// The group of the person.
    var group: Int
    /// Whether it is a name, rather than a title alone.
    var isName: Bool
  }

  let story: TokenizedStory
  /// The references of the story, in order.
  private(set) var references: [Reference] = []
  /// The group of each name.
  private(set) var groupOfName: [Int]
  private var referenceAt: [Int32]
  /// The gender of each group, where an honorific or a title tells it.
  private var genders: [Gender?] = []

  init(
    _ story: TokenizedStory,
    roles: [RolePhrase],
    names: [NameMention],
    groups: [AliasGrouper.Group],
    countries: [CountryCode?]
  ) {
    self.story = story
    groupOfName = Array(repeating: -1, count: names.count)
    referenceAt = Array(repeating: -1, count: story.count)
    for (index, group) in groups.enumerated() {
      for name in group.names { groupOfName[name] = index }
    }
    var linked: Set<Int> = []
    for (index, name) in names.enumerated() where groupOfName[index] >= 0 {
      linked.formUnion(name.roles)
      var start = name.tokens.lowerBound
      var end = name.tokens.upperBound
      for role in name.roles {
        start = min(start, roles[role].tokens.lowerBound)
        end = max(end, roles[role].tokens.upperBound)
      }
      if end - start > Self.widest { (start, end) = (name.tokens.lowerBound, name.tokens.upperBound) }
      while start > 0, !story.startsBlock(start), story.match(.honorific, at: start - 1) != nil { start -= 1 }
      if story[end].shape.contains(.upper), story.match(.postNominal, at: end) != nil { end += 1 }
      references.append(Reference(tokens: start..<end, group: groupOfName[index], isName: true))
    }
    let resolver = TitleResolver(
      story: story,
      roles: roles,
      names: names,
      groups: groups,
      countries: countries
    )
    for (index, role) in roles.enumerated() where !linked.contains(index) {
      guard let group = resolver.holder(of: index, groupOfName: groupOfName) else { continue }
      references.append(Reference(tokens: role.tokens, group: group, isName: false))
    }
    genders = groups.map { group in
      for name in group.names {
        if let gender = Gender(before: names[name].tokens.lowerBound, in: story) { return gender }
      }
      return nil
    }
    references.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (index, reference) in references.enumerated() {
      for token in reference.tokens where token < story.count { referenceAt[token] = Int32(index) }
    }
  }

  /// Whom `he` or `she` stands for: the person spoken of first in the sentence before, or in the same before the
  /// pronoun, whose gender is not known to be the other; nil where there is none in the four sentences before.
  func antecedent(of pronoun: Int) -> Int? {
    let sentence = Int(story.sentenceOfToken[pronoun])
    guard sentence >= 0 else { return nil }
    let isFemale = story.is(pronoun, .she)
    let own = story.sentences[sentence].tokens.lowerBound..<pronoun
    if let reference = references(in: own).first(where: { fits($0.group, isFemale: isFemale) }) {
      return reference.group
    }
    for before in (max(0, sentence - Self.memory)..<sentence).reversed() {
      let tokens = story.sentences[before].tokens
      // `He called on X. He also met Y`: a chain of pronouns goes on past those whom they met.
      let first = references(in: tokens).first?.tokens.lowerBound ?? tokens.upperBound
      if (tokens.lowerBound..<first).contains(where: { story.isAny($0, .he, .she) }) { continue }
      if let reference = references(in: story.sentences[before].tokens).first(where: {
        fits($0.group, isFemale: isFemale) && !isPossessor($0)
      }) {
        return reference.group
      }
    }
    return nil
  }

  /// The sentences back to which a pronoun points; readers remember no further either.
  private static let memory = 4

  private func isPossessor(_ reference: Reference) -> Bool {
    story[reference.tokens.upperBound].shape.contains(.possessive)
  }

  /// Whether a pronoun may stand for a person, by the honorifics before the name.
  func fits(_ group: Int, isFemale: Bool) -> Bool {
    guard group >= 0, group < genders.count, let gender = genders[group] else { return true }
    return (gender == .female) == isFemale
  }

  /// The reference that has a token.
  func reference(at token: Int) -> Reference? {
    guard token >= 0, token < referenceAt.count, referenceAt[token] >= 0 else { return nil }
    return references[Int(referenceAt[token])]
  }

  /// The references that start in a range of tokens.
  func references(in range: Range<Int>) -> ArraySlice<Reference> {
    let first = references.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    var end = first
    while end < references.count, references[end].tokens.lowerBound < range.upperBound { end += 1 }
    return references[first..<end]
  }
}

/// Tells who holds the office of a title that stands without a name: `the mayor`, `the Kenyan President`.
struct TitleResolver {
  let story: TokenizedStory
  let roles: [RolePhrase]
  let names: [NameMention]
  let groups: [AliasGrouper.Group]
  let countries: [CountryCode?]
  private let candidates: [Candidate]

  private struct Candidate {
    var group: Int
    var heads: Set<UInt64>
    var kinds: Set<Gazetteer.TitleKind>
    /// The words with capitals of the bodies that the titles are of.
    var bodies: Set<UInt64>
    var first: Int
    /// Whether the story names the person only as the possessor of something: `President X’s envoy`.
    var isPossessor: Bool
  }

  init(
    story: TokenizedStory,
    roles: [RolePhrase],
    names: [NameMention],
    groups: [AliasGrouper.Group],
    countries: [CountryCode?]
  ) {
    self.story = story
    self.roles = roles
    self.names = names
    self.groups = groups
    self.countries = countries
    candidates = groups.enumerated().compactMap { index, group in
      var heads: Set<UInt64> = []
      var kinds: Set<Gazetteer.TitleKind> = []
      var bodies: Set<UInt64> = []
      for name in group.names {
        for role in names[name].roles {
          bodies.formUnion(Self.body(of: roles[role], in: story))
          heads.formUnion(Self.words(of: roles[role], in: story))
          kinds.formUnion(roles[role].heads.map { story.gazetteer.titles[$0].kind })
        }
      }
      guard !heads.isEmpty else { return nil }
      return Candidate(
        group: index,
        heads: heads,
        kinds: kinds,
        bodies: bodies,
        first: names[group.names[0]].tokens.lowerBound,
        isPossessor: group.names.allSatisfy { story[names[$0].tokens.upperBound].shape.contains(.possessive) }
      )
    }
  }

  /// The group that a title without a name means, or nil.
  func holder(of role: Int, groupOfName: [Int]) -> Int? {
    let phrase = roles[role]
    let words = Self.words(of: phrase, in: story)
    guard !words.isEmpty else { return nil }
    let code = phrase.of.flatMap { $0.place >= 0 ? story.gazetteer.places[$0.place].country : nil }
    let kinds = Set(phrase.heads.map { story.gazetteer.titles[$0].kind })
    let body = Self.body(of: phrase, in: story)
    let isEnvoyNoun = words.count == 1 && kinds == [.envoy]
    var best: (group: Int, score: Int)?
    for candidate in candidates.prefix(Self.candidates) {
      let shared = candidate.heads.intersection(words).count
      let fits =
        shared == words.count
        || (isEnvoyNoun && candidate.kinds.contains(.envoy) && shared == 0 && isEnvoy(phrase))
      guard fits else { continue }
      if let code, let own = countries[candidate.group], own != code { continue }
      var score = shared * 4
      if code != nil, countries[candidate.group] == code { score += 3 }
      if candidate.heads.count == words.count { score += 2 }
      if candidate.first < phrase.tokens.lowerBound { score += 1 }
      // `the President of the World Bank`, where another president is of no bank.
      if !body.isEmpty { score += candidate.bodies.isDisjoint(with: body) ? -2 : 3 }
      if candidate.isPossessor { score -= 1 }
      // Of two who fit as well it is the story's own, whose country it does not name.
      score = score * 2 + (code == nil && !isTold(candidate.group) ? 1 : 0)
      if best.map({ score > $0.score }) ?? true { best = (candidate.group, score) }
    }
    return best?.group
  }

  /// The people with offices who are compared with a title; a bound for lists of hundreds.
  private static let candidates = 64

  /// Whether the story names a country or city with a person's title.
  private func isTold(_ group: Int) -> Bool {
    groups[group].names.contains { name in
      names[name].place >= 0 || names[name].roles.contains { roles[$0].of?.place ?? -1 >= 0 }
    }
  }

  /// `envoy` itself, which any diplomat may be called.
  private func isEnvoy(_ role: RolePhrase) -> Bool {
    role.tokens.count == 1 && story[role.tokens.lowerBound].hash == Self.envoy.value
  }

  private static let envoy = FoldedHash("envoy")

  /// The words with capitals of the body that a title is of.
  private static func body(of role: RolePhrase, in story: TokenizedStory) -> Set<UInt64> {
    guard let of = role.of, of.body >= 0 else { return [] }
    return Set(of.tokens.lazy.filter { story.isCapital($0) }.map { story[$0].hash })
  }

  /// The words of a title that say what the office is: its places, bodies and little words left out.
  private static func words(of role: RolePhrase, in story: TokenizedStory) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for index in role.tokens {
      if let of = role.of, of.tokens.contains(index) { continue }
      if let host = role.host, host.tokens.contains(index) { continue }
      let token = story[index]
      guard token.shape.contains(.word),
        token.classes.isDisjoint(with: [.preposition, .determiner, .conjunction])
      else { continue }
      words.insert(token.hash)
    }
    return words
  }
}
