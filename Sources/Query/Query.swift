/// What a person asks of a collection: terms that must all hold.
///
/// The language is one line of text: `official:"Gong Zheng" "clean energy" date:2023-03.. -is:unread`. An
/// empty query asks for every story. Printing a query with `description` and parsing the text gives the same
/// query.
public struct Query: Sendable, Hashable {
  /// The terms, all of which must hold.
  public var terms: [Term]

  /// Makes a query of terms that must all hold.
  public init(_ terms: [Term] = []) {
    self.terms = terms
  }

  /// Whether the query asks for every story.
  public var isEmpty: Bool { terms.isEmpty }
}

extension Query {
  /// One condition of a query, or its opposite.
  public struct Term: Sendable, Hashable {
    /// What must hold.
    public var condition: Condition
    /// Whether it is the opposite that must hold.
    public var isNegated: Bool

    /// Makes a term.
    public init(_ condition: Condition, isNegated: Bool = false) {
      self.condition = condition
      self.isNegated = isNegated
    }

    /// The term for a field that bears a name (`official:"Gong Zheng"`).
    public init(_ field: Field, _ name: String) {
      self.init(.field(field, Phrase(name)))
    }
  }

  /// What can be asked of one story.
  public enum Condition: Sendable, Hashable {
    /// The headline or the body has this phrase.
    case text(Phrase)
    /// A name in this field has this phrase.
    case field(Field, Phrase)
    /// The story's date is in this range.
    case date(DateRange)
    /// The reader's marks say this.
    case state(State)
  }

  /// Words that stand one after the other, whatever their case, accents and punctuation.
  public struct Phrase: Sendable, Hashable {
    /// The words as they were written, without quotation marks around them.
    public var text: String
    /// Whether the last word may go on (`hoog*`).
    public var isPrefix: Bool

    /// Makes a phrase.
    public init(_ text: String, isPrefix: Bool = false) {
      self.text = text
      self.isPrefix = isPrefix
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

  /// What the reader's marks say of a story.
  public enum State: String, Sendable, CaseIterable {
    /// It has not been read.
    case unread
    /// It bears a star.
    case starred
  }
}
