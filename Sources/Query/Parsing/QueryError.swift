/// What is wrong with the text of a query, and where.
public struct QueryError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The text has more than this many bytes, or would have when written out.
    case tooLong(limit: Int)
    /// There are more than this many terms.
    case tooManyTerms(limit: Int)
    /// Brackets stand in more than this many others.
    case tooDeep(limit: Int)
    /// A quotation mark is not closed.
    case openQuote
    /// A bracket is not closed.
    case openBracket
    /// A closing bracket closes none.
    case unopenedBracket
    /// Nothing stands between two brackets.
    case emptyBrackets
    /// A minus sign or `NOT` has no term after it.
    case nothingToNegate(String)
    /// `AND` or `OR` lacks a term before or after it.
    case nothingBeside(operator: String)
    /// A field has no value (`official:`).
    case noValue(field: String)
    /// There is no field of this name; the guess is the one that was perhaps meant.
    case unknownField(String, guess: String?)
    /// There is no such state or feature; the guess is the one that was perhaps meant.
    case unknownValue(String, guess: String?, known: [String])
    /// A date is none.
    case notADate(String)
    /// A range of dates holds no day.
    case emptyRange(String)
    /// A date asks for what comes after the last so many days (`>7d`).
    case afterToday(String)
    /// There is no letter or digit to look for.
    case nothingToFind(String)
    /// Something else than words stands where only words can.
    case notInside(String)
    /// `NEAR(…)` has one phrase or more than this many.
    case nearCount(limit: Int)
    /// The distance of `NEAR(…)` is none.
    case badDistance(String, limit: Int)
    /// A pattern has no closing slash.
    case openPattern
    /// Something stands right behind the closing slash of a pattern.
    case textAfterPattern
    /// A pattern can't be understood.
    case badPattern(PatternError.Reason)
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
    case .tooManyTerms(let limit):
      "This is term \(limit + 1), and a query has \(limit) at most; ask for less at once."
    case .tooDeep(let limit): "Brackets stand in more than \(limit) others; leave some of them out."
    case .openQuote: "The quotation mark is not closed."
    case .openBracket: "The bracket is not closed."
    case .unopenedBracket: "This bracket closes none; take it out, or quote it to find it as text."
    case .emptyBrackets: "Nothing stands between the brackets; write a term there."
    case .nothingToNegate("-"): "A minus sign needs a term right after it."
    case .nothingToNegate(let operation): "\(operation) needs a term after it; quote it to find it as text."
    case .nothingBeside(let operation):
      "\(operation) needs a term on either side; quote it to find it as text."
    case .noValue(let field): "\(field): needs a value right after it."
    case .unknownField(let name, let guess?): "There is no field \(name): – did you mean \(guess)?"
    case .unknownField(let name, nil):
      "There is no field \(name): – the fields are \(Self.fields); quote it to find it as text."
    case .unknownValue(let value, let guess?, _): "There is no \(value) – did you mean \(guess)?"
    case .unknownValue(let value, nil, let known): "There is no \(value) – there are \(Self.list(known))."
    case .notADate(let text):
      "\(text) is not a date; write 2023, 2023-03, 2023-03-31, today, 7d, last-month, or a range such as "
        + "2023-03..2023-06."
    case .emptyRange(let text): "\(text) holds no day; the earlier date comes first."
    case .afterToday(let text):
      "\(text) begins after today; leave out the > for these days, or write < for those before them."
    case .nothingToFind(""): "There is no letter or digit to look for."
    case .nothingToFind(let text): "\(text) has no letter or digit to look for."
    case .notInside(let place): "Inside \(place) stand only words and phrases; quote this to find it as text."
    case .nearCount(let limit): "NEAR needs two to \(limit) words or phrases, such as NEAR(port talks, 5)."
    case .badDistance("", let limit): "NEAR needs a number from 1 to \(limit) after the comma."
    case .badDistance(let text, let limit):
      "\(text) is no distance; write a number of words from 1 to \(limit) after the comma."
    case .openPattern: "The pattern has no closing slash; add it, or quote the text to find it as it is."
    case .textAfterPattern: "A pattern ends at its closing slash; write \\/ for a slash inside it."
    case .badPattern(let reason): "\(PatternError(reason, at: range))"
    }
  }

  private static let fields = Query.fieldNames.joined(separator: ", ")

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "") + (names.last ?? "")
  }
}
