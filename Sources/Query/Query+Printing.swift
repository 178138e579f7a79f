extension Query: CustomStringConvertible {
  /// The query as a person would type it; of a parsed query, parsing it gives the same.
  ///
  /// One that was put together from others may have more terms, or be longer, than is parsed.
  public var description: String { written(in: .nothing, under: nil) }

  /// What a query stands in.
  private enum Surroundings {
    case nothing
    case alternatives
    /// Others that must hold too, or a negation.
    case terms
  }

  /// - Parameter selector: the field before the bracket around it, which is not written again.
  private func written(in surroundings: Surroundings, under selector: Selector?) -> String {
    switch self {
    case .everything: return ""
    case .term(let condition): return condition.written(under: selector)
    case .not(let query): return "-" + query.written(in: .terms, under: selector)
    case .all(let parts):
      let needsBrackets = surroundings == .terms
      return Self.group(parts, " ", .terms, under: selector, common: needsBrackets, needsBrackets)
    case .any(let parts):
      return Self.group(parts, " OR ", .alternatives, under: selector, common: true, surroundings == .terms)
    }
  }

  /// - Parameters:
  ///   - common: whether a field that all have is written once, before a bracket.
  ///   - needsBrackets: whether there are brackets anyway.
  private static func group(
    _ parts: [Query],
    _ separator: String,
    _ surroundings: Surroundings,
    under selector: Selector?,
    common: Bool,
    _ needsBrackets: Bool
  ) -> String {
    let shared = selector == nil && common ? Query.all(parts).commonSelector : nil
    let text = parts.map { $0.written(in: surroundings, under: selector ?? shared) }
      .joined(separator: separator)
    if let shared { return "\(shared.spelling):(\(text))" }
    return needsBrackets ? "(\(text))" : text
  }

  /// The selector that all conditions have and that may stand before a bracket.
  private var commonSelector: Selector? {
    switch self {
    case .everything: return nil
    case .term(let condition): return condition.selector
    case .not(let query): return query.commonSelector
    case .all(let parts), .any(let parts):
      guard let first = parts.first?.commonSelector else { return nil }
      return parts.dropFirst().allSatisfy { $0.commonSelector == first } ? first : nil
    }
  }
}

extension Query.Condition: CustomStringConvertible {
  /// The condition as a person would type it.
  public var description: String { written(under: nil) }

  /// The selector that may stand before a bracket instead of before the condition.
  var selector: Query.Selector? {
    switch self {
    case .field(let field, _): .key(.field(field))
    case .said(let speaker, _): .said(by: speaker)
    case .pattern(_, .title): .key(.field(.title))
    case .pattern(_, .body): .key(.field(.body))
    case .text, .near, .pattern(_, .text), .date, .read, .state, .feature: nil
    }
  }

  func written(under selector: Query.Selector?) -> String {
    let own = self.selector
    let start = own.map { $0 == selector ? "" : "\($0.spelling):" } ?? ""
    let takesPatterns = own.map { $0.patternField != nil } ?? true
    return switch self {
    case .text(let phrase), .field(_, let phrase), .said(_, let phrase):
      start + phrase.written(takesPatterns: takesPatterns)
    case .near(let phrases, let distance):
      "NEAR("
        + phrases.map { $0.written(endsAtComma: true) }.joined(separator: " ")
        + (distance == Query.usualDistance ? ")" : ", \(distance))")
    case .pattern(let pattern, _): "\(start)/\(Self.escaped(pattern.source))/"
    case .date(let days): "date:\(days)"
    case .read(let days): "read:\(days)"
    case .state(let state): "is:\(state.rawValue)"
    case .feature(let feature): "has:\(feature.rawValue)"
    }
  }

  /// The source of a pattern, with a backslash before each slash.
  private static func escaped(_ source: String) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in source.unicodeScalars {
      if scalar == "/", !isEscaped { text.append("\\") }
      isEscaped = scalar == "\\" && !isEscaped
      text.append(scalar)
    }
    return String(text)
  }
}

extension Query.Phrase: CustomStringConvertible {
  /// The phrase as a person would type it, with quotation marks where it needs them.
  public var description: String { written() }

  /// - Parameters:
  ///   - takesPatterns: whether a slash would begin a pattern there.
  ///   - endsAtComma: whether a comma would end it there.
  func written(takesPatterns: Bool = true, endsAtComma: Bool = false) -> String {
    var printed = ""
    if isPlain(takesPatterns: takesPatterns, endsAtComma: endsAtComma) {
      printed = text
    } else {
      printed = "\""
      for scalar in text.unicodeScalars {
        if scalar == "\"" { printed.unicodeScalars.append(scalar) }
        printed.unicodeScalars.append(scalar)
      }
      printed += "\""
    }
    return (isWhole ? "=" : "") + (isPrefix ? printed + "*" : printed)
  }

  /// Whether the phrase is one word that nothing in the language could be mistaken for.
  private func isPlain(takesPatterns: Bool, endsAtComma: Bool) -> Bool {
    var scanner = QueryScanner(text)
    if scanner.current == "-" || scanner.current == "=" || (takesPatterns && scanner.current == "/")
      || scanner.nextOperator != nil
    {
      return false
    }
    if scanner.takeKey() != nil { return false }
    let value = scanner.unquoted(endsAtComma: endsAtComma)
    return !value.range.isEmpty && scanner.isAtEnd && !value.hasStar
  }
}
