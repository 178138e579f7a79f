internal import Stories

/// Speeches that a story gives in the speaker's own words, with no quotation marks.
extension StatementFinder {
  /// Gives the sentences of a speech that have no other speaker to the one whom the headline names: `Statement to the
  /// media by President X`.
  func withOwnWords(_ speakers: [Found?]) -> [Found?] {
    guard let speaker = speechmaker else { return speakers }
    var speakers = speakers
    for (number, sentence) in story.sentences.enumerated() where speakers[number] == nil {
      let tokens = sentence.tokens
      guard tokens.count > Self.greeting, story.zoneOfToken[tokens.lowerBound] == .paragraph else { continue }
      speakers[number] = Found(
        sentence: number,
        speaker: speaker.group,
        rule: .ownWords,
        confidence: 0.7,
        evidence: speaker.cue
      )
    }
    return speakers
  }

  /// The most tokens of a greeting or thanks, which say nothing.
  private static let greeting = 5

  /// Whose speech the headline says that the story is, where its sentences are in the first person.
  private var speechmaker: (group: Int, cue: Range<Int>)? {
    // The line of the date may stand in the headline's sentence.
    let headlines = story.sentences.prefix { sentence in
      sentence.tokens.last.map { story.zoneOfToken[$0] == .headline } ?? false
    }
    guard let told = headlines.lazy.compactMap({ speaker(in: $0.tokens) }).first else { return nil }
    var own = 0
    for sentence in story.sentences {
      own += sentence.tokens.contains { story[$0].hash == Self.first.value && isSaid($0) } ? 1 : 0
    }
    return own >= Self.fewest ? told : nil
  }

  /// The one by whom a headline says that a speech is.
  private func speaker(in tokens: Range<Int>) -> (group: Int, cue: Range<Int>)? {
    guard let speech = tokens.first(where: { Self.speeches.contains(story[$0].hash) }),
      let by = (speech + 1..<max(speech + 1, tokens.upperBound)).first(where: { story.isAny($0, .by, .of) }),
      let speaker = people.references(in: by + 1..<max(by + 1, tokens.upperBound)).first, speaker.isName,
      !story[speaker.tokens.upperBound].shape.contains(.possessive)
    else { return nil }
    return (speaker.group, speech..<speech + 1)
  }

  /// Whether a letter is the pronoun outside quotation marks: no number of a name comes before it (`World War I`), and a
  /// verb in lower case follows.
  private func isSaid(_ index: Int) -> Bool {
    !quoted[index] && story[index].shape.contains(.capital) && story[index].count == 1
      && story[index + 1].shape.contains(.word) && !story.isCapital(index + 1)
      && (story.startsBlock(index) || story.capitalIsForced(index) || !story.isCapital(index - 1))
  }

  /// The sentences in the first person that make a story a speech.
  private static let fewest = 3

  private static let first = FoldedHash("i")
  private static let speeches = ["statement", "speech", "remarks", "address", "keynote", "message"].map {
    FoldedHash($0).value
  }
}
