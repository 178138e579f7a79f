internal import Stories

/// Those who took part, where a list or another sentence names them.
extension MeetingFinder {
  /// Adds the people of a list (`Mayors taking part in the meeting included: 1. …`) to the meetings that name one
  /// side only, or else as others present to the last meeting.
  func addListed(to found: inout [Found]) {
    let listed = listed()
    guard !listed.isEmpty else { return }
    guard let last = found.indices.last else {
      addOpened(with: listed, to: &found)
      return
    }
    let halves = found.indices.filter { found[$0].isHalf }
    for index in halves {
      found[index].participants += listed.filter { !found[index].participants.contains($0) }
      found[index].isHalf = false
    }
    if halves.isEmpty { found[last].attendees += listed }
  }

  /// `X and Y provided opening remarks`: they and those listed met, where nothing else tells of the meeting.
  private func addOpened(with listed: [Int], to found: inout [Found]) {
    guard let talk = firstTalk() else { return }
    var openers: [Int] = []
    for sentence in story.sentences {
      let tokens = sentence.tokens
      guard let remarks = tokens.first(where: { story.is($0, .remarks) }),
        (max(tokens.lowerBound, remarks - 4)..<remarks).contains(where: { story.has($0, .verb) })
      else { continue }
      for reference in people.references(in: tokens)
      where reference.isName && !openers.contains(reference.group) { openers.append(reference.group) }
    }
    let participants = openers + listed.filter { !openers.contains($0) }
    guard participants.count > 1 else { return }
    found.append(meeting(of: participants, at: talk, rule: .opened))
  }

  /// `The bank delegation was led by X and included Y`: the other side of a meeting that names one only; leaders of
  /// two sides met, where nothing else tells who did.
  func addLeaders(to found: inout [Found]) {
    let halves = found.indices.filter { found[$0].isHalf && found[$0].participants.count == 1 }
    if found.isEmpty {
      addLeadersOfSides(to: &found)
      if found.isEmpty { addSides(to: &found) }
      return
    }
    guard halves.count == 1, let half = halves.first else { return }
    for sentence in story.sentences where sentence.tokens.lowerBound > found[half].trigger.lowerBound {
      guard let leader = leader(in: sentence.tokens), !found[half].participants.contains(leader) else {
        continue
      }
      found[half].participants.append(leader)
      found[half].isHalf = false
      return
    }
  }

  private func addLeadersOfSides(to found: inout [Found]) {
    guard let talk = firstTalk() else { return }
    var leaders: [Int] = []
    for sentence in story.sentences {
      guard let leader = leader(in: sentence.tokens), !leaders.contains(leader) else { continue }
      leaders.append(leader)
    }
    guard leaders.count == 2 else { return }
    found.append(meeting(of: leaders, at: talk, rule: .ledBy))
  }

  /// `The bank’s team included X and Y. Representing Norland were A and B`: those whom two sides or more are made of,
  /// where nothing else tells who met.
  private func addSides(to found: inout [Found]) {
    guard let talk = firstTalk() else { return }
    var members: [Int] = []
    var sides = 0
    for sentence in story.sentences where sentence.tokens.lowerBound > talk {
      guard let cue = sideCue(in: sentence.tokens) else { continue }
      let own = people.references(in: cue..<sentence.tokens.upperBound).filter(\.isName).map(\.group)
      guard !own.isEmpty else { continue }
      sides += 1
      for member in own where !members.contains(member) { members.append(member) }
    }
    guard sides > 1, members.count <= Self.largest else { return }
    found.append(meeting(of: members, at: talk, rule: .ledBy))
  }

  /// The people of a meeting of two sides; longer lists are of a gathering.
  private static let largest = 24

