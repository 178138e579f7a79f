/// Finds subjects of cooperation.
struct TopicFinder {
  /// A topic in the text.
  struct Found {
    var tokens: Range<Int>
    var rule: Rule
    var confidence: Double
  }
}
