extension Query {
  /// What it asks for by words of the text, or that words be not there; the rest of it is left out.
  ///
  /// Names are left out too: what bears them is seen in the findings.
  public var words: Query {
    replacing { $0.asksForWords ? .term($0) : nil } ?? .everything
  }

  /// Whether words of the text are asked to be there.
  public var asksForWords: Bool { conditions.contains { !$0.isNegated && $0.condition.asksForWords } }

  /// Whether the stories are asked for that are nearly the same as one.
  public var asksForKin: Bool {
    conditions.contains { if case .field(.like, _) = $0.condition { true } else { false } }
  }
}

extension Query.Condition {
  /// Whether words of the text are asked for.
  fileprivate var asksForWords: Bool {
    switch self {
    case .text, .near, .pattern, .said: true
    case .field(let field, _):
      switch field {
      case .title, .body, .said, .quote: true
      default: false
      }
    case .date, .read, .state, .feature: false
    }
  }
}
