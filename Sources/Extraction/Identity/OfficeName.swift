/// A title of office, cut up for telling whether two titles are of one office.
///
/// `Japanese Finance Minister`, `Minister of Finance` and `finance minister` are one office of Japan: the words
/// count, not their order, and the names of the holder's own country do not.
struct OfficeName: Hashable {
  /// The folded words that count, sorted, with spaces between them.
  let key: String
  /// Whether many people hold such an office in one country at once (`minister`, `member of parliament`).
  let isShared: Bool

  /// The office of a title.
  init(_ title: String, country: CountryCode?) {
    self.init(words: FoldedWords.plainWords(of: title), own: CountryWords.builtIn.words(of: country))
  }

  private init(words: [String], own: Set<String>) {
    let kept = words.flatMap { Self.spellings[$0] ?? [$0] }
      .filter { !Self.silent.contains($0) && !own.contains($0) }.sorted()
    key = kept.joined(separator: " ")
    isShared = kept.count <= 1 ? !Self.sole.contains(key) : Self.shared.contains(key)
  }

  /// The offices that a title tells of: the whole, and each of several that `and` joins.
  static func offices(of title: String, country: CountryCode?) -> [OfficeName] {
    let words = FoldedWords.plainWords(of: title)
    let own = CountryWords.builtIn.words(of: country)
    var offices = [OfficeName(words: words, own: own)]
    let parts = words.split(separator: "and").map(Array.init)
    if parts.count > 1, parts.allSatisfy({ !heads.isDisjoint(with: $0) }) {
      offices += parts.map { OfficeName(words: $0, own: own) }
    }
    return offices.filter { !$0.key.isEmpty }
  }

  /// Whether a fuller title may be of the same office: it has all words of this one, and none that makes a lower office.
  func isPart(of other: OfficeName) -> Bool {
    let (own, others) = (Set(key.split(separator: " ")), Set(other.key.split(separator: " ")))
    return own.isStrictSubset(of: others) && others.subtracting(own).isDisjoint(with: Self.ranks)
  }

  /// Words that make another office of a title.
  private static let ranks: Set<Substring> = [
    "vice", "deputy", "assistant", "under", "acting", "second", "prime", "first", "shadow", "designate",
    "associate",
  ]
  /// Words that do not change the office.
  private static let silent: Set<String> = [
    "of", "the", "for", "to", "and", "in", "at", "a", "an", "s", "former", "then", "ex", "late", "outgoing",
    "incoming", "elect", "designate", "newly", "appointed", "elected",
  ]
  /// Words that are spelt in several ways, or have a form for men and one for women.
  private static let spellings: [String: [String]] = [
    "chairwoman": ["chairman"], "chairperson": ["chairman"], "chair": ["chairman"],
    "spokeswoman": ["spokesman"],
    "spokesperson": ["spokesman"], "congresswoman": ["congressman"], "councilwoman": ["councilman"],
    "advisor": ["adviser"], "defense": ["defence"], "labor": ["labour"], "premier": ["prime", "minister"],
  ]
  /// Offices of one word that a country has one holder of at a time.
  private static let sole: Set<String> = [
    "president", "chancellor", "king", "queen", "emperor", "empress", "pope", "sultan",
    "emir", "amir", "taoiseach", "monarch", "sovereign", "shah", "patriarch",
  ]
  /// Offices of several words that many hold at once.
  private static let shared: Set<String> = [
    "member parliament", "director executive", "director managing", "chief executive",
    "chief executive officer", "deputy minister", "minister state", "lead manager", "board member",
    "congress member", "minister vice", "chairman vice", "deputy secretary", "permanent secretary",
    "assistant secretary", "press secretary", "director general", "first secretary",
    "executive president vice", "president senior vice",
  ]
  /// The heads by which a part of a title is known to be an office of its own.
  private static let heads: Set<String> = [
    "minister", "secretary", "president", "premier", "ambassador", "chairman", "chairwoman", "chair",
    "director",
    "governor", "commissioner", "adviser", "advisor", "head", "chief", "leader", "envoy", "representative",
    "chancellor", "member", "mayor", "commissioner", "officer", "administrator", "counsellor",
  ]
}
