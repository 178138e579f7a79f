internal import Stories

/// Who says what one sentence tells, by its verb, its colon or its dash.
extension StatementFinder {
  /// The speaker of a sentence.
  struct Attribution {
    var speaker: Int
    var rule: Rule
    /// The words that attribute the sentence.
    var cue: Range<Int>
    var isPassive = false
    /// Whether it stands at the end (`…, the mayor added`), so that it closes a longer speech.
    var isClosing = false
  }

  func attribution(of tokens: Range<Int>, subject: Int?) -> Attribution? {
    if let dashed = afterDash(tokens) { return dashed }
    let references = people.references(in: tokens)
    if let colon = beforeColon(references.first, in: tokens) { return colon }
    for reference in references where !quoted[reference.tokens.lowerBound] {
      if let found = before(reference, in: tokens) ?? after(reference, in: tokens) { return found }
    }
    for index in tokens where story.isAny(index, .he, .she) && !quoted[index] {
      guard let subject = speaker(of: index, subject: subject), let verb = verb(after: index + 1, in: tokens),
        isReporting(verb)
      else { continue }
      let isClosing = isClosing(index, verb, tokens)
      return Attribution(
        speaker: subject,
        rule: .pronounSays,
        cue: index..<verb + 1,
        isClosing: isClosing
      )
    }
    // A name in brackets is a photographer's or an agency's.
    let subject = references.first { !story.is($0.tokens.upperBound, .closeBracket) }
    return headline(tokens, references: references) ?? gerund(tokens, subject: subject)
  }

  /// Whom a pronoun stands for: the subject before it, unless there is none or an honorific tells that it cannot be.
  private func speaker(of pronoun: Int, subject: Int?) -> Int? {
    if let subject, people.fits(subject, isFemale: story.is(pronoun, .she)) { return subject }
    return people.antecedent(of: pronoun)
  }

  /// A speaker and a colon before what is said (`Minister X: “We agree.”`).
  private func beforeColon(_ reference: PeopleIndex.Reference?, in tokens: Range<Int>) -> Attribution? {
    guard let reference, reference.isName, story.is(reference.tokens.upperBound, .colon),
      reference.tokens.upperBound + 3 < tokens.upperBound,
      !(tokens.lowerBound..<reference.tokens.lowerBound).contains(where: { story[$0].shape.contains(.word) })
    else { return nil }
    let end = reference.tokens.upperBound
    return Attribution(speaker: reference.group, rule: .speakerColon, cue: end..<end + 1)
  }

  /// `X spoke today with Y, underscoring …`: the participle tells what the subject said.
  private func gerund(_ tokens: Range<Int>, subject: PeopleIndex.Reference?) -> Attribution? {
    guard let subject, isSubject(subject, in: tokens) else { return nil }
    for index in subject.tokens.upperBound..<max(subject.tokens.upperBound, tokens.upperBound)
    where story.is(index - 1, .comma) && isGerund(index) && !quoted[index]
      && (isReporting(index) || isCalling(index))
    {
      return Attribution(speaker: subject.group, rule: .speakerGerund, cue: index..<index + 1)
    }
    return nil
  }

  /// Whether a person is the only subject of a sentence.
  ///
  /// Named near its start, after no preposition, joined to no other.
  private func isSubject(_ reference: PeopleIndex.Reference, in tokens: Range<Int>) -> Bool {
    var start = reference.tokens.lowerBound
    while start > tokens.lowerBound, story.has(start - 1, .determiner) { start -= 1 }
    if start > tokens.lowerBound, story.has(start - 1, [.preposition, .conjunction]) { return false }
    let end = reference.tokens.upperBound
    if isPossessive(end) { return false }
    if story.is(end, .and), end + 1 < tokens.upperBound { return false }
    if story.is(end, .comma), people.reference(at: end + 1)?.isName == true { return false }
    // Past a first clause of time (`During the meeting, X …`) only.
    let before = tokens.lowerBound..<start
    return !before.contains { story.has($0, [.speech, .past]) }
  }

