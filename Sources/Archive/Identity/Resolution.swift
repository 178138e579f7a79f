internal import Dispatch
internal import Extraction
internal import GRDB
internal import Stories
internal import Synchronization

/// The identities of the names of an index, ready to be written.
struct Resolution {
  /// A row of the table `member`.
  struct Member: Equatable {
    var identity: Int64
    var reason: UInt8?
    var other: Int64?
  }

  /// The names whose identity is not that name alone, or whose text other identities have too.
  private var members: [Int64: Member] = [:]

  /// How often stories were written to the index.
  static func changes(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT changes FROM resolution") ?? 0
  }

  /// The number of changes that identities have not been made for; nil when they are as the stories are.
  static func stale(_ database: Database) throws -> Int64? {
    let sql = "SELECT changes FROM resolution WHERE changes <> resolved"
    return try Int64.fetchOne(database, sql: sql)
  }

  /// The identities of the names as the index has them now; nil when it was told to stop.
  init?(_ database: Database, isCancelled: () -> Bool) throws {
    var tally = NamingTally()
    guard try tally.addAll(in: database, isCancelled: isCancelled) else { return nil }
    let titles = try Self.titles(database)
    var tenures: [Int64: [Tenure]] = [:]
    for (pair, count) in tally.titles {
      guard let title = titles[pair.other] else { continue }
      tenures[pair.name, default: []].append(Tenure(title, stories: Int(count.stories), days: count.days))
    }
    let renamings = try FollowedCorrections(in: database).renamings
    if isCancelled() { return nil }
    let names = try KnownName.Kind.allCases.map { try KnownName.all(of: $0, in: database) }
    let found = Mutex<[Int64: Member]>([:])
    // No name of one kind is one with a name of another, so each kind has a core.
    DispatchQueue.concurrentPerform(iterations: names.count) { [tally, tenures] kind in
      let members = Self.members(of: names[kind], tally: tally, tenures: tenures, renamings: renamings)
      found.withLock { $0.merge(members) { $1 } }
    }
    members = found.withLock { $0 }
  }

  /// Resolves the names of one kind.
  private static func members(
    of names: [(number: Int64, name: KnownName)],
    tally: NamingTally,
    tenures: [Int64: [Tenure]],
    renamings: Renamings
  ) -> [Int64: Member] {
    var (records, numbers): ([NameRecord], [Int64]) = ([], [])
    for (number, name) in names {
      guard let count = tally.names[number] else { continue }
      numbers.append(number)
      records.append(
        NameRecord(
          name,
          stories: Int(count.stories),
          storiesThatSayCountry: Int(tally.countriesSaid[number] ?? 0),
          tenures: tenures[number] ?? [],
          days: count.days,
          isChosen: !renamings.isEmpty && renamings.isChosen(Correction.Subject(name))
        )
      )
    }
    var places: [Int64: Int] = [:]
    for (place, number) in numbers.enumerated() { places[number] = place }
    let links = tally.links.compactMap { link -> IdentityResolver.Link? in
      guard let first = places[link.name], let second = places[link.other] else { return nil }
      let isCorrection =
        records[first].isChosen
        && renamings.result(of: Correction.Subject(records[second].name))
          == Correction.Subject(records[first].name)
      return IdentityResolver.Link(first, second, isCorrection: isCorrection)
    }
    // What stories say of the bearer they say under the new name; the old one is to be told by it as before.
    for link in links where link.isCorrection {
      records[link.second].tenures += records[link.first].tenures
      records[link.second].storiesThatSayCountry = max(
        records[link.second].storiesThatSayCountry,
        min(records[link.first].storiesThatSayCountry, records[link.second].stories)
      )
    }
    let found = IdentityResolver.members(of: records, links: links)
    var sizes: [Int: Int] = [:]
    for member in found { sizes[member.leader, default: 0] += 1 }
    let shared = shared(records, found)
    var members: [Int64: Member] = [:]
    for (place, member) in found.enumerated() where (sizes[member.leader] ?? 1) > 1 || shared.contains(place)
    {
      members[numbers[place]] = Member(
        identity: numbers[member.leader],
        reason: member.tie?.reason.rawValue,
        other: member.tie.map { numbers[$0.other] }
      )
    }
    return members
  }

  /// The names whose text, case aside, names of other identities have too.
  private static func shared(_ records: [NameRecord], _ members: [IdentityResolver.Member]) -> Set<Int> {
    var byText: [String: [Int]] = [:]
    for (place, record) in records.enumerated() {
      byText[record.name.name.lowercased(), default: []].append(place)
    }
    var shared: Set<Int> = []
    for places in byText.values where Set(places.map { members[$0].leader }).count > 1 {
      shared.formUnion(places)
    }
    return shared
  }

  private static func titles(_ database: Database) throws -> [Int64: String] {
    var titles: [Int64: String] = [:]
    let sql = "SELECT name, text FROM name WHERE kind = ?"
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [Int(NameKind.title.rawValue)])
    while let row = try rows.next() { titles[row[0]] = row[1] }
    return titles
  }

  /// Writes what is not as it was; says whether anything was not.
  func write(to database: Database) throws -> Bool {
    var stale: [Int64] = []
    var fresh = members
    let rows = try Row.fetchCursor(database, sql: "SELECT name, identity, reason, other FROM member")
    while let row = try rows.next() {
      let old = Member(identity: row[1], reason: row[2], other: row[3])
      if fresh[row[0]] == old { fresh[row[0]] = nil } else { stale.append(row[0]) }
    }
    let leave = try database.cachedStatement(sql: "DELETE FROM member WHERE name = ?")
    for name in stale.sorted() {
      try leave.execute(arguments: [name])
    }
    let join = try database.cachedStatement(sql: "INSERT INTO member VALUES (?, ?, ?, ?)")
    for (name, member) in fresh.sorted(by: { $0.key < $1.key }) {
      try join.execute(arguments: [name, member.identity, member.reason.map { Int($0) }, member.other])
    }
    try database.execute(sql: "UPDATE resolution SET resolved = changes")
    return !stale.isEmpty || !fresh.isEmpty
  }
}
