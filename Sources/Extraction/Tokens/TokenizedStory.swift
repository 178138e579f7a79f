internal import Stories

/// A story cut into tokens and sentences, with the phrases of the tables that stand in it.
struct TokenizedStory {
  /// A sentence: its bytes, and its tokens.
  struct Sentence {
    var bytes: Range<Int>
    var tokens: Range<Int>
  }

  /// A phrase of the tables in the text.
  struct Match {
    var kind: PhraseKind
    var row: Int
    var tokens: Range<Int>
  }

  let gazetteer: Gazetteer
  let text: [UInt8]
  let zones: [Zone]
  let date: CalendarDay?
  private(set) var tokens: [Token]
  private(set) var sentences: [Sentence] = []
  /// The number of the sentence that each token is in.
  private(set) var sentenceOfToken: [Int32] = []
  /// The kind of the zone that each token is in; nil outside of all.
  private(set) var zoneOfToken: [Zone.Kind?] = []
  private(set) var matches: [Match] = []
  private var firstMatch: [Int32] = []

  init(_ story: Story, gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    text = story.text.utf8
    zones = story.zones
    date = story.date
    let bytes = story.text.utf8
    tokens = Tokenizer(gazetteer: gazetteer).tokens(of: bytes.span)
    placeInZones()
    placeInSentences()
    findPhrases()
  }

  /// The number of tokens.
  var count: Int { tokens.count }

  /// The token at an index; outside of the text an empty one that starts a block.
  @inline(__always)
  subscript(index: Int) -> Token {
    index >= 0 && index < tokens.count ? tokens[index] : Self.outside
  }

  private static let outside = Token(start: 0, end: 0, word: -1, shape: [.blockStart], classes: [], hash: 0)

  /// Whether a token is a word of the vocabulary.
  @inline(__always)
  func `is`(_ index: Int, _ term: Term) -> Bool { self[index].word == term.rawValue }

  /// Whether a token is one of some words of the vocabulary.
  @inline(__always)
  func isAny(_ index: Int, _ terms: Term...) -> Bool {
    let word = self[index].word
    return word >= 0 && terms.contains { $0.rawValue == word }
  }

  /// Whether the tables say that a token may be of a class.
  @inline(__always)
  func has(_ index: Int, _ classes: WordClass) -> Bool { !self[index].classes.isDisjoint(with: classes) }

  /// Whether a token is a word of a list.
  func isListed(_ index: Int, as list: WordList) -> Bool {
    gazetteer.lists[self[index].hash].map { $0.contains(list) } ?? false
  }

  /// Whether a token is a word that begins with a capital.
  @inline(__always)
  func isCapital(_ index: Int) -> Bool { self[index].shape.contains(.capital) }

  /// Whether a token starts a block: a zone, or text after a blank line.
  @inline(__always)
  func startsBlock(_ index: Int) -> Bool { self[index].shape.contains(.blockStart) }

  /// Whether a capital says little of a token: it stands first in a sentence, or in a headline of capitals.
  func capitalIsForced(_ index: Int) -> Bool {
    !self[index].shape.isDisjoint(with: [.sentenceStart, .titleCase, .upperCase])
  }

  /// Whether a capital says nothing of a token: it stands in a headline of capitals.
  func capitalSaysNothing(_ index: Int) -> Bool {
    !self[index].shape.isDisjoint(with: [.titleCase, .upperCase])
  }

  /// Whether a token looks like an adverb: in lower case, and it ends in `ly`.
  func endsInLy(_ index: Int) -> Bool {
    let token = self[index]
    guard token.count > 4, token.shape.contains(.word), !token.shape.contains(.capital) else { return false }
    let end = Int(token.end)
    return text[end - 1] == 0x79 && text[end - 2] == 0x6c
  }

  /// The bytes of a range of tokens.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The text of a range of tokens on one line, white space folded.
  func surface(_ range: Range<Int>) -> String {
    Surface.onOneLine(text[bytes(range)])
  }

  /// The phrases that start at a token.
  func matches(at index: Int) -> ArraySlice<Match> {
    guard index >= 0, index < tokens.count, firstMatch[index] >= 0 else { return [] }
    let first = Int(firstMatch[index])
    var end = first + 1
    while end < matches.count, matches[end].tokens.lowerBound == index { end += 1 }
    return matches[first..<end]
  }

  /// The longest phrase of a kind that starts at a token.
  func match(_ kind: PhraseKind, at index: Int) -> Match? {
    guard index >= 0, index < tokens.count, firstMatch[index] >= 0 else { return nil }
    return matches(at: index).first { $0.kind == kind }
  }

  /// The longest place or nationality that ends before a token.
  func place(endingAt end: Int) -> Match? {
    for start in max(0, end - Self.longestPhrase)..<max(0, end) {
      let found = matches(at: start).first {
        $0.tokens.upperBound == end && ($0.kind == .place || $0.kind == .nationality)
      }
      if let found { return found }
    }
    return nil
  }

  /// The longest subject of the table of topics that starts at a token, be it one that must be announced.
  func subject(at index: Int) -> Match? {
    guard let topic = match(.topic, at: index) else { return match(.subject, at: index) }
    guard let announced = match(.subject, at: index) else { return topic }
    return announced.tokens.count > topic.tokens.count ? announced : topic
  }

  // MARK: - Making

