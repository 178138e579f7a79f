internal import Extraction
internal import GRDB
public import Query
internal import Stories
internal import Synchronization

extension Archive {
  /// So many values of a kind are given.
  private static let valueLimit = 100

  /// How many of the stories that a query asks for have each official, country, topic and so on.
  ///
  /// Reads the names of these stories, about a microsecond a story, on a connection of its own: searching goes on
  /// meanwhile. Officials, places and bodies are counted as the identities that were last made of their names.
  ///
  /// - Parameters:
  ///   - query: which stories; the empty query for all.
  ///   - partSize: each time about so many stories have been counted, `progress` is told.
  ///   - progress: given what is counted so far, where there is much to count, and for the first time ever the first
  ///     facet as soon as it is whole.
  ///   - isCancelled: asked now and then whether to stop.
  /// - Returns: the counts in the order of `Facet.Kind`; nil when it was told to stop.
  /// - Throws: `ArchiveError.interrupted` when `interruptFacets()` stopped it.
  public func facets(
    of query: Query,
    tellingEvery partSize: Int = 100_000,
    progress: ([Facet]) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ArchiveError) -> [Facet]? {
    try answer(query, on: tallier) { database, context in
      let numbers =
        query.isEmpty
        ? nil : try Self.numbers(SearchStatement(query, order: .oldest, limit: nil, context), in: database)
      // Who sees counts already is not shown a part of the next.
      let isFirst = facetTables.withLock { $0 == nil }
      let tables = try facetTables(database)
      var tally = FacetTally(tables)
      let naming = try StoryNames(numbers, in: database)
      var counted = 0
      while try naming.next({ tally.add($0, names: $1) }) {
        counted += 1
        guard counted % 4096 == 0 else { continue }
        if isCancelled() { return nil }
        if counted / max(1, partSize) > (counted - 4096) / max(1, partSize) {
          progress(try Self.facets(tally, in: database) { _ in nil })
        }
      }
      return try Self.facets(tally, in: database, tellingFirst: isFirst ? progress : { _ in }) {
        try Self.count(Query.all(of: [query, $0]), asLines: false, context, in: database)
      }
    }
  }

  /// Stops the counting that runs, if there is any; it then throws `ArchiveError.interrupted`.
  ///
  /// Does nothing for an index in memory, where it would stop what is being written.
  public func interruptFacets() {
    if !isInMemory { tallier.interrupt() }
  }

  private func facetTables(_ database: Database) throws -> FacetTables {
    if let known = facetTables.withLock({ $0 }), try known.isUpToDate(database) { return known }
    let tables = try FacetTables(database)
    facetTables.withLock { $0 = tables }
    return tables
  }

  /// The counts as facets.
  ///
  /// - Parameters:
  ///   - tell: given the first that has values, which fill a screen: what all are called takes longer to find than the
  ///     counts.
  ///   - recount: gives the number of stories of the list that a value's query finds, where that may be more than were
  ///     counted; nil for leaving it as it is.
  private static func facets(
    _ tally: FacetTally,
    in database: Database,
    tellingFirst tell: ([Facet]) -> Void = { _ in },
    recount: (Query) throws -> Int?
  ) throws -> [Facet] {
    var facets: [Facet] = []
    for kind in Facet.Kind.allCases {
      let hadValues = facets.contains { !$0.values.isEmpty }
      facets.append(try facet(kind, tally, in: database, recount: recount))
      if !hadValues, facets.last?.values.isEmpty == false { tell(facets) }
    }
    return facets
  }

  private static func facet(
    _ kind: Facet.Kind,
    _ tally: FacetTally,
    in database: Database,
    recount: (Query) throws -> Int?
  ) throws -> Facet {
    guard let (nameKind, field) = kind.names else { return months(tally) }
    var (numbers, total) = tally.best(of: nameKind, limit: valueLimit)
    var values: [Facet.Value] = []
    var asked: Set<[Int64]> = []
    for number in numbers {
      guard var value = try value(number, field, count: tally.count(of: number), in: database) else {
        continue
      }
      let found = try found(by: value.query, in: database)
      if try found != own(number, field, in: database) {
        // Others are of this name too; they are one value, as no query tells them apart.
        guard asked.insert(found).inserted else {
          total -= 1
          continue
        }
        value.count = try recount(value.query) ?? value.count
      }
      values.append(value)
    }
    values = values.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
    return Facet(kind, values: values, total: total)
  }

  /// The numbers of the names that a value's query finds.
  private static func found(by query: Query, in database: Database) throws -> [Int64] {
    guard case .term(.field(let field, let phrase)) = query else { return [] }
    return try NameMatch(field, phrase, in: database)?.numbers.sorted() ?? []
  }

  /// The numbers of the names that are counted under one.
  private static func own(_ number: Int, _ field: Query.Field, in database: Database) throws -> [Int64] {
    switch field {
    case .official, .place, .org:
      try IdentityLookup(database).names(with: Int64(number)).map(\.number).sorted()
    default: [Int64(number)]
    }
  }

  private static func value(_ number: Int, _ field: Query.Field, count: Int, in database: Database) throws
    -> Facet.Value?
  {
    let sql = "SELECT text, country FROM name WHERE name = ?"
    guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [number]) else {
      return nil
    }
    let (text, country): (String, String?) = (row[0], row[1])
    switch field {
    case .country:
      let name = CountryCode(text)?.names.first ?? text
      return Facet.Value(name: name, count: count, query: Query(.country, text))
    case .official, .place, .org:
      let lookup = IdentityLookup(database)
      let kind: KnownName.Kind = field == .official ? .person : field == .place ? .place : .organization
      let isShared = try lookup.isShared(KnownName(kind, text), by: Int64(number))
      let names = try lookup.names(with: Int64(number))
      let letters = country ?? names.lazy.compactMap(\.name.country?.letters).first
      let label = "\(text) (\(letters ?? "?"))"
      return Facet.Value(name: isShared ? label : text, count: count, query: Query(field, label))
    default:
      return Facet.Value(name: text, count: count, query: .term(.field(field, .init(text, isWhole: true))))
    }
  }

  private static func months(_ tally: FacetTally) -> Facet {
    let values = tally.months.sorted { $0.key > $1.key }.prefix(valueLimit).compactMap { month, count in
      let (year, month) = (month / 12, month % 12 + 1)
      let name = "\(year)-\(month < 10 ? "0" : "")\(month)"
      return (try? Query.parse("date:\(name)")).map { Facet.Value(name: name, count: count, query: $0) }
    }
    return Facet(.month, values: values, total: tally.months.count)
  }
}

extension Facet.Kind {
  /// The kind of the names that are counted, and the field that asks for them; nil for months.
  fileprivate var names: (NameKind, Query.Field)? {
    switch self {
    case .official: (.person, .official)
    case .country: (.country, .country)
    case .place: (.place, .place)
    case .org: (.organization, .org)
    case .topic: (.topic, .topic)
    case .field: (.field, .field)
    case .source: (.source, .source)
    case .month: nil
    }
  }
}
