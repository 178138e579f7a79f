internal import Query
internal import Stories

/// What a query is compiled with, besides itself.
struct SearchContext {
  /// Which marks there are to be asked.
  enum MarksAtHand {
    /// None: every story is unread and bears nothing.
    case none
    /// Read and starred.
    case marks
    /// Also notes, tags and the day of reading.
    case notes

    var hasMarks: Bool { self != .none }
    var hasNotes: Bool { self == .notes }
  }

  /// The names that a condition asks for; nil for one that asks for none.
  var names: (Query.Condition) throws -> NameMatch?
  /// The words that begin with a folded word; nil when they are too many to ask the full-text index for.
  var beginnings: (String) throws -> [String]?
  /// The day for which `today` and `last month` are meant.
  var today: CalendarDay
  var marks: MarksAtHand
}
