extension Query {
  /// Words that stand one after the other, whatever their case, accents and punctuation.
  public struct Phrase: Sendable, Hashable {
    /// The words as they were written, without quotation marks around them.
    public var text: String
    /// Whether the last word may go on (`hoog*`).
    public var isPrefix: Bool
    /// Whether a name must be just this (`topic:=trade`), or begin with it; only names can be asked for so.
    public var isWhole: Bool

    /// Makes a phrase.
    public init(_ text: String, isPrefix: Bool = false, isWhole: Bool = false) {
      self.text = text
      self.isPrefix = isPrefix
      self.isWhole = isWhole
    }

    /// Whether there is a letter or a digit in it, without which nothing can be found.
    public var isSearchable: Bool {
      text.unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .decimalNumber, .letterNumber, .otherNumber:
          true
        default: false
        }
      }
    }
  }
}
