/// What the tables know: words with their classes, and phrases with their rows.
///
/// Immutable once loaded; looking a word up is one hashed step, a phrase one a word.
struct Gazetteer: Sendable {
  /// The gazetteer of the tables that are built in; loaded when first used.
  static let builtIn = Gazetteer(tables: Table.Name.allCases.map { Table(builtIn: $0.rawValue) })

  /// A place, with where its name stands in `names`.
  struct PlaceRow: Sendable {
    var name: Range<Int>
    var country: CountryCode?
    var kind: PlaceKind
  }

  /// What a place is.
  enum PlaceKind: String, Sendable {
    case country, city, capital, province, region, continent, sea, site
  }

  /// A body.
  struct OrganizationRow: Sendable {
    var name: Range<Int>
    var country: CountryCode?
    /// The row of the body that most often means, or -1 where the name is one body's only.
    ///
    /// A name that many countries have (`Ministry of Finance`) says no country by itself.
    var usual = -1

    /// Whether many countries have a body of the name.
    var isCommon: Bool { usual >= 0 }
  }

  /// The head of an office's title.
  struct TitleRow: Sendable {
    var kind: TitleKind
    var isOfficial: Bool
    /// Whether its head is in the plural (`Deputy Ministers`).
    var isPlural = false
  }

  /// What office a title is of.
  enum TitleKind: String, Sendable {
    case state, government, minister, envoy, city, region, body, judiciary, legislature, party, royal,
      religious
    case military, corporate, media, academic
  }

  /// Words that tell where a speaker stands.
  struct StanceRow: Sendable {
    var stance: Stance
    /// Whether they count only as what a verb of saying expresses (`expressed readiness`).
    var isExpressed: Bool
  }

  /// The head of a name of a body or an event.
  struct HeadRow: Sendable {
    var position: Position
    var isEvent: Bool

    /// Where in the name the head stands.
    enum Position: String, Sendable {
      case first, last, any
    }
  }

  var words = WordTable(capacity: 50_000)
  var classes: [WordClass] = []
  /// The lists that each word of one is on, by hash of the folded letters.
  var lists: [UInt64: WordList] = [:]
  var phrases = PhraseTrie()
  var places: [PlaceRow] = []
  /// The row of the country whose states have post-office letters, or -1.
  var unitedStates = -1
  /// The states that the governors of territories serve.
  var states: [CountryCode: CountryCode] = [:]
  var organizations: [OrganizationRow] = []
  var titles: [TitleRow] = []
  var heads: [HeadRow] = []
  /// The field of each topic, as a range of `names`.
  var topicFields: [Range<Int>] = []
  /// The countries of the honorifics that only one country uses; the row of such a phrase is one more than the index.
  var honorifics: [CountryCode] = []
  /// The words of stance, by row.
  var stances: [StanceRow] = []
  /// The well-known leaders.
  var leaders = LeaderNames([])
  /// The letters of all names, one after another.
  var names: [UInt8] = []
  /// A person's own topics.
  var ownTopics: OwnTopics?
  /// What is wrong in the tables; such rows are left out.
  var problems: [TableProblem] = []

  /// The number of a word, or -1.
  @inline(__always)
  func word(ofHash hash: UInt64) -> Int32 { words.number(ofHash: hash) }

  /// What a word may be.
  func classes(ofHash hash: UInt64) -> WordClass {
    let word = words.number(ofHash: hash)
    return word < 0 ? [] : classes[Int(word)]
  }

  /// The name of a place.
  func name(ofPlace row: Int) -> String { name(places[row].name) }

  /// The name of an organisation.
  func name(ofOrganization row: Int) -> String { name(organizations[row].name) }

  /// The field of a topic.
  func field(ofTopic row: Int) -> String { name(topicFields[row]) }

  private func name(_ range: Range<Int>) -> String { String(decoding: names[range], as: UTF8.self) }
}