  /// `calling for`, `calling on`.
  private func isCalling(_ index: Int) -> Bool {
    story[index].hash == Self.calling.value
      && (story.is(index + 1, .for) || story.isAny(index + 1, .on, .upon))
  }

  private static let calling = FoldedHash("calling")

  /// `X said …`, `X, who arrived today, said …`, `…, X added.`, `with X noting …`.
  private func before(_ reference: PeopleIndex.Reference, in tokens: Range<Int>) -> Attribution? {
    let end = reference.tokens.upperBound
    var verb = verb(after: end, in: tokens)
    if verb == nil, story.is(end, .comma), story.zoneOfToken[end] != .headline {
      verb = self.verb(after: end + 1, in: tokens)
    }
    if verb == nil, story.is(end, .comma) {
      var close = end + 1
      while close < min(tokens.upperBound, end + Self.aside), !story.is(close, .comma) { close += 1 }
      if story.is(close, .comma), people.reference(at: close + 1) == nil {
        verb = self.verb(after: close + 1, in: tokens)
      }
    }
    if verb == nil, story.is(end, .of) {
      // `X, founder of the harbour firm Y, stated`: the title goes on to its comma.
      var close = end + 1
      while close < min(tokens.upperBound, end + Self.object), !story.is(close, .comma),
        people.reference(at: close) == nil, !story.has(close, [.auxiliary, .past])
      { close += 1 }
      if story.is(close, .comma) { verb = self.verb(after: close + 1, in: tokens) }
      if let told = verb, isGerund(told) { verb = nil }
    }
    guard let verb, isReporting(verb) else { return nil }
    if story.is(end, .comma), isGerund(verb), let subject = people.references(in: tokens).first,
      subject.tokens.lowerBound < reference.tokens.lowerBound
    {
      // `X met with Y, stressing …`: it is X who stresses.
      return nil
    }
    var start = reference.tokens.lowerBound
    while start > tokens.lowerBound, story.has(start - 1, .determiner) || story.isAny(start - 1, .newly, .new)
    { start -= 1 }
    if !reference.isName {
      // `the visiting Finance Minister`: one word may stand between the article and the title.
      if start > tokens.lowerBound + 1, story.has(start - 2, .determiner) { start -= 2 }
    }
    if start > tokens.lowerBound {
      let previous = start - 1
      if story.is(previous, .and), isPerson(before: previous, in: tokens) { return nil }
      if story.has(previous, .preposition), !story.isAny(previous, .after, .before, .since), !isGerund(verb) {
        return nil
      }
    }
    return Attribution(
      speaker: reference.group,
      rule: .speakerVerb,
      cue: verb..<verb + 1,
      isClosing: isClosing(start, verb, tokens)
    )
  }

  /// The tokens of a clause between commas that stands between a speaker and the verb (`X, who arrived today, said`).
  private static let aside = 32

  /// The tokens of what a title is of, up to the comma that ends it.
  private static let object = 12

  /// `said X`, `according to X`, `revealed by X`, `quoted X as`.
  private func after(_ reference: PeopleIndex.Reference, in tokens: Range<Int>) -> Attribution? {
    var start = reference.tokens.lowerBound
    while start > tokens.lowerBound, story.has(start - 1, .determiner) { start -= 1 }
    let previous = start - 1
    guard previous >= tokens.lowerBound else { return nil }
    let end = reference.tokens.upperBound
    if story.is(previous, .to), story.is(previous - 1, .according), !isPossessive(end) {
      return Attribution(speaker: reference.group, rule: .accordingTo, cue: previous - 1..<previous + 1)
    }
    if story.is(previous, .by), story.has(previous - 1, .speech),
      story.isAny(previous - 2, .was, .were, .been)
    {
      let cue = previous - 1..<previous + 1
      return Attribution(speaker: reference.group, rule: .saidBy, cue: cue, isPassive: true)
    }
    if story.is(end, .as), story.has(previous, .speech) {
      return Attribution(speaker: reference.group, rule: .quotedAs, cue: previous..<previous + 1)
    }
    if story.has(previous, .inverted), previous > tokens.lowerBound,
      story.isAny(previous - 1, .comma, .closeQuote, .quote), !story.has(end, .speech), !isPossessive(end)
    {
      let cue = previous..<previous + 1
      return Attribution(speaker: reference.group, rule: .verbSpeaker, cue: cue, isClosing: true)
    }
    return nil
  }

