internal import Stories

/// Finds the meetings that a story reports as having taken place: who met whom, who was present, when and where.
struct MeetingFinder {
  /// A meeting; its people are group numbers, its place a span of the chart.
  struct Found {
    var trigger: Range<Int>
    var participants: [Int]
    var attendees: [Int]
    var date: DateValue?
    var place: Int?
    var rule: Rule
    var confidence: Double
    /// Whether the story names only one side here, the other being a group (`a group of mayors`).
    var isHalf = false
    /// Those who stand before the trigger, where others stand behind it.
    var host: [Int]?
  }

  let story: TokenizedStory
  let chart: Chart
  let people: PeopleIndex
  let dates: [DateFinder.Found]

  /// The meetings, in the order of their triggers; one that is told again is one.
  func meetings() -> [Found] {
    var found: [Found] = []
    var hosts: [[Int]] = []
    for sentence in story.sentences.indices {
      let tokens = story.sentences[sentence].tokens
      for meeting in meetings(in: tokens, hosts: hosts) where found.count < Self.most {
        if let host = meeting.host, meeting.participants.count > host.count { hosts = [host] }
        merge(meeting, into: &found)
      }
    }
    addListed(to: &found)
    addLeaders(to: &found)
    addColleagues(to: &found)
    // Those whom nobody named met, if no list names them, did not meet one another; those who met others together did.
    found.removeAll { $0.participants.count < 2 || $0.isHalf && $0.host != $0.participants }
    for sentence in story.sentences.indices {
      addAttendees(from: story.sentences[sentence].tokens, to: &found)
    }
    for index in found.indices {
      let participants = found[index].participants
      found[index].attendees.removeAll { participants.contains($0) }
    }
    return found.sorted { $0.trigger.lowerBound < $1.trigger.lowerBound }
  }

  /// The most meetings that are told of one story, which bounds the work on hostile text.
  private static let most = 128

  // MARK: - Sides

  /// The people before a trigger that are its subject: the nearest one, and those joined to it.
  func subject(before index: Int, in tokens: Range<Int>) -> [Int] {
    let before = people.references(in: tokens.lowerBound..<max(tokens.lowerBound, index)).filter {
      !isOblique($0)
    }
    guard var nearest = before.last else { return [] }
    var found = [nearest.group]
    var commas = 0
    for reference in before.dropLast().reversed() {
      if isCompany(from: reference.tokens.upperBound, to: nearest.tokens.lowerBound) {
        (found, nearest) = ([reference.group], reference)
        continue
      }
      guard joins(reference.tokens.upperBound, nearest.tokens.lowerBound, isListed: found.count > 1) else {
        if reference.group == nearest.group { continue }
        break
      }
      let between = reference.tokens.upperBound..<max(reference.tokens.upperBound, nearest.tokens.lowerBound)
      if hasAnd(between) {
        // `led by A, B and C, the directors D, E and F met`: the first list ends with C.
        if commas > 0 {
          if found.count > 2 { found.removeFirst() }
          break
        }
      } else if !between.isEmpty {
        commas += 1
      }
      // `the mayor, along with his deputies X and Y, received`: those who came along are others present.
      if between.contains(where: { story.is($0, .along) }) { found = [] }
      if !found.contains(reference.group) { found.insert(reference.group, at: 0) }
      nearest = reference
    }
    return found
  }

  /// `the mayor, [accompanied by] his deputies X and Y,`: those who came along are others present.
  private func isCompany(from start: Int, to end: Int) -> Bool {
    (start..<min(max(start, end), start + 3)).contains {
      story.isAny($0, .accompanied, .joined) && story.is($0 + 1, .by)
    } && end - start < Self.gap
  }

  /// Whether a person is only spoken of: possessor, or behind `behalf of` and the like.
  func isOblique(_ reference: PeopleIndex.Reference) -> Bool {
    let end = reference.tokens.upperBound
    var previous = reference.tokens.lowerBound - 1
    while story.has(previous, .determiner) { previous -= 1 }
    if story[end].shape.contains(.possessive) {
      // `President X’s phone call with`
      return !(end + 1..<end + 4).contains {
        story.isAny($0, .meeting, .talks, .call, .conversation, .summit)
      }
    }
    return story.is(previous, .of)
      && (story.is(previous - 1, .behalf) || reference.isName && story.has(previous - 1, .common))
  }