  /// The token behind which a sentence lists those of a side, or nil.
  private func sideCue(in tokens: Range<Int>) -> Int? {
    if story.is(tokens.lowerBound, .representing) { return tokens.lowerBound }
    for index in tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 8)
    where story.isAny(index, .delegation, .team) {
      return (index + 1..<min(index + 3, tokens.upperBound)).first {
        story.isAny($0, .included, .comprised, .consisted)
      }
    }
    return nil
  }

  /// Who leads the delegation or team of a sentence.
  private func leader(in tokens: Range<Int>) -> Int? {
    guard let led = tokens.first(where: { story.isAny($0, .led, .headed) && story.is($0 + 1, .by) }),
      (tokens.lowerBound..<led).contains(where: { story.isAny($0, .delegation, .team) })
    else { return nil }
    return side(from: led + 2, in: tokens).first
  }

  /// The first word of a meeting in the story's own sentences.
  private func firstTalk() -> Int? {
    for sentence in story.sentences {
      guard let talk = sentence.tokens.first(where: isTalk), story.zoneOfToken[talk] != .headline,
        story.zoneOfToken[talk] != .dateLine
      else { continue }
      return talk
    }
    return nil
  }

  private func meeting(of participants: [Int], at talk: Int, rule: Rule) -> Found {
    let sentence = Int(story.sentenceOfToken[talk])
    let tokens = sentence >= 0 ? story.sentences[sentence].tokens : talk..<talk + 1
    return Found(
      trigger: talk..<talk + 1,
      participants: participants,
      attendees: [],
      date: date(in: tokens),
      place: place(of: talk..<talk + 1, in: tokens),
      rule: rule,
      confidence: 0.6
    )
  }

  /// `met with representatives of the World Bank … attended by World Bank Director X`: one who was present, or is told
  /// to have spoken, and is of the body that a meeting names as its other side.
  func addColleagues(to found: inout [Found]) {
    for half in found.indices
    where found[half].isHalf && (found[half].participants.count == 1 || found[half].host == nil) {
      let sentence = Int(story.sentenceOfToken[found[half].trigger.lowerBound])
      guard sentence >= 0 else { continue }
      let own = story.sentences[sentence].tokens
      let words = otherSide(of: found[half].trigger, in: own, reach: 40)
      guard !words.isEmpty else { continue }
      // What stands far behind a meeting is rather what it was about than who came.
      let near = otherSide(of: found[half].trigger, in: own, reach: 20)
      for sentence in story.sentences {
        let tokens = sentence.tokens
        let arePresent = tokens.lowerBound > found[half].trigger.lowerBound && tellsOfPresence(tokens)
        for reference in people.references(in: tokens) where reference.isName {
          guard arePresent || speaks(reference), !found[half].participants.contains(reference.group),
            found[half].participants.count < 24,
            (arePresent ? place(of: reference, in: tokens) : reference.tokens).contains(where: {
              (arePresent ? words : near).contains(story[$0].hash) && isOfBody($0)
            })
          else { continue }
          found[half].participants.append(reference.group)
          found[half].isHalf = false
        }
      }
    }
  }

  /// The words of the bodies that a sentence names as the other side of a meeting: behind it, or as those whose
  /// delegation came to it.
  private func otherSide(of trigger: Range<Int>, in tokens: Range<Int>, reach: Int) -> Set<UInt64> {
    let end = min(tokens.upperBound, trigger.upperBound + reach)
    var words = (trigger.upperBound..<max(trigger.upperBound, end)).filter(isOfBody)
    let before = max(tokens.lowerBound, trigger.lowerBound - 24)..<trigger.lowerBound
    if before.contains(where: { story.isAny($0, .delegation, .team, .representatives, .officials) }) {
      words += before.filter { isOfBody($0) && people.reference(at: $0) == nil }
    }
    return Set(words.map { story[$0].hash })
  }

  /// Whether a verb of saying stands right behind a name with its title.
  private func speaks(_ reference: PeopleIndex.Reference) -> Bool {
    let end = reference.tokens.upperBound
    return story.has(story.is(end, .comma) ? end + 1 : end, .speech)
  }

  /// Whether a word with a capital stands in the name of a body, or is the letters of one.
  private func isOfBody(_ index: Int) -> Bool {
    story.isCapital(index) && story[index].count > 1
      && (chart.kind(at: index) == .organization || story[index].shape.contains(.upper))
      && people.reference(at: index)?.tokens.upperBound != index + 1
  }

  /// The words around a name that say who it is: those between the commas beside it, or the semicolons of a list that
  /// has them, its title included.
  private func place(of reference: PeopleIndex.Reference, in tokens: Range<Int>) -> Range<Int> {
    var start = reference.tokens.lowerBound
    let hasSemicolons = tokens.contains { story.is($0, .semicolon) }
    while start > tokens.lowerBound, start > reference.tokens.lowerBound - 20,
      hasSemicolons ? !story.isAny(start - 1, .semicolon, .colon) : !isBreak(start - 1)
    { start -= 1 }
    var end = reference.tokens.upperBound
    if story.is(end, .comma) { end += 1 }
    var and: Int?
    while end < tokens.upperBound, end < reference.tokens.upperBound + 12,
      !isBreak(end) || story.is(end, .and)
    {
      // `A, Director of Ports B`: the title is of the next one; `A, Director of Ports and Ferries at the Board`.
      if people.reference(at: end)?.isName == true { return start..<(and ?? reference.tokens.upperBound) }
      if story.is(end, .and) { and = and ?? end }
      end += 1
    }
    return start..<end
  }

  private func isBreak(_ index: Int) -> Bool { story.isAny(index, .comma, .semicolon, .and, .colon) }

  // MARK: - Lists

  /// The people of the story's lists of those who took part.
  private func listed() -> [Int] {
    var found: [Int] = []
    var next = 0
    for (number, sentence) in story.sentences.enumerated() where number >= next {
      let tokens = sentence.tokens
      guard announces(tokens) else { continue }
      let verb = tokens.first { story.isAny($0, .included, .include, .includes, .were, .following) }
      if let verb, story.isAny(verb, .included, .include, .includes, .were) {
        found += people.references(in: verb..<tokens.upperBound).filter(\.isName).map(\.group)
      }
      next = number + 1
      while next < story.sentences.count, isListItem(story.sentences[next].tokens) {
        found += people.references(in: story.sentences[next].tokens).filter(\.isName).map(\.group)
        next += 1
        // `The following governors:` goes on with another list of those who met.
        if next + 1 < story.sentences.count, goesOn(story.sentences[next].tokens),
          isListItem(story.sentences[next + 1].tokens)
        {
          next += 1
        }
      }
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// Whether a sentence announces a list of those who took part.
  private func announces(_ tokens: Range<Int>) -> Bool {
    let takesPart = tokens.contains {
      story.isAny($0, .participating, .participants, .attending, .attendees)
        || story.is($0, .who) && story.is($0 + 1, .met)
    }
    if takesPart {
      return tokens.contains { story.isAny($0, .included, .include, .includes, .were) }
    }
    guard let last = tokens.last, story.is(last, .colon) || story.is(last + 1, .colon) else { return false }
    if tokens.contains(where: { story.isAny($0, .include, .includes, .included) }),
      tokens.contains(where: { story.isAny($0, .representatives, .delegation, .team, .officials) })
    {
      return true
    }
    if let following = tokens.first(where: { story.is($0, .following) }),
      story[following + 1].hash == Self.appointments.value
    {
      return true
    }
    return tokens.contains { story.isAny($0, .following, .joining, .joined) }
      && tokens.contains { story.isAny($0, .called, .met, .meeting, .call) || story.isAny($0, .were, .are) }
  }

  private static let appointments = FoldedHash("appointments")

  /// Whether a sentence opens another list of those who met: `The following governors of coastal states:`.
  private func goesOn(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, story.is(last, .colon) || story.is(last + 1, .colon) else { return false }
    return story.is(tokens.lowerBound, .the) && story.is(tokens.lowerBound + 1, .following)
  }

  private func isListItem(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first else { return false }
    return story.zoneOfToken[first] == .listItem || story[first].shape.contains(.number)
      || story.isAny(first, .bullet, .hyphen, .dash) || story[first - 1].shape.contains(.number)
  }
}