  /// `“We agree” — Minister X`, and in a headline `Ports to Grow: Harbour Minister`: a dash and a speaker end the
  /// sentence.
  private func afterDash(_ tokens: Range<Int>) -> Attribution? {
    guard let last = tokens.last, let reference = people.reference(at: last),
      reference.tokens.lowerBound > tokens.lowerBound,
      story.isAny(reference.tokens.lowerBound - 1, .longDash, .dash)
        || story.is(reference.tokens.lowerBound - 1, .colon) && story.zoneOfToken[last] == .headline,
      reference.tokens.lowerBound - 1 > tokens.lowerBound
    else { return nil }
    let cue = reference.tokens.lowerBound - 1..<reference.tokens.upperBound
    return Attribution(speaker: reference.group, rule: .dashSpeaker, cue: cue)
  }

  /// A headline whose later verb reports: `Ambassador Meets President, Pledges Support`.
  private func headline(_ tokens: Range<Int>, references: ArraySlice<PeopleIndex.Reference>) -> Attribution? {
    guard let first = references.first, let last = tokens.last,
      story.zoneOfToken[last] == .headline, story.zoneOfToken[first.tokens.lowerBound] == .headline
    else { return nil }
    for index in first.tokens.upperBound..<max(first.tokens.upperBound, tokens.upperBound)
    where story.isCapital(index) && story.is(index - 1, .comma) && isReporting(index) {
      return Attribution(speaker: first.group, rule: .headlineVerb, cue: index..<index + 1)
    }
    return nil
  }

  // MARK: - Words

  /// The verb at an index, past adverbs and auxiliaries.
  private func verb(after start: Int, in tokens: Range<Int>) -> Int? {
    var index = start
    var steps = 0
    while index < tokens.upperBound, steps < 5 {
      let token = story[index]
      guard token.shape.contains(.word) else { return nil }
      if token.classes.isDisjoint(with: [.speech, .stance]) {
        // `calls` is no verb of speech elsewhere: it is a noun too.
        if story.is(index, .calls), story.is(index + 1, .for) { return index }
        if isMadeClear(index) || isSpeakingOf(index) { return index }
        if story[index].hash == Self.went.value, let said = goingOn(from: index) { return said }
        let passes =
          !token.classes.isDisjoint(with: [.adverb, .auxiliary]) || story.endsInLy(index)
          || story.is(index, .also)
        guard passes else { break }
        index += 1
        steps += 1
        continue
      }
      return index
    }
    // `X in her letter states`, `X on Tuesday said`: a short phrase between the speaker and the verb.
    guard steps == 0, story.isAny(start, .in, .on, .at, .during) else { return nil }
    for next in start + 1..<max(start + 1, min(tokens.upperBound, start + 5)) where story.has(next, .speech) {
      return people.reference(at: next - 1) == nil && !story.is(next - 1, .the)
        && !story.has(next - 1, .determiner) ? next : nil
    }
    return nil
  }

