/// The name of an organisation or a place, cut up for telling whether two names are of one.
struct BodyName: Hashable {
  /// The folded words that count, in their order.
  private(set) var words: [String]
  /// The country that the name says, for a national body.
  private(set) var country: CountryCode?
  /// Whether every country has such a body, so that the name alone does not say which is meant.
  let isNational: Bool

  /// The parts of a name.
  init(_ name: String) {
    var words = FoldedWords.plainWords(of: name).map { Self.spellings[$0] ?? $0 }
    if words.first == "the" { words.removeFirst() }
    // Most names have none of the words, and are done with.
    let stripped: (words: [String], country: CountryCode?) =
      Self.telling.isDisjoint(with: words) ? (words, nil) : Self.strip(words)
    isNational = Self.isNational(stripped.words)
    if isNational {
      (words, country) = stripped
      words.removeAll { Self.silent.contains($0) }
    }
    self.words = words
  }

  /// What names are the same by: the words, for a national body in alphabetical order.
  var key: String { (isNational ? words.sorted() : words).joined(separator: " ") }

  /// Whether letters may stand for a name: they come in it in their order, the capitals where words begin.
  static func abbreviates(_ letters: String, _ name: String) -> Bool {
    let short = letters.utf8.filter { $0 != 0x2e && $0 != 0x20 }
    guard (2...10).contains(short.count), short.count * 2 < name.utf8.count, !letters.utf8.contains(0x20),
      short.allSatisfy({ (0x41...0x5a).contains($0 & 0xdf) }), short.count(where: { $0 < 0x5b }) > 1
    else { return false }
    let words = FoldedWords.plainWords(of: name).map { Array($0.utf8) }
    var (word, place) = (-1, 0)
    for letter in short {
      let folded = letter | 0x20
      if letter < 0x5b {
        guard let next = words.indices.first(where: { $0 > word && words[$0].first == folded }) else {
          return false
        }
        if word < 0, next > 0 { return false }
        (word, place) = (next, 1)
      } else {
        guard word >= 0, let next = words[word][min(place, words[word].count)...].firstIndex(of: folded)
        else {
          return false
        }
        place = next + 1
      }
    }
    return true
  }

  /// The words without the country before or after them, with that country.
  private static func strip(_ words: [String]) -> (words: [String], country: CountryCode?) {
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      if let country = CountryWords.builtIn.country(of: words.prefix(count)) {
        return (Array(words.dropFirst(count)), country)
      }
      let rest = words.dropLast(count)
      if let of = rest.last == "the" ? rest.dropLast().last : rest.last, of == "of",
        let country = CountryWords.builtIn.country(of: words.suffix(count))
      {
        return (Array(rest.last == "the" ? rest.dropLast(2) : rest.dropLast()), country)
      }
    }
    return (words, nil)
  }

  /// Whether words name a body of a kind that every country has, with nothing in them that is a name.
  private static func isNational(_ words: [String]) -> Bool {
    if phrases.contains(words.joined(separator: " ")) { return true }
    guard !heads.isDisjoint(with: words), words.count <= 12 else { return false }
    return words.allSatisfy { word in
      if heads.contains(word) || silent.contains(word) { return true }
      var hash = FoldedHash()
      for byte in word.utf8 { hash.add(byte) }
      let classes = Gazetteer.builtIn.classes(ofHash: hash.value)
      return !classes.isDisjoint(with: [.common, .portfolio, .adjective, .noun])
    }
  }

  /// Words that do not change which body is meant.
  private static let silent: Set<String> = ["of", "the", "for", "and", "s"]
  /// Words by which a body is one of those that every country has.
  private static let heads: Set<String> = [
    "ministry", "ministries", "department", "parliament", "senate", "cabinet", "treasury", "court", "police",
    "army", "navy", "secretariat", "government", "presidency", "embassy", "customs", "judiciary",
    "legislature",
  ]
  /// Bodies that every country has, whose words other bodies have too.
  private static let phrases: Set<String> = [
    "central bank", "reserve bank", "national bank", "national assembly", "house of representatives",
    "state council",
    "congress", "upper house", "lower house", "foreign office", "armed forces", "air force", "coast guard",
    "opposition",
    "election commission", "attorney generals office", "presidential palace", "presidential office",
    "state department",
    "council of ministers", "national security council", "stock exchange",
  ]
  /// The words of which a national body has one.
  private static let telling = heads.union(phrases.flatMap { $0.split(separator: " ").map(String.init) })
    .subtracting(silent)
  /// Words that are spelt in several ways.
  private static let spellings: [String: String] = [
    "corporation": "corp", "company": "co", "limited": "ltd", "incorporated": "inc", "international": "intl",
    "organisation": "organization", "centre": "center", "defence": "defense", "labour": "labor",
    "dept": "department",
    "brothers": "bros", "programme": "program",
  ]
}
