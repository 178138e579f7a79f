internal import Extraction
internal import GRDB
internal import Stories

/// The corrections that the names in an index follow: a copy of those in force, made when it was last brought in line.
struct FollowedCorrections: Sendable, Equatable {
  /// One of them.
  struct Item: Sendable, Hashable {
    var number: Int64
    var story: StoryID?
    var correction: Correction
  }

  /// All, in the order in which they are applied.
  let items: [Item]
  private let forAll: [Item]
  private let forOne: [StoryID: [Item]]

  init(_ items: [Item] = []) {
    self.items = items
    forAll = items.filter { $0.story == nil }
    var forOne: [StoryID: [Item]] = [:]
    for item in items {
      if let story = item.story { forOne[story, default: []].append(item) }
    }
    self.forOne = forOne
  }

  init(_ records: [CorrectionRecord]) {
    self.init(records.map { Item(number: $0.number, story: $0.story, correction: $0.correction) })
  }

  /// Those that the index has.
  init(in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT number, story, kind, name, change, value, place FROM followed ORDER BY number"
    )
    self.init(
      try Row.fetchAll(statement).compactMap { row -> Item? in
        let coded = Correction.Coded(kind: row[2], name: row[3], change: row[4], to: row[5], at: row[6])
        guard let correction = try? Correction(coded) else { return nil }
        let story = (row[1] as Int64?).map { StoryID(value: UInt64(bitPattern: $0)) }
        return Item(number: row[0], story: story, correction: correction)
      }
    )
  }

  /// What those for all stories rename and merge.
  var renamings: Renamings { Renamings(forAll.map(\.correction)) }

  /// Those for one story, in the order in which they are applied.
  func about(_ story: StoryID) -> [Item] {
    guard let own = forOne[story] else { return forAll }
    return (forAll + own).sorted { $0.number < $1.number }
  }

  static func == (left: FollowedCorrections, right: FollowedCorrections) -> Bool { left.items == right.items }

  /// Makes these the ones that an index follows, and notes the stories that are to be made anew.
  ///
  /// Those are the stories that a correction which is gone has fitted, and those in which a new one finds what it is
  /// about. New ones come after all others, so they are about names as the index has them, or as other new ones
  /// leave them in stories that are noted anyway.
  func replace(_ old: FollowedCorrections, in database: Database) throws {
    let (before, after) = (Set(old.items), Set(items))
    for item in old.items where !after.contains(item) {
      try database.execute(
        sql: "INSERT OR IGNORE INTO pending SELECT number FROM corrected WHERE correction = ?",
        arguments: [item.number]
      )
      try database.execute(sql: "DELETE FROM followed WHERE number = ?", arguments: [item.number])
    }
    let new = items.filter { !before.contains($0) }
    for item in new {
      let coded = item.correction.coded
      try database.execute(
        sql: "INSERT OR REPLACE INTO followed VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          item.number, item.story.map { Int64(bitPattern: $0.value) }, coded.kind, coded.name, coded.change,
          coded.to, coded.at,
        ]
      )
      if item.story == nil {
        try database.execute(
          sql: "INSERT OR IGNORE INTO pending SELECT rowid FROM search WHERE search MATCH ?",
          arguments: [try Self.match(item.correction.subject, in: database)]
        )
      }
    }
    // Identities have no index of their own: all are looked for in one walk over the stories.
    let own = Set(new.compactMap(\.story)).map { "\(Int64(bitPattern: $0.value))" }
    guard !own.isEmpty else { return }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO pending
        SELECT number FROM story WHERE id IN (SELECT value FROM json_each(?))
        """,
      arguments: ["[\(own.joined(separator: ","))]"]
    )
  }

  /// Finds the stories that may have a finding: those that have its name, and maybe some more.
  private static func match(_ subject: Correction.Subject, in database: Database) throws -> String {
    let (name, kinds): (String, [NameKind]) =
      switch subject.kind {
      case .person: (subject.name, [.person, .personAlias])
      case .place: (subject.name, [.place, .placeAlias])
      case .organization: (subject.name, [.organization, .organizationAlias])
      case .event: (subject.name, [.event, .eventAlias])
      case .topic: (subject.name, [.topic, .topicAlias])
      case .date: (subject.name, [.day])
      // Of one story only, which is known.
      case .statement: (subject.name, [])
      case .meeting:
        // The index has no name for a meeting, but for every person of one.
        (
          subject.name.split(separator: " and ").first.map(String.init) ?? subject.name,
          [.person, .personAlias]
        )
      }
    let numbers = try IdentityLookup(database).numbers(whole: name, kinds: kinds)
    return MatchText.keys(numbers.flatMap { [NamingKey(.name, $0), NamingKey(.official, $0)] })
  }
}
