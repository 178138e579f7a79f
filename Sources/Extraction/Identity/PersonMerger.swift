internal import Stories

/// Joins the names of people that are one person's, step by step, the surest sign first.
struct PersonMerger {
  let records: [NameRecord]
  /// The parts of each name; empty for what is no person.
  let names: [PersonName]
  /// What is known of each group of names, by its root.
  private(set) var states: [PersonState]
  /// How often words stand first and last in full names, to tell common names.
  let counts: NameCounts

  /// The names of people among records, which are in their own order.
  init(_ records: [NameRecord]) {
    self.records = records
    names = records.map { $0.name.kind == .person ? PersonName($0.name.name) : PersonName("") }
    states = zip(records, names).map(PersonState.init)
    counts = NameCounts(names)
  }

  /// The indices of the full names.
  var full: [Int] { names.indices.filter { names[$0].isFull } }

  mutating func merge(linked: [IdentityResolver.Link], into groups: inout IdentityGroups) {
    for link in linked where link.isCorrection && isPerson(link.first) && isPerson(link.second) {
      joinAnyway(link.first, link.second, .corrected, into: &groups)
    }
    mergeSameNames(into: &groups)
    for link in linked where isPerson(link.first) && isPerson(link.second) {
      // Names with no word in common may be grouped in a story by mistake.
      guard !Set(names[link.first].words).isDisjoint(with: names[link.second].words) else { continue }
      join(link.first, link.second, .oneStory, into: &groups)
    }
    mergeSurnameFirst(into: &groups)
    mergeOneLetterApart(into: &groups)
    mergeParts(into: &groups)
    mergeShortFirstNames(into: &groups)
    mergeSurnames(into: &groups)
  }

  private func isPerson(_ index: Int) -> Bool { records[index].name.kind == .person }

  func state(of index: Int, in groups: inout IdentityGroups) -> PersonState {
    states[groups.root(of: index)]
  }

  /// Joins two groups unless their countries or initials speak against it.
  mutating func join(
    _ first: Int,
    _ second: Int,
    _ reason: MergeReason,
    into groups: inout IdentityGroups
  ) {
    let (left, right) = (groups.root(of: first), groups.root(of: second))
    guard left != right, states[left].relation(to: states[right]) != .conflict else { return }
    joinAnyway(first, second, reason, into: &groups)
  }

  mutating func joinAnyway(
    _ first: Int,
    _ second: Int,
    _ reason: MergeReason,
    into groups: inout IdentityGroups
  ) {
    guard let (kept, gone) = groups.join(first, second, reason) else { return }
    let other = states[gone]
    states[gone] = PersonState()
    states[kept].add(other)
  }

  // MARK: - The same name

  /// Joins names with the same words, as far as initials, countries and offices allow.
  private mutating func mergeSameNames(into groups: inout IdentityGroups) {
    var blocks: [String: [Int]] = [:]
    var keys: [String] = []
    for index in full {
      let key = names[index].key
      if blocks[key] == nil { keys.append(key) }
      blocks[key, default: []].append(index)
    }
    for key in keys {
      guard let block = blocks[key], block.count > 1 else { continue }
      for initials in apartByInitials(block) where initials.count > 1 {
        merge(sameName: initials, into: &groups)
      }
    }
  }

  /// So many people of the same words and other initials at most are told apart by these; more stand each alone.
  private static let apartLimit = 256

