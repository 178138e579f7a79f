internal import Extraction
internal import FoundationEssentials
internal import GRDB
internal import Stories

/// What the stories of an index say of each of their names: how many there are, of which days, with which titles.
///
/// About 30 bytes a name and 40 a name with a title of office.
struct NamingTally {
  /// In how many stories, and of which days.
  struct Count {
    var stories: Int32 = 0
    /// The numbers of the first and last day; the first is greater while there is none.
    var first = Int32.max
    var last = Int32.min

    mutating func add(_ day: Int32?) {
      stories += 1
      guard let day else { return }
      first = min(first, day)
      last = max(last, day)
    }

    mutating func add(_ other: Count) {
      stories += other.stories
      first = min(first, other.first)
      last = max(last, other.last)
    }

    var days: ClosedRange<CalendarDay>? {
      first > last ? nil : CalendarDay(dayNumber: Int(first))...CalendarDay(dayNumber: Int(last))
    }
  }

  /// A name with a title that stories give its bearer, or with another name of the bearer.
  struct Pair: Hashable {
    var name: Int64
    var other: Int64
  }

  /// The counts of each name.
  private(set) var names: [Int64: Count] = [:]
  /// In how many stories the country of a name is said.
  private(set) var countriesSaid: [Int64: Int32] = [:]
  /// The counts of each title with a name.
  private(set) var titles: [Pair: Count] = [:]
  /// Names that one story gives to one bearer.
  private(set) var links: Set<Pair> = []
  /// The counts of each identity, where identities were given.
  private(set) var identities: [Int64: Count] = [:]

  /// The identity of each name that is not one of its own; nil when identities are not to be counted.
  private let members: [Int64: Int64]?

  init(members: [Int64: Int64]? = nil) {
    self.members = members
  }

  /// Adds what all stories say, in the order of their numbers.
  ///
  /// - Returns: whether it came to the end.
  mutating func addAll(in database: Database, isCancelled: () -> Bool = { false }) throws -> Bool {
    let rows = try Row.fetchCursor(database, sql: "SELECT number, names FROM naming")
    var seen = 0
    while let row = try rows.next() {
      seen += 1
      if seen % 4096 == 0, isCancelled() { return false }
      try add(row)
    }
    return true
  }

  /// Adds what the story of a row says: its number and its names.
  mutating func add(_ row: Row) throws {
    let number = RowNumber(value: row[0])
    try row.withUnsafeData(atIndex: 1) { $0?.withUnsafeBytes { add($0, of: number) } }
  }

  /// Adds what one story says.
  mutating func add(_ bytes: UnsafeRawBufferPointer, of number: RowNumber) {
    let day = number.date.map { Int32(clamping: $0.dayNumber) }
    var (bearer, seen): (Int64, [Int64]) = (0, [])
    NamingCoding.forEach(in: bytes) { role, name in
      switch role {
      case .name, .nameWithCountry, .official, .officialWithCountry:
        bearer = name
        names[name, default: Count()].add(day)
        if role.saysCountry { countriesSaid[name, default: 0] += 1 }
        guard let members else { break }
        let identity = members[name] ?? name
        // Several names of one identity in a story are one story of it.
        guard !seen.contains(identity) else { break }
        seen.append(identity)
        identities[identity, default: Count()].add(day)
      case .title: titles[Pair(name: bearer, other: name), default: Count()].add(day)
      case .other:
        names[name, default: Count()].add(day)
        links.insert(Pair(name: bearer, other: name))
      case .alias, .met, .speaker, .fact, .flag: break
      }
    }
  }
}
