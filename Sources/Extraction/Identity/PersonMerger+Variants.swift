internal import Stories

extension PersonMerger {
  /// So many names at most are compared with one; where more may be meant it stays apart.
  ///
  /// Without a bound the work for the bearers of one surname would grow as the square of their number.
  private static let candidateLimit = 256

  // MARK: - Surname first

  /// Joins names of which one has the surname first and the other last.
  mutating func mergeSurnameFirst(into groups: inout IdentityGroups) {
    var byKey: [String: [Int]] = [:]
    for index in full where names[index].words.count > 1 {
      byKey[names[index].words.joined(separator: " "), default: []].append(index)
    }
    for index in full where (2...4).contains(names[index].words.count) {
      let words = names[index].words
      let turned = Array(words.dropFirst()) + words.prefix(1)
      for other in (byKey[turned.joined(separator: " ")] ?? []).prefix(Self.candidateLimit)
      where other != index {
        let (left, right) = (state(of: index, in: &groups), state(of: other, in: &groups))
        guard left.servesWith(right) else { continue }
        let isUsual = left.countries.contains { Self.familyFirst.contains($0.letters) }
        guard isUsual || !left.shared(with: right).isEmpty else { continue }
        join(index, other, .surnameFirst, into: &groups)
      }
    }
  }

  /// The countries where the family name is written first.
  private static let familyFirst: Set<String> = [
    "CN", "TW", "HK", "MO", "KR", "KP", "JP", "VN", "HU", "KH", "SG",
  ]

  // MARK: - Misspelt names

  /// Joins names that differ by one letter of a long word, of holders of one office.
  ///
  /// The first letter is the same: `Warner` is no slip for `Garner`.
  mutating func mergeOneLetterApart(into groups: inout IdentityGroups) {
    var buckets: [String: [Int]] = [:]
    var keys: [String] = []
    for index in full {
      guard let country = records[index].name.country else { continue }
      let offices = PersonState(records[index], names[index]).offices.keys.map(\.key).sorted()
      for (place, word) in names[index].words.enumerated() where word.utf8.count >= 5 {
        var rest = names[index].words
        rest[place] = String(word.prefix(1))
        let key = country.letters + rest.joined(separator: " ")
        for office in offices {
          let full = "\(key)|\(office)"
          if buckets[full] == nil { keys.append(full) }
          buckets[full, default: []].append(index)
        }
      }
    }
    for key in keys {
      guard let bucket = buckets[key], bucket.count > 1 else { continue }
      for (position, index) in bucket.enumerated() {
        for other in bucket[(position + 1)...].prefix(Self.neighbours) where areOneLetterApart(index, other) {
          guard names[index].mayBe(names[other]) else { continue }
          join(index, other, .oneLetterApart, into: &groups)
        }
      }
    }
  }

  /// The names of one bucket that each is compared with; a bound for buckets of thousands.
  private static let neighbours = 64

  private func areOneLetterApart(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (names[first].words, names[second].words)
    guard left.count == right.count, left != right else { return false }
    let differing = left.indices.filter { left[$0] != right[$0] }
    guard differing.count == 1, let place = differing.first else { return false }
    return NameForm.differByOne(Array(left[place].utf8), Array(right[place].utf8))
  }

  // MARK: - Names in part

  /// Joins a name with the one longer name that has its words, or words for its initials, in one office.
  mutating func mergeParts(into groups: inout IdentityGroups) {
    var longer: [String: [(index: Int, reason: MergeReason)]] = [:]
    for index in full {
      let words = names[index].words
      guard let country = records[index].name.country, (2...6).contains(words.count), let last = words.last
      else {
        continue
      }
      for part in Self.parts(of: words) {
        longer[country.letters + part.joined(separator: " "), default: []].append((index, .nameInPart))
      }
      let initials = words.dropLast().compactMap(\.utf8.first)
      for count in 1..<initials.count + 1 {
        let short = String(decoding: initials.prefix(count), as: UTF8.self)
        longer["\(country.letters)\(short).\(last)", default: []].append((index, .initials))
      }
    }
    for index in full {
      guard let country = records[index].name.country else { continue }
      let name = names[index]
      let key = name.words.count > 1 ? name.words.joined(separator: " ") : name.key
      let own = state(of: index, in: &groups)
      var targets: [Int: (index: Int, reason: MergeReason)] = [:]
      let candidates = longer[country.letters + key] ?? []
      guard candidates.count <= Self.candidateLimit else { continue }
      for candidate in candidates {
        let root = groups.root(of: candidate.index)
        guard root != groups.root(of: index), names[candidate.index].mayBe(name) || name.words.count == 1,
          states[root].isTied(to: own)
        else { continue }
        targets[root] = targets[root] ?? candidate
      }
      if targets.count == 1, let target = targets.values.first {
        join(target.index, index, target.reason, into: &groups)
      }
    }
  }

  /// The words of a name with some left out: two at least stay, the first or the last among them.
  private static func parts(of words: [String]) -> [[String]] {
    guard words.count > 2 else { return [] }
    return (1..<(1 << words.count) - 1).compactMap { mask in
      let kept = words.indices.filter { mask & 1 << $0 != 0 }
      guard kept.count > 1, kept.first == 0 || kept.last == words.count - 1 else { return nil }
      return kept.map { words[$0] }
    }
  }

  // MARK: - Short first names

