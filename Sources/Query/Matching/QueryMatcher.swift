/// Finds in a text what a query asks for by words or names, for showing it: what is asked not to be there is left out.
public struct QueryMatcher: Sendable {
  private let phrases: [PhraseMatcher]
  private let patterns: [Pattern]

  /// Makes a matcher of a query.
  public init(_ query: Query) {
    var (phrases, patterns): ([PhraseMatcher], [Pattern]) = ([], [])
    for (condition, isNegated) in query.conditions where !isNegated {
      switch condition {
      // Their values are no words of the text, whatever they look like.
      case .field(.country, _), .field(.field, _), .field(.day, _), .field(.lang, _), .field(.path, _),
        .field(.tag, _), .field(.note, _), .field(.like, _):
        break
      case .text(let phrase), .field(_, let phrase), .said(_, let phrase):
        if let matcher = PhraseMatcher(phrase) { phrases.append(matcher) }
      case .near(let near, _): phrases += near.compactMap { PhraseMatcher($0) }
      case .pattern(let pattern, _): patterns.append(pattern)
      case .date, .read, .state, .feature: break
      }
    }
    (self.phrases, self.patterns) = (phrases, patterns)
  }

  /// Whether there is nothing to find.
  public var isEmpty: Bool { phrases.isEmpty && patterns.isEmpty }

  /// The number of phrases and expressions that a text is gone through for.
  public var size: Int { phrases.count + patterns.count }

  /// The ranges of what is found, in bytes of the text, in its order, not overlapping.
  ///
  /// Linear in the text for each phrase and expression.
  ///
  /// - Throws: `PatternError.tooDear` where an expression takes too long.
  public func ranges(in text: UnsafeBufferPointer<UInt8>) throws(PatternError) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for phrase in phrases {
      phrase.forEachMatch(in: text) { range in
        found.append(range)
        return true
      }
    }
    for pattern in patterns {
      var matcher = Pattern.Matcher(pattern)
      found += matcher.matches(in: text.span).filter { !$0.isEmpty }
      if matcher.hasGivenUp { throw .tooDear(pattern) }
    }
    found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var kept: [Range<Int>] = []
    for range in found where range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
    return kept
  }

  /// How many there are.
  public func count(in text: UnsafeBufferPointer<UInt8>) throws(PatternError) -> Int {
    try ranges(in: text).count
  }
}
