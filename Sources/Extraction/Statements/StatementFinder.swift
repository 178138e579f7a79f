internal import Stories

/// Finds the sentences whose content is attributed to a speaker, and those that go on with them.
struct StatementFinder {
  /// A sentence and the group number of its speaker.
  struct Found {
    var sentence: Int
    var speaker: Int
    var rule: Rule
    var confidence: Double
    /// The cue, be it in another sentence.
    var evidence: Range<Int>
  }

  let story: TokenizedStory
  let people: PeopleIndex
  /// Which tokens stand inside double quotes.
  let quoted: [Bool]

  init(_ story: TokenizedStory, people: PeopleIndex) {
    self.story = story
    self.people = people
    quoted = Self.quotedTokens(story)
  }

  /// The statements of the story, in order.
  func statements() -> [Found] {
    var speakers: [Found?] = Array(repeating: nil, count: story.sentences.count)
    var subject: Int?
    var open: Found?
    // Sentences of a quotation whose speaker is told where it ends.
    var waiting: [Int] = []
    for sentence in story.sentences.indices {
      let tokens = story.sentences[sentence].tokens
      guard isSpeech(zone: story.zoneOfToken[tokens.lowerBound]) else {
        open = nil
        waiting = []
        continue
      }
      if let before = open, let first = tokens.first, quoted[first] {
        // A quotation that an earlier sentence opened goes on.
        let found = attribution(of: tokens, subject: subject)
        speakers[sentence] = Found(
          sentence: sentence,
          speaker: found?.speaker ?? before.speaker,
          rule: .quoteGoesOn,
          confidence: 0.85,
          evidence: found?.cue ?? before.evidence
        )
      } else if let found = attribution(of: tokens, subject: subject) {
        speakers[sentence] = Found(
          sentence: sentence,
          speaker: found.speaker,
          rule: found.rule,
          confidence: 0.85,
          evidence: found.cue
        )
        if found.isPassive, sentence > 0, speakers[sentence - 1] == nil,
          story.isAny(tokens.lowerBound, .this, .it),
          goesOn(sentence - 1)
        {
          speakers[sentence - 1] = Found(
            sentence: sentence - 1,
            speaker: found.speaker,
            rule: .saidBefore,
            confidence: 0.7,
            evidence: found.cue
          )
        }
        if found.isClosing { fillBack(from: sentence, attribution: found, in: &speakers) }
      } else if sentence > 0, let before = speakers[sentence - 1], !startsBlock(sentence), goesOn(sentence) {
        speakers[sentence] = Found(
          sentence: sentence,
          speaker: before.speaker,
          rule: .speechGoesOn,
          confidence: 0.65,
          evidence: before.evidence
        )
      }
      let staysOpen = tokens.last.map { quoted[$0] && !closesQuote($0) } == true
      if !(tokens.first.map { quoted[$0] } ?? false) { waiting = [] }
      if let found = speakers[sentence] {
        for earlier in waiting {
          speakers[earlier] = Found(
            sentence: earlier,
            speaker: found.speaker,
            rule: .closingAttribution,
            confidence: 0.8,
            evidence: found.evidence
          )
        }
        waiting = []
      } else if staysOpen, waiting.count < Self.longestSpeech {
        waiting.append(sentence)
      }
      // `X said:` opens the quotation of the next paragraph too.
      let announces = tokens.last.map { story.is($0, .colon) } == true
      open = staysOpen || announces ? speakers[sentence] : nil
      subject = speakers[sentence]?.speaker ?? firstPerson(of: tokens) ?? subject
    }
    return withOwnWords(speakers).compactMap { $0 }
  }

  /// The sentences that one attribution at their end covers; a longer speech names its speaker again.
  private static let longestSpeech = 12

  private func isSpeech(zone: Zone.Kind?) -> Bool { zone != .boilerplate && zone != .creditLine }

  private func closesQuote(_ index: Int) -> Bool { story.isAny(index, .closeQuote, .quote) }

  private func firstPerson(of tokens: Range<Int>) -> Int? { people.references(in: tokens).first?.group }

