/// The names of countries, folded and cut into words: what in a title or a body's name only says whose it is.
struct CountryWords: Sendable {
  /// The names of the table of countries.
  static let builtIn = CountryWords(Table(builtIn: "countries.tsv"))

  /// The words of all names of each country (`united`, `states`, `us`, `american` …).
  private var words: [CountryCode: Set<String>] = [:]
  /// The country of each name, adjectives included, its words with spaces between them.
  private var countries: [String: CountryCode] = [:]

  init(_ table: Table) {
    table.forEachRow { _, fields in
      guard fields.count > 4, let code = CountryCode(table.text(fields[0])) else { return }
      for name in fields[1...4].flatMap({ table.alternatives($0).map(table.text) }) {
        add(name, of: code)
      }
    }
    for letters in ["EU", "UN"] {
      guard let code = CountryCode(letters) else { continue }
      for name in code.names { add(name, of: code) }
    }
  }

  private mutating func add(_ name: String, of code: CountryCode) {
    let cut = FoldedWords.plainWords(of: name)
    let key = cut.joined(separator: " ")
    if countries[key] == nil { countries[key] = code }
    words[code, default: []].formUnion(Set(cut).subtracting(Self.telling))
  }

  /// The words that name a country; none for no country.
  func words(of country: CountryCode?) -> Set<String> {
    country.flatMap { words[$0] } ?? []
  }

  /// The country that folded words are a name or an adjective of.
  func country(of words: ArraySlice<String>) -> CountryCode? {
    countries[words.joined(separator: " ")]
  }

  /// Words of names of countries that tell one office or body of the country from another.
  private static let telling: Set<String> = ["of", "the", "and", "state", "northern", "ireland", "union"]
}

extension CountryCode {
  /// Whether it is a body of many countries.
  var isInternational: Bool { letters == "EU" || letters == "UN" }

  /// Whether a person may serve both: one is the other, its successor or a territory of it.
  func isKin(of other: CountryCode) -> Bool {
    self == other || Self.kin[letters] == other.letters || Self.kin[other.letters] == letters
  }

  /// States of the past with their successors, and territories with the states that they belong to.
  private static let kin: [String: String] = [
    "SU": "RU", "YU": "RS", "CS": "CZ", "ZR": "CD", "BU": "MM", "HK": "CN", "MO": "CN", "PR": "US",
    "GU": "US",
    "VI": "US", "GL": "DK", "FO": "DK", "PF": "FR", "NC": "FR", "AW": "NL", "CW": "NL", "AN": "NL",
    "BM": "GB",
  ]
}