  /// Whether a verb reports what is said, rather than a visit or a deed.
  private func isReporting(_ verb: Int) -> Bool {
    if story.is(verb, .calls), story.is(verb + 1, .for) { return true }
    if isMadeClear(verb) || isSpeakingOf(verb) { return true }
    if story.is(verb - 1, .to), Self.saying.contains(story[verb].hash) { return true }
    guard story.has(verb, [.speech, .stance]) else { return false }
    // `sought to leave`
    if story[verb].hash == Self.sought.value, story.is(verb + 1, .to) { return false }
    if story.is(verb, .extended), (verb + 1..<verb + 5).contains(where: { story.is($0, .welcome) }) {
      // `extended a warm welcome to President X` is a deed.
      return false
    }
    if story.is(verb, .called), people.reference(at: verb + 1)?.isName == true {
      // `called President X to offer help` is a deed.
      return false
    }
    if story.isAny(verb, .called, .calls, .call), story.isAny(verb + 1, .on, .at, .upon) {
      return !story.is(verb + 1, .at) && isAppeal(verb)
    }
    if story.isAny(verb - 1, .was, .were, .been, .be) { return false }
    if story.is(verb, .welcomed), story.is(verb + 1, .by) || people.reference(at: verb + 1)?.isName == true {
      // `welcomed President X to the palace` is a deed.
      return false
    }
    if story.is(verb - 1, .not) { return false }
    return true
  }

  /// The verb of `went on to express`, or nil where it is none of saying.
  private func goingOn(from index: Int) -> Int? {
    guard story.is(index + 1, .on), story.is(index + 2, .to), Self.saying.contains(story[index + 3].hash)
    else {
      return nil
    }
    return index + 3
  }

  /// `made clear that`, `made it clear that`.
  private func isMadeClear(_ index: Int) -> Bool {
    guard story.isAny(index, .made, .makes) else { return false }
    return story[story.is(index + 1, .it) ? index + 2 : index + 1].hash == Self.clear.value
  }

  /// `spoke about the ferries`, `talked of the harbour`.
  private func isSpeakingOf(_ index: Int) -> Bool {
    Self.speaking.contains(story[index].hash) && story.isAny(index + 1, .about, .of)
  }

  private static let speaking = ["spoke", "speaks", "talked"].map { FoldedHash($0).value }

  private static let clear = FoldedHash("clear")
  private static let went = FoldedHash("went")
  /// Verbs of saying as they stand behind `to`.
  private static let saying = [
    "say", "add", "express", "explain", "stress", "note", "emphasize", "emphasise", "highlight", "underline",
    "underscore", "thank", "praise", "commend", "state", "recall", "reaffirm", "reiterate", "urge", "invite",
  ].map { FoldedHash($0).value }

  private static let sought = FoldedHash("sought")

  /// `called on all ports to open`, but `called on the President to discuss`.
  private func isAppeal(_ verb: Int) -> Bool {
    for index in verb + 2..<verb + Self.appeal {
      if people.reference(at: index) != nil || story.isAny(index, .comma, .period) { return false }
      if story.is(index, .to) { return index > verb + 2 && story[index + 1].shape.contains(.word) }
    }
    return false
  }

  /// The tokens from `called on` to the `to` that says for what.
  private static let appeal = 14

  private func isGerund(_ verb: Int) -> Bool {
    let end = Int(story[verb].end)
    return end > 3 && story.text[end - 1] == 0x67 && story.text[end - 2] == 0x6e
      && story.text[end - 3] == 0x69
  }

  private func isPossessive(_ index: Int) -> Bool {
    story[index].shape.contains(.possessive)
      || (story.is(index, .apostrophe) && story[index].shape.contains(.glued))
  }

  private func isPerson(before index: Int, in tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound else { return false }
    if story.is(index - 1, .comma) { return people.reference(at: index - 2) != nil }
    return people.reference(at: index - 1) != nil
  }

  private func isClosing(_ start: Int, _ verb: Int, _ tokens: Range<Int>) -> Bool {
    tokens.upperBound - verb <= 3 && start > tokens.lowerBound
      && story.isAny(start - 1, .comma, .quote, .closeQuote)
  }
}