  /// Names of the same words in sets that may each be one person's by their initials.
  ///
  /// `George Bush` may be `George W.` or `George H. W.`: where there are both it stands apart from both.
  private func apartByInitials(_ block: [Int]) -> [[Int]] {
    /// Names that may be one person's; of those with the same signs one stands for all.
    struct Apart {
      var indices: [Int]
      var signs: [PersonName.Signs: Int]
    }
    var sets: [Apart] = []
    func fits(_ index: Int, _ set: Apart) -> Bool {
      set.signs.values.allSatisfy { names[$0].mayBe(names[index]) }
    }
    let bySigns = block.sorted {
      let (left, right) = (names[$0], names[$1])
      let (more, less) = (
        left.initials.count + left.generation.utf8.count, right.initials.count + right.generation.utf8.count
      )
      return more != less ? more > less : $0 < $1
    }
    var plain: [Int] = []
    for index in bySigns {
      let signs = names[index].signs
      let fitting = sets.indices.prefix(Self.apartLimit).filter { fits(index, sets[$0]) }
      if names[index].initials.isEmpty && names[index].generation.isEmpty {
        plain.append(index)
      } else if fitting.count == 1 {
        sets[fitting[0]].indices.append(index)
        sets[fitting[0]].signs[signs] = index
      } else {
        sets.append(Apart(indices: [index], signs: [signs: index]))
      }
    }
    var found = sets.map(\.indices)
    if !plain.isEmpty {
      if sets.count == 1, fits(plain[0], sets[0]) { found[0] += plain } else { found.append(plain) }
    }
    return found.map { $0.sorted() }
  }

  /// Joins names that are the same: of one country, of one office, or where only one country is told.
  private mutating func merge(sameName block: [Int], into groups: inout IdentityGroups) {
    let isCommon = counts.isCommon(names[block[0]])
    // The best known first: what is compared with it is the easiest to judge.
    let block = block.sorted {
      records[$0].stories != records[$1].stories ? records[$0].stories > records[$1].stories : $0 < $1
    }
    var ofCountry: [CountryCode: Int] = [:]
    for index in block {
      guard let country = records[index].name.country else { continue }
      if let first = ofCountry[country] {
        joinAnyway(first, index, .sameNameAndCountry, into: &groups)
      } else {
        ofCountry[country] = index
      }
    }
    mergeByOffice(block, isCommon: isCommon, into: &groups)
    if !isCommon { mergeByCountry(block, into: &groups) }
  }

  /// Joins those of whom stories give the same office, unless titles tell two countries.
  private mutating func mergeByOffice(_ block: [Int], isCommon: Bool, into groups: inout IdentityGroups) {
    var ofOffice: [OfficeName: Int] = [:]
    for index in block {
      for office in states[groups.root(of: index)].offices.keys.sorted(by: { $0.key < $1.key }) {
        if isCommon, office.isShared { continue }
        if let other = ofOffice[office] {
          join(other, index, .sameNameAndOffice, into: &groups)
        } else {
          ofOffice[office] = index
        }
      }
    }
  }

  /// Joins the bearers of a name that hardly two people have, where titles tell one country and no other.
  private mutating func mergeByCountry(_ block: [Int], into groups: inout IdentityGroups) {
    let told = heads(of: block, in: &groups).filter { !states[groups.root(of: $0)].told.isEmpty }
    for index in told.dropFirst() { join(told[0], index, .sameName, into: &groups) }
    let heads = heads(of: block, in: &groups)
    let sure = heads.filter { !states[groups.root(of: $0)].told.isEmpty }
    let silent = heads.filter { states[groups.root(of: $0)].countries.isEmpty }
    let others = Set(sure + silent)
    let guessed = heads.filter { !others.contains($0) }
    // A guess at another country is no sign of another person where few can bear the name.
    if sure.count < 2, !counts.isUsual(names[block[0]]), let first = sure.first ?? guessed.first {
      for index in guessed where index != first {
        joinAnyway(first, index, .sameNameCountryGuessed, into: &groups)
      }
    }
    let targets = self.heads(of: sure.isEmpty ? guessed : sure, in: &groups)
    if targets.count == 1 {
      for index in silent { joinAnyway(targets[0], index, .sameNameOneCountry, into: &groups) }
    } else {
      for index in silent.dropFirst() { joinAnyway(silent[0], index, .sameName, into: &groups) }
    }
  }

  /// The first name of each group that some names are in, in their order.
  private func heads(of block: [Int], in groups: inout IdentityGroups) -> [Int] {
    var known: Set<Int> = []
    return block.filter { known.insert(groups.root(of: $0)).inserted }
  }
}