  /// The people after a trigger: the first, and those joined to it by commas and `and`.
  func side(from start: Int, in tokens: Range<Int>, isLoose: Bool = false) -> [Int] {
    var found: [Int] = []
    var end = start
    var isOwned = false
    var (commas, isClosed) = (0, false)
    for reference in people.references(in: start..<max(start, tokens.upperBound)) {
      guard
        found.isEmpty || isOwned
          ? leads(from: end, to: reference.tokens.lowerBound, isLoose: isLoose)
          : joins(end, reference.tokens.lowerBound)
      else { break }
      if !found.isEmpty, !isOwned {
        // `led by A, B and C, D and E met`: the list ends with C.
        let between = end..<max(end, reference.tokens.lowerBound)
        let isLast = hasAnd(between)
        if isClosed, !isLast, !between.isEmpty { break }
        isClosed = isLast && commas > 0
        commas += isLast || between.isEmpty ? 0 : 1
      }
      end = reference.tokens.upperBound
      // `President X’s Special Envoy Y`: it is Y who is met.
      isOwned = isOwner(reference)
      if isOwned {
        end += 1
      } else if !found.contains(reference.group) {
        found.append(reference.group)
      }
    }
    return found
  }

  /// Whether a person only possesses what is told of, be it not those who come with the person.
  private func isOwner(_ reference: PeopleIndex.Reference) -> Bool {
    let end = reference.tokens.upperBound
    guard story[end].shape.contains(.possessive) else { return false }
    return !(end + 1..<end + 4).contains { story.isAny($0, .delegation, .team) }
  }

  /// Whether those behind `between` are all of the one side that a delegation is of, the other having no name:
  /// `between representatives of the bank and a delegation led by X, Y and Z`.
  func isOneSide(from start: Int, in tokens: Range<Int>) -> Bool {
    let first = people.references(in: start..<max(start, tokens.upperBound)).first?.tokens.lowerBound ?? start
    guard let led = (start..<max(start, first)).last(where: { story.isAny($0, .led, .headed) }) else {
      return false
    }
    return (start..<led).contains { story.is($0, .and) && chart.kind(at: $0) == nil }
  }

  /// Whether words before the first person of a side belong to its phrase: articles, `the delegation led by`.
  private func leads(from start: Int, to end: Int, isLoose: Bool) -> Bool {
    guard end - start <= Self.introduction else { return false }
    if (start..<max(start, end)).contains(where: { story.is($0, .led) || story.is($0, .including) }) {
      return true
    }
    return (start..<max(start, end)).allSatisfy { index in
      let token = story[index]
      if story.isAny(index, .during, .after, .before, .who, .which, .that, .to, .where) { return false }
      if story.isAny(index, .at, .on, .in), !isLoose { return false }
      return !token.shape.contains(.word) || !story.has(index, [.speech, .auxiliary])
    } && (end - start <= (isLoose ? 18 : 10) || (start..<end).allSatisfy(isOfTitle))
  }

  /// Whether a word has a capital that only a name gives it.
  private func isOfName(_ index: Int) -> Bool {
    story.isCapital(index) && !story.capitalIsForced(index)
      && !story.has(index, [.verb, .newsVerb, .speech])
  }

  /// Whether a word may stand in a long title before a name: `the Deputy Head of the Bureau, Republic of X, Mr`.
  private func isOfTitle(_ index: Int) -> Bool {
    !story[index].shape.contains(.word) || story.isCapital(index) || chart.kind(at: index) != nil
      || story.has(index, [.determiner, .honorific]) || story.isAny(index, .of, .and, .for, .in)
  }

  /// The most tokens before the first person of a side: `a large group of officials from X led by` and its like.
  private static let introduction = 24

  /// Whether `and` joins two people, rather than the words of a body between them.
  private func hasAnd(_ between: Range<Int>) -> Bool {
    between.contains { story.isAny($0, .and, .ampersand) && chart.kind(at: $0) == nil }
  }

  /// Whether only joining words stand between two people; a comma alone joins across a body's name in a list only.
  private func joins(_ start: Int, _ end: Int, isListed: Bool = false) -> Bool {
    // Titles that two names share stand in the phrases of both.
    guard end >= start else { return true }
    guard end - start <= Self.gap else { return false }
    var hasJoin = false
    for index in start..<end {
      if story.isAny(index, .together, .along), story.is(index + 1, .with) {
        hasJoin = true
        continue
      }
      if story.is(index, .with), story.isAny(index - 1, .together, .along) { continue }
      if story.is(index, .as), story.is(index + 1, .well) || story.is(index - 1, .well) {
        hasJoin = true
        continue
      }
      if story.is(index, .well), story.is(index - 1, .as) { continue }
      if story.isAny(index, .and, .comma, .semicolon, .ampersand) {
        hasJoin = hasJoin || !story.is(index, .comma) || end - start <= 6 || isListed
        continue
      }
      if chart.kind(at: index) == .place || chart.kind(at: index) == .organization
        || chart.kind(at: index) == .nationality
      {
        continue
      }
      if story.has(index, [.honorific, .determiner]) || story[index].shape.contains(.possessive) { continue }
      // `X and, on behalf of the institute (MTSI), by its Chairman Y`
      if story.isAny(index, .openBracket, .closeBracket) || story.has(index, [.legalForm, .organizationHead])
        || isOfName(index) && story.has(index - 1, .legalForm) || story.is(index, .by) && hasJoin
      {
        continue
      }
      if story.isAny(index, .of, .on, .behalf, .from) || hasJoin && isOfName(index)
        || hasJoin && isTitleNoun(index)
        || story.is(index, .for) && isOfName(index - 1) && isOfName(index + 1)
        || story.is(index, .for) && chart.kind(at: index - 1) == .organization
        || story.match(.postNominal, at: index) != nil
      {
        continue
      }
      return false
    }
    return hasJoin
  }

