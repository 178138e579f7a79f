/// What is wrong with the text of a query, and where.
public struct QueryError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The text has more than this many bytes.
    case tooLong(limit: Int)
    /// There are more than this many terms.
    case tooManyTerms(limit: Int)
    /// A quotation mark is not closed.
    case openQuote
    /// A minus sign has no term after it.
    case nothingToNegate
    /// A field has no value (`official:`).
    case noValue(field: String)
    /// There is no field of this name; the guess is the one that was perhaps meant.
    case unknownField(String, guess: String?)
    /// There is no such state; the guess is the one that was perhaps meant.
    case unknownState(String, guess: String?)
    /// A date is none.
    case notADate(String)
    /// A range of dates holds no day.
    case emptyRange(String)
    /// There is no letter or digit to look for.
    case nothingToFind(String)
  }

  /// What is wrong.
  public var reason: Reason
  /// Where, in bytes of the query's text.
  public var range: Range<Int>

  /// Makes an error.
  public init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}

extension QueryError: CustomStringConvertible {
  /// What is wrong and what to write instead, in one sentence.
  public var description: String {
    switch reason {
    case .tooLong(let limit): "The query is longer than \(limit) bytes; ask for less at once."
    case .tooManyTerms(let limit): "The query has more than \(limit) terms; ask for less at once."
    case .openQuote: "The quotation mark is not closed."
    case .nothingToNegate: "A minus sign needs a term right after it."
    case .noValue(let field): "\(field): needs a value right after it."
    case .unknownField(let name, let guess?): "There is no field \(name): – did you mean \(guess)?"
    case .unknownField(let name, nil):
      "There is no field \(name): – the fields are \(Self.fields); quote it to find it as text."
    case .unknownState(let name, let guess?): "There is no is:\(name) – did you mean \(guess)?"
    case .unknownState(let name, nil):
      "There is no is:\(name) – there are \(Self.states)."
    case .notADate(let text):
      "\(text) is not a date; write 2023, 2023-03, 2023-03-31, or a range such as 2023-03..2023-06."
    case .emptyRange(let text): "\(text) holds no day; the earlier date comes first."
    case .nothingToFind(""): "There is no letter or digit to look for."
    case .nothingToFind(let text): "\(text) has no letter or digit to look for."
    }
  }

  private static let fields = Query.fieldNames.joined(separator: ", ")
  private static let states = Query.State.allCases.map { "is:\($0.rawValue)" }.joined(separator: " and ")
}
