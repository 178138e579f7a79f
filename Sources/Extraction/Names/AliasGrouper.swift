/// Groups the mentions of each person, and finds more mentions by the parts of names already found.
struct AliasGrouper {
  let story: TokenizedStory

  /// One person: the mentions as indices into the names, in the order of the text.
  struct Group {
    var names: [Int]
    var fullest: NameForm
  }

  /// Groups names: the longer ones first, each shorter one to the longest that it fits, nearest first.
  func groups(of names: [NameMention]) -> [Group] {
    let forms = names.map { NameForm($0.tokens, of: story) }
    let order = names.indices.sorted {
      forms[$0].words.count != forms[$1].words.count
        ? forms[$0].words.count > forms[$1].words.count
        : names[$0].tokens.lowerBound < names[$1].tokens.lowerBound
    }
    var groups: [Group] = []
    // Groups by the hash of each of their words, so that a story of many names stays linear.
    var byWord: [UInt64: [Int]] = [:]
    for name in order where !forms[name].words.isEmpty {
      if let group = best(
        for: forms[name],
        at: names[name].tokens.lowerBound,
        in: groups,
        byWord: byWord,
        names: names
      ) {
        groups[group].names.append(name)
      } else {
        for word in forms[name].words { byWord[word.hash, default: []].append(groups.count) }
        groups.append(Group(names: [name], fullest: forms[name]))
      }
    }
    for index in groups.indices {
      groups[index].names.sort { names[$0].tokens.lowerBound < names[$1].tokens.lowerBound }
    }
    return groups.sorted { names[$0.names[0]].tokens.lowerBound < names[$1.names[0]].tokens.lowerBound }
  }

  private func best(
    for form: NameForm,
    at place: Int,
    in groups: [Group],
    byWord: [UInt64: [Int]],
    names: [NameMention]
  ) -> Int? {
    var candidates: [Int] = []
    for word in form.words { candidates.append(contentsOf: (byWord[word.hash] ?? []).prefix(32)) }
    if candidates.isEmpty { candidates = Array(groups.indices.prefix(48)) }
    var best: (group: Int, score: Int, distance: Int)?
    for group in candidates {
      let score = groups[group].fullest.score(of: form)
      guard score > 0 else { continue }
      // The latest mention of the group so far is the nearest before this one.
      let distance = groups[group].names.last.map { abs(names[$0].tokens.lowerBound - place) } ?? .max
      if let known = best, known.score > score || (known.score == score && known.distance <= distance) {
        continue
      }
      best = (group, score, distance)
    }
    return best?.group
  }

  /// Claims names that stand alone and that a group's surname tells of.
  func claimAgain(_ groups: [Group], with finder: inout PersonFinder, chart: inout Chart) {
    var surnames: [UInt64: Range<Int>] = [:]
    for group in groups {
      let name = group.fullest.tokens
      let word = group.fullest.words[group.fullest.surname]
      if !word.isInitial, word.letters.count > 1 { surnames[word.hash] = surnames[word.hash] ?? name }
      // Where the tables do not say which word is the family's, the first may be.
      if group.fullest.words.count <= 3, let first = group.fullest.words.first, !first.isInitial,
        !first.isGiven, !first.isCommon,
        first.letters.count > 1
      {
        surnames[first.hash] = surnames[first.hash] ?? name
      }
    }
    guard !surnames.isEmpty else { return }
    for index in 0..<story.count where story.isCapital(index) {
      guard let name = surnames[story[index].hash], chart.isFree(index..<index + 1) else { continue }
      let isForced = story.capitalIsForced(index)
      if isForced, story.has(index, .common) { continue }
      if let place = story.match(.place, at: index), place.tokens.count > 1 { continue }
      _ = finder.claimAgain(index..<index + 1, rule: .surnameAgain, evidence: name, chart: &chart)
    }
  }
}
