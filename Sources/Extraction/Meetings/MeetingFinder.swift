/// Finds meetings.
struct MeetingFinder {
  /// A meeting; its people are group numbers, its place a span of the chart.
  struct Found {
    var trigger: Range<Int>
    var participants: [Int]
    var attendees: [Int]
    var date: DateValue?
    var place: Int?
    var rule: Rule
    var confidence: Double
  }
}
