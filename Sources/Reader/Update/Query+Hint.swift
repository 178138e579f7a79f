public import Query
internal import Extraction
internal import Stories

extension Query {
  /// What is perhaps wrong with a query that found nothing, in a sentence: a country, language, field or identity
  /// that there is none of, or words that look like an operator; nil where nothing can be guessed.
  ///
  /// Reads the tables of countries and topics.
  public var hint: String? {
    let wanted = conditions.filter { !$0.isNegated }.map(\.condition)
    let hints = wanted.lazy.compactMap { condition in
      switch condition {
      case .field(.country, let phrase): Self.hint(country: phrase)
      case .field(.lang, let phrase): Self.hint(language: phrase.text.lowercased())
      case .field(.field, let phrase): Self.hint(field: phrase)
      case .field(.like, let phrase) where StoryID(hexadecimal: phrase.text) == nil:
        "“\(phrase.text)” is no story's identity; it has 16 digits and letters from a to f, as D writes it."
      default: nil
      }
    }
    if let hint = hints.first { return hint }
    let words = wanted.compactMap { if case .text(let phrase) = $0 { phrase.text } else { nil } }
    guard words.count > 2, words.dropLast(2).contains(where: { $0.lowercased() == "near" }) else {
      return nil
    }
    return
      "Were words near one another meant? NEAR(port talks, 5), in capitals and without a blank, finds them."
  }

  private static func hint(country phrase: Phrase) -> String? {
    let isKnown =
      CountryCode(named: phrase.text) != nil
      || phrase.isPrefix && CountryCode.hasName(beginning: phrase.text)
    guard !isKnown else { return nil }
    let names = CountryCode.names(beginning: "")
    guard let guess = nearest(to: phrase.text, among: names) else {
      return
        "“\(phrase.text)” is no country that is known; write its name, an adjective or a code such as BE."
    }
    return "“\(phrase.text)” is no country that is known; did you mean \(guess)?"
  }

  private static func hint(language: String) -> String? {
    guard Language.names[language] == nil else { return nil }
    if let code = Language.names.first(where: { $0.value.lowercased() == language })?.key {
      return "A language is asked for by its code; did you mean lang:\(code)?"
    }
    return
      "A language is asked for by its code; there are \(Language.names.keys.sorted().joined(separator: ", "))."
  }

  private static func hint(field phrase: Phrase) -> String? {
    guard let matcher = PhraseMatcher(phrase) else { return nil }
    let isKnown = Topic.fields.contains { field in
      Array(field.utf8).withUnsafeBufferPointer { matcher.isMatched(in: $0) }
    }
    return isKnown
      ? nil
      : "“\(phrase.text)” is no field that comes with the program: \(Topic.fields.joined(separator: ", "))."
  }
}
