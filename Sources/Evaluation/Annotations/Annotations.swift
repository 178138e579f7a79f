/// The annotations of one story in brat standoff, as far as they are scored.
///
/// Offsets count Unicode code points of the story's text, half-open.
struct Annotations: Sendable {
  /// A text-bound annotation (`T`); one in several pieces reaches from the first to the last.
  struct Mark: Sendable, Hashable {
    /// The type (`Person`).
    var type: String
    var span: Span
    /// The text as the file gives it.
    var text: String
  }

  /// A pair of offsets; not a `Range`, as a file may give them in any order.
  struct Span: Sendable, Hashable, Comparable {
    var start: Int
    /// The offset behind the last.
    var end: Int

    static func < (left: Span, right: Span) -> Bool {
      (left.start, left.end) < (right.start, right.end)
    }
  }

  /// A relation between two marks, by their ids.
  struct Link: Sendable, Hashable {
    var first: String
    var second: String
  }

  /// The marks by their ids (`T1`).
  var marks: [String: Mark] = [:]
  /// The notes by the id of what they are on.
  var notes: [String: String] = [:]
  /// The country codes by mark, and the marks in the order in which they were first given one.
  var countries: [String: String] = [:]
  var countryOrder: [String] = []
  /// The groups of marks that are one person's.
  var aliases: [[String]] = []
  /// The people and their titles.
  var holdings: [Link] = []
  /// The statements and their speakers.
  var sayings: [Link] = []
  /// The participants of each meeting.
  var meetings: [[String]] = []
  /// The first mark of the person of each mark of a person.
  private var headOfMark: [String: String] = [:]
  /// The words of the longest mention of each person, by the person's first mark.
  private var nameOfHead: [String: NameWords] = [:]

  /// Makes the marks of one person one, once all lines are read.
  mutating func identifyPeople() {
    for (id, mark) in marks where mark.type == "Person" { headOfMark[id] = id }
    for group in aliases {
      let people = group.filter { headOfMark[$0] != nil }
      for mark in people { headOfMark[mark] = people[0] }
    }
    var longest: [String: String] = [:]
    for (id, head) in headOfMark {
      guard let text = marks[id]?.text else { continue }
      if let known = longest[head], !Self.isLonger(text, than: known) { continue }
      longest[head] = text
    }
    nameOfHead = longest.mapValues(NameWords.init)
  }

  /// By the number of code points, then by the code points.
  private static func isLonger(_ left: String, than right: String) -> Bool {
    let (first, second) = (left.unicodeScalars, right.unicodeScalars)
    return first.count != second.count ? first.count > second.count : second.lexicographicallyPrecedes(first)
  }

  /// The name of the person of a mark; nil where the mark is none of a person.
  func name(ofPerson mark: String) -> NameWords? { headOfMark[mark].flatMap { nameOfHead[$0] } }

  /// Where the marks of a type are.
  func spans(_ type: String) -> Set<Span> {
    Set(marks.values.lazy.filter { $0.type == type }.map(\.span))
  }
}
