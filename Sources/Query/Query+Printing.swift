extension Query: CustomStringConvertible {
  /// The query as a person would type it; parsing it gives the same query.
  public var description: String {
    terms.map(\.description).joined(separator: " ")
  }
}

extension Query.Term: CustomStringConvertible {
  /// The term as a person would type it.
  public var description: String {
    (isNegated ? "-" : "") + condition.description
  }
}

extension Query.Condition: CustomStringConvertible {
  /// The condition as a person would type it.
  public var description: String {
    switch self {
    case .text(let phrase): phrase.description
    case .field(let field, let phrase): "\(field.rawValue):\(phrase)"
    case .date(let range): "date:\(range)"
    case .state(let state): "is:\(state.rawValue)"
    }
  }
}

extension Query.Phrase: CustomStringConvertible {
  /// The phrase as a person would type it, with quotation marks where it needs them.
  public var description: String {
    var printed = ""
    if isPlain {
      printed = text
    } else {
      printed = "\""
      for scalar in text.unicodeScalars {
        if scalar == "\"" { printed.unicodeScalars.append(scalar) }
        printed.unicodeScalars.append(scalar)
      }
      printed += "\""
    }
    return isPrefix ? printed + "*" : printed
  }

  /// Whether the phrase is one word that nothing in the language could be mistaken for.
  private var isPlain: Bool {
    guard let first = text.unicodeScalars.first, first != "-" else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "'", "&", "_", "/": true
      default: scalar.value > 0x7f && scalar.properties.isAlphabetic
      }
    }
  }
}
