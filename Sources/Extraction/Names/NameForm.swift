/// The words of a name, for telling whether two names are one person's.
struct NameForm {
  /// A word of a name.
  struct Word {
    var hash: UInt64
    /// The folded letters, for comparing words that differ in one.
    var letters: [UInt8]
    var isInitial: Bool
    var isFamilyFirst: Bool
    var isGiven: Bool
    /// Whether the tables have it as a family's name.
    var isSurname: Bool
    var isCommon: Bool
  }

  /// The name.
  let tokens: Range<Int>
  /// The words, particles and `Jr.` left out.
  var words: [Word]

  /// The form of a name.
  init(_ tokens: Range<Int>, of story: TokenizedStory) {
    self.tokens = tokens
    // A name that may stand first or last stands first where the last word is no surname of its own.
    let isWestern =
      tokens.last.map { story.has($0, .surname) && !story.has($0, [.familyFirst, .familyEither]) } ?? false
    words = tokens.compactMap { index in
      let token = story[index]
      guard token.shape.contains(.word), !story.isAny(index, .jr, .sr) else { return nil }
      if token.classes.contains(.particle), !token.shape.contains(.capital) { return nil }
      return Word(
        hash: token.hash,
        letters: Self.fold(story.text, token.range),
        isInitial: token.shape.contains(.initial),
        isFamilyFirst: token.classes.contains(.familyFirst)
          || (token.classes.contains(.familyEither) && !isWestern),
        isGiven: token.classes.contains(.given),
        isSurname: token.classes.contains(.surname),
        isCommon: token.classes.contains(.common)
      )
    }
  }

  /// The word that is used alone for the person: the last, or the first of a name that begins with it.
  var surname: Int {
    guard words.count > 1, words[0].isFamilyFirst, words.count <= 3 else { return words.count - 1 }
    return 0
  }

  /// How well a name that is no longer fits this one, as its short form; 0 when it does not.
  func score(of short: NameForm) -> Int {
    guard !short.words.isEmpty, short.words.count <= words.count else { return 0 }
    var used: UInt64 = 0
    var full = 0
    var score = 0
    for word in short.words {
      var best = 0
      var place = -1
      for (index, own) in words.enumerated().prefix(16) where used & (1 << UInt64(index)) == 0 {
        let fit = Self.fit(own, word)
        if fit > best {
          best = fit
          place = index
        }
      }
      guard place >= 0 else { return 0 }
      used |= 1 << UInt64(place)
      score += best
      if best >= 3 {
        full += 1
        if short.words.count == 1 { score += place == surname ? 4 : place == words.count - 1 ? 3 : 0 }
      }
    }
    return full > 0 ? score : 0
  }

  /// In which way a name that is no longer is this name.
  func likeness(of short: NameForm) -> Rule {
    let fits = short.words.map { word in words.reduce(0) { max($0, Self.fit($1, word)) } }
    switch fits.min() ?? 0 {
    case 4: return short.words.count == words.count ? .sameName : .partOfName
    case 3: return .spellingOfName
    default: return .initialOfName
    }
  }

  /// 4 for one word, 3 for words that differ by a letter, 1 for an initial, 0 for different words.
  private static func fit(_ left: Word, _ right: Word) -> Int {
    if left.hash == right.hash { return 4 }
    if left.isInitial || right.isInitial {
      return left.letters.first == right.letters.first ? 1 : 0
    }
    if isShortForm(left.letters, right.letters) { return 2 }
    // `Regan` and `Reagan` are two families' names.
    if left.isSurname, right.isSurname, !(left.isGiven && right.isGiven) { return 0 }
    return differByOne(left.letters, right.letters) ? 3 : 0
  }

  /// Whether one word may be the familiar form of the other, as `Joe` of `Joseph`.
  ///
  /// It has three letters at most, of which two are the other's first; it counts only beside a word that is the same.
  private static func isShortForm(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let short = min(left.count, right.count)
    return short > 1 && short <= 3 && max(left.count, right.count) > short && left[0] == right[0]
      && left[1] == right[1]
  }

  /// Whether two words of five letters or more differ by one letter: changed, added or left out.
  static func differByOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard min(left.count, right.count) >= 5, abs(left.count - right.count) <= 1,
      max(left.count, right.count) < 64
    else {
      return false
    }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    { end += 1 }
    return max(left.count, right.count) - start - end <= 1
  }

  private static func fold(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    var index = range.lowerBound
    let span = text.span
    while index < range.upperBound, letters.count < 64 {
      let letter = Letter.read(span, index)
      if letter.folded != 0, letter.folded != 0x2e { letters.append(letter.folded) }
      index += letter.length
    }
    return letters
  }
}
