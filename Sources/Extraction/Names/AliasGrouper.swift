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
    let areLeaders = names.map(isLeaderByTitle)
    let order = names.indices.sorted {
      if forms[$0].words.count != forms[$1].words.count {
        return forms[$0].words.count > forms[$1].words.count
      }
      return areLeaders[$0] == areLeaders[$1]
        ? names[$0].tokens.lowerBound < names[$1].tokens.lowerBound : areLeaders[$0]
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
        names: names,
        isLeader: areLeaders[name]
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
    names: [NameMention],
    isLeader: Bool
  ) -> Int? {
    var candidates: [Int] = []
    for word in form.words { candidates.append(contentsOf: (byWord[word.hash] ?? []).prefix(Self.namesakes)) }
    if candidates.isEmpty { candidates = Array(groups.indices.prefix(Self.strangers)) }
    var best: (group: Int, score: Int, distance: Int)?
    for group in candidates {
      var score = groups[group].fullest.score(of: form)
      guard score > 0, !isLeader || mayBeLeader(groups[group], names: names) else { continue }
      // The surname alone is the leader's, not a relative's.
      if form.words.count == 1, groups[group].fullest.words.count == 1 { score += 1 }
      // The latest mention of the group so far is the nearest before this one.
      var distance = groups[group].names.last.map { abs(names[$0].tokens.lowerBound - place) } ?? .max
      // A short name stands for one whom the story has told of, before one whom it tells of only later.
      if groups[group].fullest.tokens.lowerBound > place { distance += story.count }
      if let known = best, known.score > score || (known.score == score && known.distance <= distance) {
        continue
      }
      best = (group, score, distance)
    }
    return best?.group
  }

  /// Whether a surname stands behind a title with which the tables know it as a leader's: `President Reagan`.
  private func isLeaderByTitle(_ name: NameMention) -> Bool {
    guard name.tokens.count == 1, name.tokens.lowerBound > 0 else { return false }
    return (max(0, name.tokens.lowerBound - Self.longestTitle)..<name.tokens.lowerBound).contains {
      story.match(.leader, at: $0)?.tokens.upperBound == name.tokens.upperBound
    }
  }

  /// The words of the longest title that the table of leaders has before a surname.
  private static let longestTitle = 2

  /// Whether a person may be a leader whom the story calls by title and surname: one whom the tables know by the name, or
  /// who has an office in the story; a relative has neither.
  private func mayBeLeader(_ group: Group, names: [NameMention]) -> Bool {
    let tokens = group.fullest.tokens
    if group.fullest.words.count == 1 || group.names.contains(where: { !names[$0].roles.isEmpty }) {
      return true
    }
    if story.match(.leader, at: tokens.lowerBound)?.tokens == tokens { return true }
    return story.gazetteer.leaders.row(
      near: story.tokens[tokens],
      of: story.text,
      in: story.gazetteer.names
    ) != nil
  }

  /// The people compared with a name that shares no whole word with any (`Wm.` for `William`), in the same way bounded.
  private static let strangers = 48

  /// The people with a word of the name who are compared with it; a bound for stories of hundreds of names.
  private static let namesakes = 32

  /// Claims names that stand again with no title, in full or by the word that stands for the person.
  func claimAgain(_ groups: [Group], with finder: inout PersonFinder, chart: inout Chart) {
    let known = KnownNames(groups, in: story)
    guard !known.isEmpty else { return }
    var index = 0
    while index < story.count {
      defer { index += 1 }
      guard story.isCapital(index), chart.isFree(index..<index + 1) else { continue }
      if let name = known.whole(at: index, chart: chart) {
        let tokens = index..<index + name.count
        if finder.claimAgain(tokens, rule: .nameAgain, evidence: name, chart: &chart) != nil {
          index = tokens.upperBound - 1
          continue
        }
      }
      guard let name = known.name(of: index) else { continue }
      if story.capitalIsForced(index), story.has(index, .common) { continue }
      if let place = story.match(.place, at: index), place.tokens.count > 1 { continue }
      let start = known.start(of: index, in: name, chart: chart)
      _ = finder.claimAgain(start..<index + 1, rule: .surnameAgain, evidence: name, chart: &chart)
    }
  }
}

/// The names that a story has told of, by the words that may stand for them later.
private struct KnownNames {
  private let story: TokenizedStory
  /// The fullest form of the name that each surname tells of.
  private var surnames: [UInt64: Range<Int>] = [:]
  /// The same of each first word, where it may stand alone only before a verb of saying.
  private var givenNames: [UInt64: Range<Int>] = [:]
  /// The names of several words by their first.
  private var wholes: [UInt64: Range<Int>] = [:]

  var isEmpty: Bool { surnames.isEmpty && wholes.isEmpty }

  init(_ groups: [AliasGrouper.Group], in story: TokenizedStory) {
    self.story = story
    for group in groups {
      let name = group.fullest.tokens
      let words = group.fullest.words
      let word = words[group.fullest.surname]
      if !word.isInitial, word.letters.count > 1 { surnames[word.hash] = surnames[word.hash] ?? name }
      guard words.count > 1, let first = words.first else { continue }
      wholes[story[name.lowerBound].hash] = wholes[story[name.lowerBound].hash] ?? name
      guard !first.isInitial, !first.isCommon, first.letters.count > 1 else { continue }
      if words.count <= 3, !first.isGiven {
        // Where the tables do not say which word is the family's, the first may be.
        surnames[first.hash] = surnames[first.hash] ?? name
      } else {
        givenNames[first.hash] = givenNames[first.hash] ?? name
      }
    }
  }

  /// The name that the word at a token stands for, or nil.
  func name(of index: Int) -> Range<Int>? {
    if let name = surnames[story[index].hash] { return name }
    guard let name = givenNames[story[index].hash], story.has(index + 1, [.speech, .stance]) else {
      return nil
    }
    return name
  }

  /// The name of several words that stands whole at a token, or nil.
  func whole(at index: Int, chart: Chart) -> Range<Int>? {
    guard let name = wholes[story[index].hash], index + name.count <= story.count,
      chart.isFree(index..<index + name.count)
    else { return nil }
    let isSame = name.indices.allSatisfy {
      let other = index + $0 - name.lowerBound
      return story[$0].hash == story[other].hash && story[$0].word == story[other].word
        && (other == index || !story.startsBlock(other)) && story.isCapital($0) == story.isCapital(other)
    }
    return isSame ? name : nil
  }

  /// Where a surname starts with the particles that the full name has before it: `Al-Rashid`, `van der Berg`.
  func start(of index: Int, in name: Range<Int>, chart: Chart) -> Int {
    guard var own = name.last(where: { story[$0].hash == story[index].hash }) else { return index }
    var start = index
    while own > name.lowerBound + 1, start > 0, !story.startsBlock(start), chart.isFree(start - 1..<start),
      story.is(own - 1, .hyphen) || story.has(own - 1, .particle),
      story.is(start - 1, .hyphen) ? story.is(own - 1, .hyphen) : story[start - 1].hash == story[own - 1].hash
    {
      own -= 1
      start -= 1
    }
    return story.is(start, .hyphen) ? index : start
  }
}