  private func startsBlock(_ sentence: Int) -> Bool {
    story.startsBlock(story.sentences[sentence].tokens.lowerBound)
  }

  // MARK: - Speech over several sentences

  /// Whether a sentence with no speaker of its own may go on with speech: its first verb is in the present, and it
  /// does not tell of the meeting or of both sides.
  private func goesOn(_ sentence: Int) -> Bool {
    let tokens = story.sentences[sentence].tokens
    guard !story.is(tokens.lowerBound, .openBracket), let zone = story.zoneOfToken[tokens.lowerBound],
      zone == .paragraph || zone == .listItem || zone == .standfirst
    else {
      return false
    }
    var isPresent: Bool?
    for index in tokens {
      let token = story[index]
      if index < tokens.lowerBound + Self.opening {
        if story.isAny(
          index,
          .meeting,
          .discussions,
          .discussion,
          .both,
          .talks,
          .leaders,
          .sides,
          .delegation,
          .they
        ) {
          return false
        }
        if story.is(index, .two), story.has(index + 1, .group) { return false }
      }
      if token.hash == Self.https.value { return false }
      guard isPresent == nil, token.shape.contains(.word), !token.shape.contains(.capital) else { continue }
      if story.isAny(index, .was, .were, .had, .did) || token.classes.contains(.past) {
        isPresent = false
      } else if token.classes.contains(.auxiliary) {
        isPresent = true
      } else if isPast(index) {
        isPresent = false
      } else if !token.classes.isDisjoint(with: [.speech, .newsVerb, .stance, .verb]),
        !token.classes.contains(.noun)
      {
        isPresent = endsInS(index)
      } else if endsInS(index), index > tokens.lowerBound, story[index - 1].shape.contains(.capital),
        story.match(.nationality, at: index - 1) == nil,
        !story.has(index - 1, [.determiner, .adjective])
      {
        isPresent = true
      }
    }
    return isPresent ?? false
  }

  /// The tokens at the start of a sentence that hold its subject.
  private static let opening = 6

  private static let https = FoldedHash("https")

  private func isPast(_ index: Int) -> Bool {
    let token = story[index]
    let end = Int(token.end)
    return token.count > 4 && story.text[end - 1] == 0x64 && story.text[end - 2] == 0x65
      && !story.has(index - 1, [.determiner, .adjective]) && !story.is(index - 1, .the)
  }

  private func endsInS(_ index: Int) -> Bool { story.text[Int(story[index].end) - 1] == 0x73 }

  /// Gives the sentences between two statements of one speaker to that speaker, when a closing attribution
  /// (`…, the mayor added`) says that they were all said.
  private func fillBack(from sentence: Int, attribution: Attribution, in speakers: inout [Found?]) {
    let speaker = attribution.speaker
    var index = sentence - 1
    while index >= 0, sentence - index <= Self.longestSpeech {
      if let known = speakers[index] {
        guard known.speaker == speaker else { return }
        for between in index + 1..<sentence where speakers[between] == nil {
          speakers[between] = Found(
            sentence: between,
            speaker: speaker,
            rule: .closingAttribution,
            confidence: 0.75,
            evidence: attribution.cue
          )
        }
        return
      }
      guard goesOn(index) else { return }
      index -= 1
    }
  }

  // MARK: - Quotes

  /// Which tokens stand inside double quotes; a paragraph that does not close its quote is left unquoted after 400.
  private static func quotedTokens(_ story: TokenizedStory) -> [Bool] {
    var quoted = Array(repeating: false, count: story.count)
    var isOpen = false
    var opened = 0
    for index in 0..<story.count {
      if isOpen, story.startsBlock(index) || index - opened > Self.longestQuote { isOpen = false }
      if story.is(index, .openQuote) || (story.is(index, .quote) && !isOpen) {
        isOpen = true
        opened = index
        quoted[index] = true
      } else if story.is(index, .closeQuote) || story.is(index, .quote) {
        quoted[index] = isOpen
        isOpen = false
      } else {
        quoted[index] = isOpen
      }
    }
    return quoted
  }

  /// The tokens that a quote may hold; one that goes on was never closed.
  private static let longestQuote = 400
}
