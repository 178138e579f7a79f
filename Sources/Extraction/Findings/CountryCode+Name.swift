extension CountryCode {
  /// The common English name of the country (`Belgium`), or of the body; the code itself when it is not known.
  ///
  /// From the table of countries; the first call reads it.
  public var name: String { names.first ?? letters }

  /// All names of the country that the table has: common, official and other names, adjectives and people.
  ///
  /// Empty when the code is not known; the first call reads the table.
  public var names: [String] {
    switch letters {
    case "EU": ["European Union", "EU", "European"]
    case "UN": ["United Nations", "UN"]
    default: Self.table[letters] ?? []
    }
  }

  /// The names of each country of the table, by its letters.
  static let table: [String: [String]] = {
    var names: [String: [String]] = [:]
    let table = Table(builtIn: "countries.tsv")
    table.forEachRow { _, fields in
      guard fields.count > 4 else { return }
      names[table.text(fields[0])] = fields[1...4].flatMap { table.alternatives($0).map(table.text) }
    }
    return names
  }()
}
