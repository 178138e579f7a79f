internal import Query
internal import Stories

/// Counts the values of stories, one story after the other.
struct FacetTally {
  /// What is counted of a name, side by side in memory, as each story asks for all of it.
  private struct Cell {
    var kind: UInt8
    /// The number of the name that stands for the identity, under which the names of one are counted.
    var identity: Int32
    /// The number of stories with the name.
    var count: Int32 = 0
    /// The story in which the identity was last seen, so that several names of one count once.
    var lastSeen: Int32 = 0
  }

  private var cells: [Cell]
  /// The number of stories of each month, under `year * 12 + month - 1`.
  private(set) var months: [Int: Int] = [:]
  private var story: Int32 = 0
  /// The day of the story before and its month: most stories are of the day of the one before.
  private var day: (number: Int64, month: Int?) = (0, nil)

  init(_ tables: FacetTables) {
    cells = zip(tables.kinds, tables.identities).map { Cell(kind: $0, identity: $1) }
  }

  /// The number of stories with a name; of names that are one identity, under the one that stands for all.
  func count(of name: Int) -> Int { Int(cells[name].count) }

  /// Adds a story with the names that `NamingCoding` has written.
  mutating func add(_ number: RowNumber, names: UnsafeRawBufferPointer) {
    story += 1
    let dayNumber = number.value >> 24
    if dayNumber != day.number { day = (dayNumber, number.date.map { $0.year * 12 + $0.month - 1 }) }
    if let month = day.month { months[month, default: 0] += 1 }
    cells.withUnsafeMutableBufferPointer { [story] cells in
      var isOfficial = false
      NamingCoding.forEach(in: names) { role, name in
        if role.isBearer { isOfficial = role.isOfficial }
        guard name < cells.count else { return }
        let name = Int(name)
        if role == .fact {
          cells[name].count += 1
        } else if role.isBearer || role == .other, isOfficial || cells[name].kind != NameKind.person.rawValue
        {
          let identity = Int(cells[name].identity)
          guard cells[identity].lastSeen != story else { return }
          cells[identity].lastSeen = story
          cells[identity].count += 1
        }
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
      best.sort { cells[$0].count != cells[$1].count ? cells[$0].count > cells[$1].count : $0 < $1 }
      best.removeLast(max(0, best.count - limit))
      if best.count == limit, let last = best.last { least = cells[last].count }
    }
    for number in cells.indices where cells[number].count > 0 && cells[number].kind == kind.rawValue {
      total += 1
      guard cells[number].count > least else { continue }
      best.append(number)
      if best.count >= 4 * limit { prune() }
    }
    prune()
    return (best, total)
  }
}
