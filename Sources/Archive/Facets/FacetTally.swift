internal import Query
internal import Stories

/// Counts the values of stories, one story after the other.
struct FacetTally {
  private let tables: FacetTables
  /// The number of stories with each name; of names that are one identity, under the one that stands for all.
  private(set) var counts: [Int32]
  /// The number of stories of each month, under `year * 12 + month - 1`.
  private(set) var months: [Int: Int] = [:]
  /// For each identity the story in which it was last seen, so that several names of one count once.
  private var lastSeen: [Int32]
  private var story: Int32 = 0
  /// The day of the story before and its month: most stories are of the day of the one before.
  private var day: (number: Int64, month: Int?) = (0, nil)

  init(_ tables: FacetTables) {
    self.tables = tables
    counts = Array(repeating: 0, count: tables.kinds.count)
    lastSeen = Array(repeating: 0, count: tables.kinds.count)
  }

  /// Adds a story with the names that `NamingCoding` has written.
  mutating func add(_ number: RowNumber, names: UnsafeRawBufferPointer) {
    story += 1
    let dayNumber = number.value >> 24
    if dayNumber != day.number { day = (dayNumber, number.date.map { $0.year * 12 + $0.month - 1 }) }
    if let month = day.month { months[month, default: 0] += 1 }
    var isOfficial = false
    NamingCoding.forEach(in: names) { role, name in
      if role.isBearer { isOfficial = role.isOfficial }
      guard name < counts.count else { return }
      let name = Int(name)
      if role == .fact {
        counts[name] += 1
      } else if role.isBearer || role == .other, isOfficial || tables.kinds[name] != NameKind.person.rawValue
      {
        let identity = Int(tables.identities[name])
        guard lastSeen[identity] != story else { return }
        lastSeen[identity] = story
        counts[identity] += 1
      }
    }
  }

  /// The numbers of the names of a kind in most stories, those first, and how many names of it there are.
  func best(of kind: NameKind, limit: Int) -> (numbers: [Int], total: Int) {
    var total = 0
    // The counts that make it into the list grow as it fills, so that most names are passed over at once.
    var best: [Int] = []
    var least: Int32 = 0
    func prune() {
      best.sort { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
      best.removeLast(max(0, best.count - limit))
      if best.count == limit, let last = best.last { least = counts[last] }
    }
    for number in counts.indices where counts[number] > 0 && tables.kinds[number] == kind.rawValue {
      total += 1
      guard counts[number] > least else { continue }
      best.append(number)
      if best.count >= 4 * limit { prune() }
    }
    prune()
    return (best, total)
  }
}
