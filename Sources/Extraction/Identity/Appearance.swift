/// How one story names one person, place or organisation: what it adds to an identity.
public struct Appearance: Sendable, Hashable {
  /// The name, with what the story says to tell its bearer apart.
  public var name: KnownName
  /// Whether a title or the words beside the name say the country, so that it is no guess.
  public var saysCountry: Bool
  /// The titles of the offices that the story gives a person, the fullest first.
  public var titles: [String]
  /// Further names in full that the story gives the same bearer: another spelling, or the letters for a body.
  public var others: [KnownName]

  /// Makes an appearance.
  public init(_ name: KnownName, saysCountry: Bool = false, titles: [String] = [], others: [KnownName] = []) {
    self.name = name
    self.saysCountry = saysCountry
    self.titles = titles
    self.others = others
  }
}

/// How a story names all that it names, in the order of the lists of its findings.
public struct Appearances: Sendable, Hashable {
  /// One for each of `Findings.people`.
  public var people: [Appearance] = []
  /// One for each of `Findings.places`.
  public var places: [Appearance] = []
  /// One for each of `Findings.organizations`; letters that the story defines have the name that they stand for.
  public var organizations: [Appearance] = []

  /// Makes appearances of nothing.
  public init() {}
}

extension Appearances {
  /// Adds to each what it was called before a person renamed or merged it in all stories.
  ///
  /// - Parameter original: how the story names all without any correction.
  public mutating func add(_ renamings: Renamings, from original: Appearances) {
    guard !renamings.isEmpty else { return }
    Self.add(renamings, from: original.people, to: &people)
    Self.add(renamings, from: original.places, to: &places)
    Self.add(renamings, from: original.organizations, to: &organizations)
  }

  private static func add(_ renamings: Renamings, from original: [Appearance], to all: inout [Appearance]) {
    var indices: [Correction.Subject: Int] = [:]
    for (index, appearance) in all.enumerated() where indices[Correction.Subject(appearance.name)] == nil {
      indices[Correction.Subject(appearance.name)] = index
    }
    // Letters are among the others of the name that they stand for.
    for former in original.flatMap({ [$0.name] + $0.others }) {
      guard let result = renamings.result(of: Correction.Subject(former)), let index = indices[result],
        former != all[index].name, !all[index].others.contains(former)
      else { continue }
      all[index].others.append(former)
    }
  }
}
