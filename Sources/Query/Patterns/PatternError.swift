/// What is wrong with the source of a pattern, and where.
public struct PatternError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// There is nothing to match.
    case empty
    /// The source has more than this many bytes.
    case tooLong(limit: Int)
    /// Groups are nested deeper than this.
    case tooDeep(limit: Int)
    /// Written out, the repetitions are more than this many instructions.
    case tooLarge(limit: Int)
    /// A group is not closed.
    case openGroup
    /// A `)` closes nothing.
    case strayBracket
    /// A class is not closed.
    case openClass
    /// A range in a class is empty (`[z-a]`), or one of its ends is a class (`[a-\d]`).
    case notARange(String)
    /// A class is named as in POSIX (`[:alpha:]`).
    case namedClass
    /// A repetition sign has nothing before it.
    case nothingToRepeat(String)
    /// A repetition is repeated (`a**`), or possessive (`a++`).
    case repeatedTwice
    /// A brace opens no count.
    case notACount
    /// The lesser count comes last (`a{5,2}`).
    case emptyCount
    /// A backslash ends the pattern.
    case nothingEscaped
    /// There is no such escape.
    case unknownEscape(String)
    /// A number of `\x` or `\u` is no Unicode scalar.
    case notAScalar
    /// A group's match is asked for again (`\1`).
    case backReference
    /// The text around a match is looked at (`(?=…)`).
    case lookAround
    /// A group has a name.
    case namedGroup
    /// There is no such kind of group, or flags stand where they may not.
    case unknownGroup
    /// It was looked for longer than is allowed.
    case tooDear
  }

  /// What is wrong.
  public var reason: Reason
  /// Where, in bytes of the source.
  public var range: Range<Int>

  /// Makes an error.
  public init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }

  /// The error of a pattern that is looked for too long.
  public static func tooDear(_ pattern: Pattern) -> PatternError {
    PatternError(.tooDear, at: 0..<pattern.source.utf8.count)
  }
}

extension PatternError: CustomStringConvertible {
  /// What is wrong and what to write instead, in one sentence.
  public var description: String {
    switch reason {
    case .empty: "The pattern is empty; write what to look for between the slashes."
    case .tooLong(let limit): "The pattern is longer than \(limit) bytes; look for less at once."
    case .tooDeep(let limit): "More than \(limit) groups are nested; take some brackets away."
    case .tooLarge(let limit):
      "Written out, these repetitions are more than \(limit) steps; count less, or write * or +."
    case .openGroup: "The group is not closed; write ) after it, or \\( for the sign itself."
    case .strayBracket: "There is no group to close here; write \\) for the sign itself."
    case .openClass: "The class is not closed; write ] after it, or \\[ for the sign itself."
    case .notARange(let text):
      "\(text) is not a range; write the lower end first, as in a-z, or \\- for the sign itself."
    case .namedClass: "Named classes are not known; write \\w, \\d or \\s, or ranges such as a-z."
    case .nothingToRepeat(let sign):
      "There is nothing to repeat before \(sign); write \\\(sign) for the sign itself."
    case .repeatedTwice: "A repetition can't be repeated; put it in brackets first, as in (?:a+)*."
    case .notACount: "A count is written {2}, {2,} or {2,5}; write \\{ for the sign itself."
    case .emptyCount: "The lesser count comes first; write it as in {2,5}."
    case .nothingEscaped: "A backslash needs a sign right after it; write \\\\ for the backslash itself."
    case .unknownEscape(let text):
      "\(text) is not known here; the escapes are \\d \\w \\s \\b (capital for the opposite) and \\n \\r \\t."
    case .notAScalar: "A character's number is written \\x41, \\u2014 or \\u{1F600}."
    case .backReference: "Back references are not known; write out what is to stand there again."
    case .lookAround: "Looking ahead or behind is not known; write \\b, ^ or $, or match the text itself."
    case .namedGroup: "Groups have no names; write (…) or (?:…)."
    case .unknownGroup:
      "This kind of group is not known; write (?:…), or (?-i) at the very beginning to heed case."
    case .tooDear: "Looking for this takes too long and was given up; count less far in its braces."
    }
  }
}