  private mutating func placeInZones() {
    zoneOfToken = Array(repeating: nil, count: tokens.count)
    var index = 0
    for zone in zones {
      while index < tokens.count, Int(tokens[index].start) < zone.range.lowerBound { index += 1 }
      let first = index
      var end = index
      while end < tokens.count, Int(tokens[end].start) < zone.range.upperBound {
        zoneOfToken[end] = zone.kind
        end += 1
      }
      index = end
      guard first < end else { continue }
      tokens[first].shape.insert(.blockStart)
      let style = CapitalStyle(of: tokens[first..<end])
      if let flag = style.shape {
        for token in first..<end { tokens[token].shape.insert(flag) }
      }
    }
  }

  private mutating func placeInSentences() {
    sentenceOfToken = Array(repeating: -1, count: tokens.count)
    var index = 0
    for bytes in SentenceSplitter.sentences(of: text) {
      while index < tokens.count, Int(tokens[index].start) < bytes.lowerBound { index += 1 }
      let first = index
      while index < tokens.count, Int(tokens[index].start) < bytes.upperBound {
        sentenceOfToken[index] = Int32(sentences.count)
        index += 1
      }
      guard first < index else { continue }
      sentences.append(Sentence(bytes: bytes, tokens: first..<index))
      markStart(from: first, to: index)
    }
    for index in tokens.indices where tokens[index].shape.contains(.blockStart) {
      markStart(from: index, to: tokens.count)
    }
  }

  /// Marks the first word of a sentence, past quotes, brackets, bullets and a list number.
  private mutating func markStart(from first: Int, to end: Int) {
    var index = first
    while index < min(end, first + 6) {
      tokens[index].shape.insert(.sentenceStart)
      if tokens[index].shape.contains(.word) { return }
      index += 1
    }
  }

  /// The tokens that a phrase of the tables may have: a state's full name has some, an article and hyphens are tokens too.
  private static let longestPhrase = 14

  private mutating func findPhrases() {
    firstMatch = Array(repeating: -1, count: tokens.count)
    for start in tokens.indices where tokens[start].classes.contains(.phraseStart) {
      var node: Int32 = 0
      var end = start
      let first = matches.count
      while end < tokens.count, end - start < Self.longestPhrase, tokens[end].word >= 0 {
        if end > start, tokens[end].shape.contains(.blockStart) { break }
        node = gazetteer.phrases.child(of: node, word: tokens[end].word)
        if node == 0 { break }
        end += 1
        var entry = gazetteer.phrases.entry(at: node)
        while entry >= 0 {
          let found = gazetteer.phrases.entries[Int(entry)]
          entry = found.next
          guard accepts(found, start..<end) else { continue }
          let match = Match(kind: found.kind, row: Int(found.row), tokens: start..<end)
          if let shorter = matches[first...].firstIndex(where: { $0.kind == found.kind }) {
            matches[shorter] = match
          } else {
            matches.append(match)
          }
        }
      }
      if matches.count > first { firstMatch[start] = Int32(first) }
    }
  }

  /// Whether the capitals of the text allow a phrase.
  private func accepts(_ entry: PhraseTrie.Entry, _ range: Range<Int>) -> Bool {
    let first = tokens[range.lowerBound].shape
    let last = tokens[range.upperBound - 1].shape
    if entry.needsUpper {
      return range.allSatisfy {
        !tokens[$0].shape.contains(.word) || !tokens[$0].shape.isDisjoint(with: [.upper, .initial, .dotted])
      }
    }
    switch entry.kind {
    case .title, .officePrefix, .topic, .subject, .stance, .noSubject, .fieldModifier: return true
    case .honorific, .postNominal, .portfolio:
      return !first.contains(.word) || first.contains(.capital)
    default:
      return (first.contains(.capital) || !first.contains(.word))
        && (last.contains(.capital) || !last.contains(.word) || range.count == 1
          || tokens[range.upperBound - 1].classes.contains(.preposition)
          || hasElision(tokens[range.upperBound - 1]))
    }
  }

  /// Whether a word is a name behind one letter and an apostrophe: `d’Ivoire`.
  private func hasElision(_ token: Token) -> Bool {
    let bytes = text[token.range].dropFirst()
    let length = bytes.first == 0x27 ? 1 : bytes.starts(with: [0xe2, 0x80, 0x99]) ? 3 : 0
    return length > 0 && bytes.dropFirst(length).first.map { (0x41...0x5a).contains($0) } ?? false
  }
}

/// How a zone uses capitals.
enum CapitalStyle {
  case sentence
  case title
  case upper

  /// The style of a zone's tokens.
  init(of tokens: ArraySlice<Token>) {
    var words = 0
    var capitals = 0
    var upper = 0
    for token in tokens where token.shape.contains(.word) && token.count > 1 {
      if token.count > 3 || token.shape.contains(.capital) {
        words += 1
        if token.shape.contains(.capital) { capitals += 1 }
        if !token.shape.isDisjoint(with: [.upper, .initial]) { upper += 1 }
      }
    }
    if words >= 2, upper * 10 >= words * 9 {
      self = .upper
    } else if words >= 4, capitals * 100 >= words * 85, words < 60, tokens.last?.word != Term.period.rawValue
    {
      self = .title
    } else {
      self = .sentence
    }
  }

  /// The mark on the tokens of such a zone.
  var shape: Token.Shape? {
    switch self {
    case .sentence: nil
    case .title: .titleCase
    case .upper: .upperCase
    }
  }
}
