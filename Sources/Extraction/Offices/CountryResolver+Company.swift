/// Those whose country another of their company tells: who shares their title, or goes with them.
extension CountryResolver {
  /// The country of another who shares a title: `Senior Directors A and B from the Norland Harbour Council`.
  func partner(of number: Int, found: [Found?]) -> Found? {
    let own = Set(groups[number].names.flatMap { names[$0].roles })
    for (other, group) in groups.enumerated() where other != number {
      guard let country = found[other],
        group.names.contains(where: { !own.isDisjoint(with: names[$0].roles) })
      else { continue }
      return Found(code: country.code, rule: .companion, confidence: 0.7, evidence: country.evidence)
    }
    return nil
  }

  /// The country of the one before a bare title in a list: `Norwegian Harbour Director A, Deputy Director B`.
  func neighbour(of number: Int, told: [Found?]) -> Found? {
    for name in groups[number].names.prefix(2) {
      let start = names[name].tokens.lowerBound
      let sentence = Int(story.sentenceOfToken[start])
      guard sentence >= 0, names[name].roles.allSatisfy({ isBare(roles[$0]) }) else { continue }
      let first = max(story.sentences[sentence].tokens.lowerBound, start - Self.neighbours)
      guard let (place, other) = officials(in: first..<max(first, start)).last, other != number,
        !isEnvoy(other), let country = told[other], country.rule == .countryInTitle,
        (place..<start).contains(where: { story.isAny($0, .comma, .and) }),
        !(place..<start).contains(where: { story.has($0, .auxiliary) || story.is($0, .semicolon) })
      else { continue }
      return Found(code: country.code, rule: .companion, confidence: 0.6, evidence: country.evidence)
    }
    return nil
  }

  /// The tokens from the start of one name of a list to that of the next, with their titles.
  private static let neighbours = 12

  /// Whether a title names nothing that it is of, and is one of a body's or a ministry's people.
  private func isBare(_ role: RolePhrase) -> Bool {
    role.of == nil && role.tokens.count < 4
      && role.heads.allSatisfy { [.body, .government].contains(story.gazetteer.titles[$0].kind) }
  }

  /// The country whose delegation goes with a visitor abroad: `The Norland delegation will also comprise …`.
  func delegation(of number: Int, visit: Visit?, delegations: Set<CountryCode>) -> Found? {
    guard let visit, visit.visitors.contains(number) else { return nil }
    let own = delegations.subtracting([visit.country])
    guard own.count == 1, let code = own.first else { return nil }
    return Found(code: code, rule: .delegation, confidence: 0.65, evidence: nil)
  }
}
