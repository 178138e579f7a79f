internal import Stories

extension TokenizedStory {
  /// At least one word of so many is one of the commonest of English, where any of a text is in English.
  private static let wordsToACommonOne = 50
  /// A text with fewer words tells nothing.
  private static let least = 20

  /// Whether a story is surely in another language than English, for whose words the tables are.
  var isInAnotherLanguage: Bool {
    var (words, common) = (0, 0)
    for token in tokens where token.shape.contains(.word) {
      words += 1
      switch token.word {
      case Term.the.rawValue, Term.of.rawValue, Term.and.rawValue, Term.to.rawValue: common += 1
      default: break
      }
    }
    guard words >= Self.least, common * Self.wordsToACommonOne < words else { return false }
    // Tables have no such words either: only what is known to be another language counts.
    return Language.code(of: text).map { $0 != "en" } ?? false
  }
}
