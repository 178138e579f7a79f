/// Which names corrections for all stories have put in the place of which.
public struct Renamings: Sendable, Hashable {
  private var last: [Correction.Subject: Correction.Subject] = [:]
  private var chosen: Set<Correction.Subject> = []

  /// What corrections rename and merge, applied one after the other.
  public init(_ corrections: [Correction]) {
    // From the end: what a name becomes is then known when an earlier correction leads to it.
    for correction in corrections.reversed() {
      guard let next = correction.newSubject, next != correction.subject else { continue }
      last[correction.subject] = last[next] ?? next
    }
    for (name, end) in last where name == end { last[name] = nil }
    chosen = Set(last.values)
  }

  /// Whether there is none.
  public var isEmpty: Bool { last.isEmpty }

  /// What a finding is called in the end; nil when it keeps its name.
  public func result(of subject: Correction.Subject) -> Correction.Subject? { last[subject] }

  /// Whether a person gave this name to what had another.
  public func isChosen(_ subject: Correction.Subject) -> Bool { chosen.contains(subject) }
}

extension Correction {
  /// What the finding is called after a change of name; nil for another change.
  fileprivate var newSubject: Subject? {
    switch change {
    case .rename(let name), .merge(let name): Subject(subject.kind, name)
    case .split, .retype, .setOffice, .setCountry, .dismiss: nil
    }
  }
}

extension Correction.Subject {
  /// A known name as corrections call it.
  public init(_ name: KnownName) {
    switch name.kind {
    case .person: self.init(.person, name.name)
    case .place: self.init(.place, name.name)
    case .organization: self.init(.organization, name.name)
    }
  }
}
