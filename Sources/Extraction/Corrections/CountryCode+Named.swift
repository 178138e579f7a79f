extension CountryCode {
  /// The country of a name, an adjective or a two-letter code as a person types it: case and a leading `the` aside.
  ///
  /// A code is looked up; for anything else it looks through the whole table of countries. Nil when that has no such
  /// country; of two that share a word, the one is taken whose letters come first.
  public init?(named text: String) {
    var sought = Correction.onOneLine(text).lowercased()
    if sought.hasPrefix("the ") { sought.removeFirst(4) }
    if let code = CountryCode(sought), !code.names.isEmpty {
      self = code
      return
    }
    let codes = Self.table.keys.sorted() + ["EU", "UN"]
    let found = codes.first { CountryCode($0)?.names.contains { $0.lowercased() == sought } == true }
    guard let found else { return nil }
    self.init(found)
  }

  /// Whether any name or adjective of a country begins as a person types it; case aside.
  public static func hasName(beginning text: String) -> Bool {
    let sought = text.lowercased()
    return (table.keys + ["EU", "UN"]).contains { code in
      CountryCode(code)?.names.contains { $0.lowercased().hasPrefix(sought) } == true
    }
  }

  /// The common names of the countries that begin as a person types them, in their order; case aside.
  public static func names(beginning text: String) -> [String] {
    let sought = text.lowercased()
    return (table.keys.compactMap { table[$0]?.first } + ["European Union", "United Nations"])
      .filter { $0.lowercased().hasPrefix(sought) }.sorted()
  }
}
