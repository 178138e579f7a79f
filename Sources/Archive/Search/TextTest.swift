internal import FoundationEssentials
internal import Query

/// A condition that is tested on the text of a story itself.
enum TextTest {
  /// The headline or the body has a phrase.
  case phrase(PhraseMatcher, Query.PatternField)
  /// A regular expression matches.
  case pattern(Pattern.Matcher, Query.PatternField)
  /// Somebody, or one of some speakers, says a phrase.
  case said(PhraseMatcher, byAnybody: Bool)
  /// A phrase stands in quotation marks.
  case quoted(PhraseMatcher)
  /// Nothing holds.
  case nothing

  /// - Parameter allowance: what a matcher of expressions may look at in all stories, besides what it may for each
  ///   byte.
  init(_ condition: Query.Condition, allowance: Int = 1 << 26) {
    switch condition {
    case .text(let phrase), .field(.note, let phrase):
      self = PhraseMatcher(phrase).map { .phrase($0, .text) } ?? .nothing
    case .field(.title, let phrase): self = PhraseMatcher(phrase).map { .phrase($0, .title) } ?? .nothing
    case .field(.body, let phrase): self = PhraseMatcher(phrase).map { .phrase($0, .body) } ?? .nothing
    case .field(.said, let phrase):
      self = PhraseMatcher(phrase).map { .said($0, byAnybody: true) } ?? .nothing
    case .said(_, let phrase): self = PhraseMatcher(phrase).map { .said($0, byAnybody: false) } ?? .nothing
    case .field(.quote, let phrase): self = PhraseMatcher(phrase).map { .quoted($0) } ?? .nothing
    case .pattern(let pattern, let field):
      self = .pattern(Pattern.Matcher(pattern, allowance: allowance), field)
    default: self = .nothing
    }
  }

  /// Whether it holds for a story.
  ///
  /// - Parameters:
  ///   - statements: as `StatementCoding` writes them.
  ///   - speakers: the names of those who count, as `NamedFunction` takes them.
  /// - Throws: `PatternError.tooDear` where an expression takes too long in all the stories so far.
  mutating func holds(headline: Data, text: Data, statements: Data, speakers: Data) throws -> Bool {
    try headline.withUnsafeBytes { headline in
      try text.withUnsafeBytes { text in
        let (headline, text) = (headline.bindMemory(to: UInt8.self), text.bindMemory(to: UInt8.self))
        switch self {
        case .phrase(let matcher, let field):
          return field != .body && matcher.isMatched(in: headline)
            || field != .title && matcher.isMatched(in: text)
        case .pattern(var matcher, let field):
          // Taken out and put back, so that what the matcher has learnt is kept and not copied.
          self = .nothing
          defer { self = .pattern(matcher, field) }
          let isMatched =
            field != .body && matcher.isMatched(in: headline.span)
            || field != .title && matcher.isMatched(in: text.span)
          if matcher.hasGivenUp { throw PatternError.tooDear(matcher.pattern) }
          return isMatched
        case .said(let matcher, let byAnybody):
          return statements.withUnsafeBytes { statements in
            StatementCoding.decode(statements, within: 0..<text.count).contains { statement in
              (byAnybody || Self.has(speakers, statement.speaker))
                && matcher.isMatched(in: UnsafeBufferPointer(rebasing: text[statement.range]))
            }
          }
        case .quoted(let matcher):
          return Quotations.ranges(in: text).contains {
            matcher.isMatched(in: UnsafeBufferPointer(rebasing: text[$0]))
          }
        case .nothing: return false
        }
      }
    }
  }

  private static func has(_ speakers: Data, _ number: Int64) -> Bool {
    let place = Int(number >> 3)
    guard place < speakers.count else { return false }
    return speakers[speakers.startIndex + place] & 1 << UInt8(number & 7) != 0
  }
}