  /// Joins `Joe` with the one `Joseph` of the same surname and office.
  mutating func mergeShortFirstNames(into groups: inout IdentityGroups) {
    var byFirstName: [String: [Int]] = [:]
    var byBeginning: [String: [Int]] = [:]
    for index in full {
      guard let surname = surnameInCountry(index) else { continue }
      let first = names[index].words[0]
      byFirstName[first + surname, default: []].append(index)
      for length in ShortNames.beginnings where first.utf8.count > length {
        byBeginning[first.prefix(length) + surname, default: []].append(index)
      }
    }
    for index in full {
      guard let surname = surnameInCountry(index) else { continue }
      let first = names[index].words[0]
      let fromTable = ShortNames.builtIn.names(of: first).flatMap { byFirstName[$0 + surname] ?? [] }
      let candidates = (fromTable + (byBeginning[first + surname] ?? [])).sorted()
      guard !candidates.isEmpty, candidates.count <= Self.candidateLimit else { continue }
      let own = state(of: index, in: &groups)
      var targets: [Int: Int] = [:]
      for other in candidates {
        let root = groups.root(of: other)
        guard root != groups.root(of: index),
          ShortNames.builtIn.isShort(first, for: names[other].words[0]),
          names[other].mayBe(names[index]), states[root].isTied(to: own)
        else { continue }
        targets[root] = targets[root] ?? other
      }
      if targets.count == 1, let target = targets.values.first {
        join(target, index, .shortFirstName, into: &groups)
      }
    }
  }

  /// The words behind the first name with the country served; nil where one of these is not told.
  private func surnameInCountry(_ index: Int) -> String? {
    guard let country = records[index].name.country, names[index].words.count > 1 else { return nil }
    return " " + names[index].words.dropFirst().joined(separator: " ") + country.letters
  }

  // MARK: - Surnames

  /// Joins a surname with the one person who bears it and holds its office in its country at about its time.
  mutating func mergeSurnames(into groups: inout IdentityGroups) {
    var bearers: [String: [Int]] = [:]
    for index in full {
      for surname in surnames(of: names[index]) { bearers[surname, default: []].append(index) }
    }
    var alone: [String: [Int]] = [:]
    for index in names.indices where !names[index].isFull && !names[index].words.isEmpty {
      alone[names[index].words.joined(), default: []].append(index)
    }
    for (surname, indices) in alone.sorted(by: { $0.key < $1.key }) {
      guard let candidates = bearers[surname] else { continue }
      merge(surnames: indices, among: candidates, into: &groups)
    }
  }

  /// Joins one surname, as different stories give it, with some of its bearers.
  private mutating func merge(
    surnames indices: [Int],
    among candidates: [Int],
    into groups: inout IdentityGroups
  ) {
    // The bearers, each by the name in most stories, and who of them holds which office.
    var nearest: [Int: Int] = [:]
    for index in candidates {
      let root = groups.root(of: index)
      if let known = nearest[root], records[known].stories >= records[index].stories { continue }
      nearest[root] = index
    }
    let bearers = nearest.sorted { $0.key < $1.key }.map(\.value)
    var holders: [OfficeName: [Int]] = [:]
    for bearer in bearers {
      for office in states[groups.root(of: bearer)].offices.keys {
        holders[office, default: []].append(bearer)
      }
    }
    for index in indices {
      let own = state(of: index, in: &groups)
      var most: [Int: (bearer: Int, stories: Int)] = [:]
      for (office, holding) in own.offices.sorted(by: { $0.key.key < $1.key.key }) {
        guard !office.isShared || bearers.count == 1, let known = holders[office],
          known.count <= Self.candidateLimit
        else { continue }
        for bearer in known {
          let root = groups.root(of: bearer)
          guard states[root].servesWith(own), let other = states[root].offices[office],
            Self.areNear(other.days, holding.days), most[root].map({ $0.stories < other.stories }) ?? true
          else { continue }
          most[root] = (bearer, other.stories)
        }
      }
      let targets = most.sorted {
        $0.value.stories != $1.value.stories ? $0.value.stories > $1.value.stories : $0.key < $1.key
      }
      guard let target = targets.first else { continue }
      // One story in twenty may have given the office to the wrong bearer.
      if targets.count > 1, targets[1].value.stories * 20 > target.value.stories { continue }
      join(target.value.bearer, index, .surnameWithOffice, into: &groups)
      // What else the surname holds is the bearer's from now on.
      for office in own.offices.keys where holders[office]?.contains(target.value.bearer) != true {
        holders[office, default: []].append(target.value.bearer)
      }
    }
  }

  /// What may be the surname of a full name: its last word, with the particles before it or without, and its first
  /// where families are written first.
  private func surnames(of name: PersonName) -> Set<String> {
    guard let first = name.words.first else { return [] }
    var surnames: Set<String> = [name.last, name.surname]
    guard name.words.count > 1, name.initials.isEmpty else { return surnames }
    let classes = NameCounts.classes(of: first)
    if !classes.isDisjoint(with: [.familyFirst, .familyEither]) { surnames.insert(first) }
    return surnames
  }

  /// Whether two spans of days are at most four years apart, a usual term; true where one has no days.
  private static func areNear(_ left: ClosedRange<CalendarDay>?, _ right: ClosedRange<CalendarDay>?) -> Bool {
    guard let left, let right else { return true }
    return left.lowerBound.adding(days: -1461) <= right.upperBound
      && right.lowerBound.adding(days: -1461) <= left.upperBound
  }
}
