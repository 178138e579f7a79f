internal import Stories

/// A story cut into tokens and sentences, with the phrases of the tables that stand in it.
///
/// Immutable, and a class so that each finder holds it by one reference, not by those of all its arrays and of
/// the tables, which other threads count as well.
final class TokenizedStory: Sendable {
  /// A sentence: its bytes, and its tokens.
  struct Sentence: Sendable {
    var bytes: Range<Int>
    var tokens: Range<Int>
  }

  /// A phrase of the tables in the text.
  struct Match: Sendable {
    var kind: PhraseKind
    var row: Int
    var tokens: Range<Int>
  }

  let gazetteer: Gazetteer
  let text: [UInt8]
  let zones: [Zone]
  let date: CalendarDay?
  let tokens: [Token]
  let sentences: [Sentence]
  /// The number of the sentence that each token is in.
  let sentenceOfToken: [Int32]
  /// The kind of the zone that each token is in; nil outside of all.
  let zoneOfToken: [Zone.Kind?]
  let matches: [Match]
  private let firstMatch: [Int32]

  init(_ story: Story, gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let bytes = story.text.utf8
    text = bytes
    zones = story.zones
    date = story.date
    var tokens = Tokenizer(gazetteer: gazetteer).tokens(of: bytes.span)
    zoneOfToken = Self.place(&tokens, in: zones)
    (sentences, sentenceOfToken) = Self.placeInSentences(&tokens, of: text)
    self.tokens = tokens
    (matches, firstMatch) = PhraseFinder(tokens: tokens, text: text, phrases: gazetteer.phrases).matches()
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

  /// Whether a token is one of two words of the vocabulary.
  ///
  /// This and the next three are what the rules ask most: as variadic ones they would make an array at each token.
  @inline(__always)
  func isAny(_ index: Int, _ first: Term, _ second: Term) -> Bool {
    let word = self[index].word
    return word == first.rawValue || word == second.rawValue
  }

  /// Whether a token is one of three words.
  @inline(__always)
  func isAny(_ index: Int, _ first: Term, _ second: Term, _ third: Term) -> Bool {
    let word = self[index].word
    return word == first.rawValue || word == second.rawValue || word == third.rawValue
  }

  /// Whether a token is one of four words.
  @inline(__always)
  func isAny(_ index: Int, _ first: Term, _ second: Term, _ third: Term, _ fourth: Term) -> Bool {
    isAny(index, first, second) || isAny(index, third, fourth)
  }

  /// Whether a token is one of five words.
  @inline(__always)
  func isAny(_ index: Int, _ first: Term, _ second: Term, _ third: Term, _ fourth: Term, _ fifth: Term)
    -> Bool
  {
    isAny(index, first, second) || isAny(index, third, fourth, fifth)
  }

  /// Whether a token is one of six words or more.
  @inline(__always)
  func isAny(
    _ index: Int,
    _ first: Term,
    _ second: Term,
    _ third: Term,
    _ fourth: Term,
    _ fifth: Term,
    _ sixth: Term,
    _ others: Term...
  ) -> Bool {
    let word = self[index].word
    return word >= 0
      && (isAny(index, first, second, third, fourth, fifth) || word == sixth.rawValue
        || others.contains { $0.rawValue == word })
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
    for start in max(0, end - PhraseFinder.longestPhrase)..<max(0, end) {
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

  /// Marks what the zones say of tokens, and tells the kind of the zone that each is in.
  private static func place(_ tokens: inout [Token], in zones: [Zone]) -> [Zone.Kind?] {
    var zoneOfToken: [Zone.Kind?] = Array(repeating: nil, count: tokens.count)
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
    return zoneOfToken
  }

  /// Marks the first words of sentences, and tells the sentences and the one that each token is in.
  private static func placeInSentences(_ tokens: inout [Token], of text: [UInt8]) -> ([Sentence], [Int32]) {
    var sentences: [Sentence] = []
    var sentenceOfToken: [Int32] = Array(repeating: -1, count: tokens.count)
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
      markStart(of: &tokens, from: first, to: index)
    }
    for index in tokens.indices where tokens[index].shape.contains(.blockStart) {
      markStart(of: &tokens, from: index, to: tokens.count)
    }
    return (sentences, sentenceOfToken)
  }

  /// Marks the first word of a sentence, past quotes, brackets, bullets and a list number.
  private static func markStart(of tokens: inout [Token], from first: Int, to end: Int) {
    var index = first
    while index < min(end, first + 6) {
      tokens[index].shape.insert(.sentenceStart)
      if tokens[index].shape.contains(.word) { return }
      index += 1
    }
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
