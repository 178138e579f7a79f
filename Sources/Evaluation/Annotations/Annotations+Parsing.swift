extension Annotations {
  /// Reads the lines of a brat file: https://brat.nlplab.org/standoff.html.
  ///
  /// Kinds of lines that are not scored are passed over. Linear in the length of the text.
  ///
  /// - Parameter path: the file, for errors.
  init(parsing text: String, path: String) throws(EvaluationError) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewlineOfFiles)
      .enumerated()
    {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 1 else { continue }
      guard add(fields) else {
        throw .line(path: path, number: number + 1, text: String(line.prefix(80)))
      }
    }
    identifyPeople()
  }

  /// Adds what a line says; false where it does not say it as brat does.
  private mutating func add(_ fields: [Substring]) -> Bool {
    let id = String(fields[0])
    let words = fields[1].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let third = fields.count > 2 ? String(fields[2]) : ""
    switch fields[0].first {
    case "T":
      guard words.count > 1, let span = Self.span(words.dropFirst()) else { return false }
      marks[id] = Mark(type: words[0], span: span, text: third)
    case "#":
      guard words.count > 1 else { return false }
      notes[words[1]] = third
    case "A":
      guard words[0] == "Country" else { return true }
      guard words.count > 2 else { return false }
      if countries.updateValue(words[2], forKey: words[1]) == nil { countryOrder.append(words[1]) }
    case "*":
      if id == "*", words[0] == "Alias" { aliases.append(Array(words.dropFirst())) }
    case "R":
      guard words.count > 2, let first = Self.argument(words[1]), let second = Self.argument(words[2]) else {
        return false
      }
      if words[0] == "HoldsRole" { holdings.append(Link(first: first, second: second)) }
      if words[0] == "SaidBy" { sayings.append(Link(first: first, second: second)) }
    case "E":
      guard words[0].hasPrefix("Meeting:") else { return true }
      meetings.append(
        words.dropFirst().compactMap { word in
          guard let mark = Self.argument(word), Self.role(word) == "Participant" else { return nil }
          return mark
        }
      )
    case nil: return false
    default: break
    }
    return true
  }

  /// The first and the last number of `112 118` or `112 118;120 126`.
  private static func span(_ words: ArraySlice<String>) -> Span? {
    let numbers = words.flatMap { $0.split { !("0"..."9").contains($0) } }
    guard let first = numbers.first.flatMap({ Int($0) }), let last = numbers.last.flatMap({ Int($0) }) else {
      return nil
    }
    return Span(start: first, end: last)
  }

  /// The mark of `Arg1:T1`.
  private static func argument(_ word: String) -> String? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : nil
  }

  /// The role of `Participant2:T3`, its number left out.
  private static func role(_ word: String) -> Substring {
    var role = word.prefix { $0 != ":" }
    while let last = role.last, ("0"..."9").contains(last) { role.removeLast() }
    return role
  }
}

extension Character {
  /// Whether files end their lines so.
  fileprivate var isNewlineOfFiles: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
