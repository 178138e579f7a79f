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

  /// The country whose delegation goes with a visitor abroad: `The Norland delegation will also comprise …`.
  func delegation(of number: Int, visit: Visit?, delegations: Set<CountryCode>) -> Found? {
    guard let visit, visit.visitors.contains(number) else { return nil }
    let own = delegations.subtracting([visit.country])
    guard own.count == 1, let code = own.first else { return nil }
    return Found(code: code, rule: .delegation, confidence: 0.65, evidence: nil)
  }
}