  /// Whether a noun in lower case tells what the next person is: `and [member] of the Harbour Council X`.
  private func isTitleNoun(_ index: Int) -> Bool {
    story.has(index, [.noun, .agent])
      && story[index].classes.isDisjoint(with: [.verb, .past, .speech, .stance])
      && (story.is(index + 1, .of) || isOfName(index + 1) || people.reference(at: index + 1) != nil)
  }

  /// The most tokens that join two people of a side: a title, two bodies and `together with`.
  private static let gap = 28

  /// Whom `he` or `she` before a trigger stands for, or nil.
  func pronoun(before index: Int, in tokens: Range<Int>) -> Int? {
    for token in (max(tokens.lowerBound, index - Self.clause)..<max(tokens.lowerBound, index)).reversed()
    where story.isAny(token, .he, .she) {
      return people.antecedent(of: token)
    }
    return nil
  }

  /// The tokens before a trigger in which its pronoun stands, which is in the same clause.
  private static let clause = 10

  /// Who told of a meeting in the same sentence: `revealed by the Ambassador during a meeting held between …`.
  func revealed(in tokens: Range<Int>, besides others: [Int]) -> [Int] {
    people.references(in: tokens).filter { !others.contains($0.group) && !isOwner($0) }.prefix(1).map(\.group)
  }

  /// The envoys that the next sentence names, when a sentence tells only of `two new ambassadors`.
  func envoys(after tokens: Range<Int>, besides host: Int) -> [Int] {
    let limit = min(story.count, tokens.upperBound + Self.list)
    var found: [Int] = []
    let next = Int(story.sentenceOfToken[tokens.upperBound - 1]) + 1
    for sentence in story.sentences.dropFirst(next) {
      guard sentence.tokens.lowerBound < limit, !tellsOfPresence(sentence.tokens) else { break }
      for reference in people.references(in: sentence.tokens)
      where reference.isName && reference.group != host && !found.contains(reference.group) {
        found.append(reference.group)
      }
    }
    return found
  }

  /// The tokens in which the envoys are named whom a sentence has only counted: a paragraph or two.
  private static let list = 480

  // MARK: - When

  func date(in tokens: Range<Int>) -> DateValue? {
    for index in tokens {
      guard let span = chart.span(startingAt: index), chart.spans[span].kind == .date,
        story.zoneOfToken[index] != .dateLine
      else { continue }
      let row = chart.spans[span].row
      if row >= 0, row < dates.count, case .day = dates[row].value { return dates[row].value }
    }
    return nil
  }

  // MARK: - Telling one from another

  private func merge(_ meeting: Found, into found: inout [Found]) {
    let new = Set(meeting.participants)
    // `Envoys of the agency also met with X`: others than those before.
    if meeting.isHalf, new.count == 1, story.is(meeting.trigger.lowerBound - 1, .also) {
      found.append(meeting)
      return
    }
    for index in found.indices {
      let known = Set(found[index].participants)
      // A headline puts in one what the story tells as meetings one after another.
      if isHeadline(found[index].trigger.lowerBound), !isHeadline(meeting.trigger.lowerBound),
        !meeting.isHalf, new.count == 2, new.isStrictSubset(of: known)
      {
        found[index] = meeting
        return
      }
      guard new.isSubset(of: known) || known.isSubset(of: new) else { continue }
      if let left = found[index].date, let right = meeting.date, left != right { continue }
      if new.count > known.count {
        found[index].participants = meeting.participants
        found[index].isHalf = meeting.isHalf
        found[index].host = meeting.host
      }
      if !meeting.isHalf, new == known { found[index].isHalf = false }
      found[index].date = found[index].date ?? meeting.date
      // Where some of them met others, whom nobody names, is another place, but for what a headline tells.
      if !meeting.isHalf || new == known || story.zoneOfToken[found[index].trigger.lowerBound] != .paragraph {
        found[index].place = found[index].place ?? meeting.place
      }
      if isHeadline(found[index].trigger.lowerBound), !isHeadline(meeting.trigger.lowerBound) {
        found[index].trigger = meeting.trigger
      }
      return
    }
    found.append(meeting)
  }

  private func isHeadline(_ index: Int) -> Bool { story.zoneOfToken[index] == .headline }
}
