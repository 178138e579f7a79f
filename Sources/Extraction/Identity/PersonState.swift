public import Stories

/// What stories say of a person whose names are being joined.
struct PersonState {
  /// An office: in how many stories, and when.
  struct Holding {
    var stories: Int
    var days: ClosedRange<CalendarDay>?
  }

  /// How the countries of two groups of names stand to each other.
  enum Relation {
    /// They have a country in common.
    case same
    /// One has none.
    case unknown
    /// They differ, and one is only a guess.
    case guessed
    /// They differ, and titles tell both.
    case conflict
  }

  /// The countries that titles tell.
  private(set) var told: Set<CountryCode> = []
  /// The countries that are a guess from the rest of the story.
  private(set) var guessed: Set<CountryCode> = []
  private(set) var offices: [OfficeName: Holding] = [:]

  init() {}

  init(_ record: NameRecord, _ name: PersonName) {
    guard record.name.kind == .person else { return }
    if let country = record.name.country {
      if record.storiesThatSayCountry > 0 { told = [country] } else { guessed = [country] }
    }
    for tenure in record.tenures {
      for office in OfficeName.offices(of: tenure.title, country: record.name.country) {
        add(Holding(stories: tenure.stories, days: tenure.days), of: office)
      }
    }
  }

  /// The countries that count: those that are told, or else those guessed.
  var countries: Set<CountryCode> { told.isEmpty ? guessed : told }

  func relation(to other: PersonState) -> Relation {
    if countries.isEmpty || other.countries.isEmpty { return .unknown }
    let (own, others) = (
      countries.filter { !$0.isInternational }, other.countries.filter { !$0.isInternational }
    )
    // A body of many countries and one of them are no two countries.
    if own.isEmpty || others.isEmpty
      || own.contains(where: { country in others.contains { $0.isKin(of: country) } })
    {
      return .same
    }
    return told.isEmpty || other.told.isEmpty ? .guessed : .conflict
  }

  /// Whether both serve one country, or one body of many.
  func servesWith(_ other: PersonState) -> Bool {
    countries.contains { country in other.countries.contains { $0.isKin(of: country) } }
  }

  /// The offices that both hold.
  func shared(with other: PersonState) -> [OfficeName] {
    let (few, many) =
      offices.count < other.offices.count ? (offices, other.offices) : (other.offices, offices)
    return few.keys.filter { many[$0] != nil }
  }

  /// Whether both have an office in one country.
  func isTied(to other: PersonState) -> Bool {
    servesWith(other) && !shared(with: other).isEmpty
  }

  mutating func add(_ other: PersonState) {
    told.formUnion(other.told)
    guessed.formUnion(other.guessed)
    for (office, holding) in other.offices { add(holding, of: office) }
  }

  private mutating func add(_ holding: Holding, of office: OfficeName) {
    guard let known = offices[office] else {
      offices[office] = holding
      return
    }
    offices[office] = Holding(
      stories: known.stories + holding.stories,
      days: known.days.joined(with: holding.days)
    )
  }
}

extension Optional<ClosedRange<CalendarDay>> {
  /// The days from the first to the last of both; of one, where the other has none.
  public func joined(with other: ClosedRange<CalendarDay>?) -> ClosedRange<CalendarDay>? {
    guard let self else { return other }
    guard let other else { return self }
    return min(self.lowerBound, other.lowerBound)...max(self.upperBound, other.upperBound)
  }
}
