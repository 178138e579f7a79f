internal import Extraction
internal import GRDB

extension KnownName {
  /// The names of a kind that an index has, with their numbers.
  static func all(of kind: Kind, in database: Database) throws -> [(number: Int64, name: KnownName)] {
    let sql = "SELECT name, text, country, office FROM name WHERE kind = ?"
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [Int(NameKind(kind).rawValue)])
    var names: [(number: Int64, name: KnownName)] = []
    while let row = try rows.next() { names.append((row[0], KnownName(kind, row, from: 1))) }
    return names
  }

  /// The name of a row with the columns text, country and office from a place on.
  init(_ kind: Kind, _ row: Row, from place: Int) {
    let country = (row[place + 1] as String?).flatMap { CountryCode($0) }
    self.init(kind, row[place], country: country, office: row[place + 2] ?? "")
  }

  /// Whether a story gives its bearer an office: only then has a person a country, or an office to be told by.
  var isOfficial: Bool { kind == .person && (country != nil || !office.isEmpty) }
}
