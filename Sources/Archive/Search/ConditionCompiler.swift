internal import FoundationEssentials
internal import GRDB
internal import Query
internal import Stories

/// Compiles queries to an SQL condition on the number of a story, for what the full-text index does not know.
struct ConditionCompiler {
  private let context: SearchContext
  private let fullText: FullTextCompiler
  private(set) var arguments: [any DatabaseValueConvertible] = []

  init(_ context: SearchContext) {
    self.context = context
    fullText = FullTextCompiler(context)
  }

  /// The condition, true or false and never null.
  ///
  /// - Parameters:
  ///   - query: what is asked for.
  ///   - number: the number of the story, in SQL.
  ///   - isCandidate: whether only stories come that have the words that `FullTextCompiler.candidates` asks for.
  mutating func condition(_ query: Query, of number: String, isCandidate: Bool = false) throws -> String {
    if let match = try fullText.match(query) { return matching(match, number) }
    switch query {
    case .everything: return "1"
    case .not(let other): return "NOT \(try condition(other, of: number))"
    case .all(let parts):
      return "(\(try parts.map { try condition($0, of: number) }.joined(separator: " AND ")))"
    case .any(let parts):
      // Without the sign, SQLite may look up each part by the number, and then FTS5 can't match words besides.
      let number = number.hasPrefix("search.") ? "+\(number)" : number
      return "(\(try parts.map { try condition($0, of: number) }.joined(separator: " OR ")))"
    case .term(let condition):
      let candidates = isCandidate ? nil : try fullText.candidates(condition).map { matching($0, number) }
      let own = try self.condition(condition, of: number)
      return candidates.map { "(\($0) AND \(own))" } ?? own
    }
  }

  private mutating func matching(_ match: String, _ number: String) -> String {
    arguments.append(match)
    return "\(number) IN (SELECT rowid FROM search WHERE search MATCH ?)"
  }

  private mutating func condition(_ condition: Query.Condition, of number: String) throws -> String {
    switch condition {
    case .date(let days): return dated(days.range(today: context.today), number)
    case .read(let days): return read(days.range(today: context.today), number)
    case .state(let state): return marked(state, number)
    case .feature(.note): return marked(.noted, number)
    case .feature(.tag): return marked(.tagged, number)
    case .field(.tag, let phrase): return tagged(phrase, number)
    case .field(.note, _):
      guard context.marks.hasNotes else { return "0" }
      arguments.append(Query.term(condition).description)
      return """
        EXISTS (SELECT 1 FROM story AS marked JOIN mark USING (id) \
        WHERE marked.number = \(number) AND holds(?, note, NULL, NULL, NULL))
        """
    case .field(.path, let phrase):
      arguments.append("%\(Self.escaped(phrase.text))%")
      return """
        \(number) IN (WITH named AS (SELECT file FROM file WHERE path LIKE ? ESCAPE '\\') \
        SELECT number FROM story WHERE file IN named UNION SELECT number FROM origin WHERE file IN named)
        """
    case .field(.like, let phrase):
      guard let id = StoryID(hexadecimal: phrase.text) else { return "0" }
      let identity = Int64(bitPattern: id.value)
      arguments += [identity, identity] as [any DatabaseValueConvertible]
      return """
        \(number) IN (SELECT number FROM story WHERE id = ? UNION SELECT other.number FROM story \
        JOIN kin AS own USING (number) JOIN kin AS other ON other.kin = own.kin WHERE story.id = ?)
        """
    case .text(let phrase):
      guard let (low, high) = WordBeginnings(asked: phrase)?.halves else {
        return held(by: condition, number, speakers: nil)
      }
      arguments.append(low != 0 ? low : high)
      let column = low != 0 ? "beginnings" : "further"
      return number == "story.number"
        ? "story.\(column) & ? <> 0"
        : "(SELECT begun.\(column) & ? <> 0 FROM story AS begun WHERE begun.number = \(number))"
    case .pattern, .field(.title, _), .field(.body, _), .field(.said, _), .field(.quote, _):
      return held(by: condition, number, speakers: nil)
    case .said:
      let speakers = try context.names(condition)?.numbers ?? []
      return held(by: condition, number, speakers: NamedFunction.argument(speakers))
    case .field:
      guard let match = try context.names(condition) else { return "0" }
      arguments.append(Data(match.parts.map(\.rawValue)))
      arguments.append(NamedFunction.argument(match.numbers))
      return "named((SELECT names FROM naming WHERE naming.number = \(number)), ?, ?)"
    case .near, .feature: return "0"
    }
  }

  /// What has to be looked for in the text of each story.
  private mutating func held(by condition: Query.Condition, _ number: String, speakers: Data?) -> String {
    arguments.append(Query.term(condition).description)
    arguments.append(speakers ?? Data())
    return """
      EXISTS (SELECT 1 FROM content WHERE content.number = \(number) AND holds(?, headline, text, statements, ?))
      """
  }

  private mutating func dated(_ range: Query.DateRange, _ number: String) -> String {
    arguments.append((range.first.map { RowNumber(date: $0, sequence: 0) } ?? Self.firstDated).value)
    guard let last = range.last else { return "\(number) >= ?" }
    arguments.append(RowNumber(date: last, sequence: Self.lastSequence).value)
    return "\(number) BETWEEN ? AND ?"
  }

  /// Before all stories that have a date and after all that have none.
  private static let firstDated = RowNumber(value: 1 << 24)
  private static let lastSequence = 0xff_ffff

  // MARK: - Marks

  private mutating func read(_ range: Query.DateRange, _ number: String) -> String {
    guard context.marks.hasNotes else { return "0" }
    arguments.append(range.first?.dayNumber ?? Int(Int32.min))
    arguments.append(range.last?.dayNumber ?? Int(Int32.max))
    return """
      \(number) IN (SELECT marked.number FROM mark JOIN story AS marked USING (id) \
      WHERE mark.read AND mark.readDay BETWEEN ? AND ?)
      """
  }

  /// Unread stories are asked for one by one, as nearly all are; those with a mark are few.
  private func marked(_ state: Query.State, _ number: String) -> String {
    guard context.marks.hasMarks else { return state == .unread ? "1" : "0" }
    func bearing(_ condition: String) -> String {
      "\(number) IN (SELECT marked.number FROM mark JOIN story AS marked USING (id) WHERE \(condition))"
    }
    switch state {
    case .unread:
      return """
        NOT EXISTS (SELECT 1 FROM story AS marked JOIN mark USING (id) \
        WHERE marked.number = \(number) AND mark.read)
        """
    case .read: return bearing("mark.read")
    case .starred: return bearing("mark.starred")
    case .noted: return context.marks.hasNotes ? bearing("mark.note <> ''") : "0"
    case .tagged:
      guard context.marks.hasNotes else { return "0" }
      return "\(number) IN (SELECT marked.number FROM tag JOIN story AS marked USING (id))"
    }
  }

  private mutating func tagged(_ phrase: Query.Phrase, _ number: String) -> String {
    guard context.marks.hasNotes else { return "0" }
    arguments.append(Self.escaped(phrase.text.lowercased()) + (phrase.isPrefix ? "%" : ""))
    return """
      \(number) IN (SELECT marked.number FROM tag JOIN story AS marked USING (id) WHERE tag.tag LIKE ? ESCAPE '\\')
      """
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "_" || scalar == "\\" { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
