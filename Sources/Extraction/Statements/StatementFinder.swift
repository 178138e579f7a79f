/// Finds statements.
struct StatementFinder {
  /// A sentence and the group number of its speaker.
  struct Found {
    var sentence: Int
    var speaker: Int
    var rule: Rule
    var confidence: Double
  }
}
