/// What is measured by precision and recall; the raw value is its key in JSON.
public enum Measure: String, Sendable, CaseIterable {
  /// People, places, organisations and nationalities together.
  case names = "mentions"
  case person = "Person"
  case place = "Place"
  case organization = "Organization"
  case nationality = "Nationality"
  case role = "Role"
  case event = "Event"
  /// Dates with the span and the value right.
  case dates = "dates with value"
  /// People with an office.
  case officials
  case topic = "Topic"
  /// Topics that overlap, one to one.
  case topicsLenient = "topics, lenient"
  /// Sentences with the right speaker.
  case statements
  /// Pairs of people who met, the mean over the stories that have a meeting in either.
  case meetings = "meetings, by story"

  /// What the table calls it.
  public var title: String {
    switch self {
    case .names: "people, places, organisations, nationalities"
    case .person: "people"
    case .place: "places"
    case .organization: "organisations"
    case .nationality: "nationalities"
    case .role: "roles (titles)"
    case .event: "events"
    case .dates: "dates with their value"
    case .officials: "officials found"
    case .topic: "topics"
    case .topicsLenient: "topics, any overlap"
    case .statements: "statements, right speaker"
    case .meetings: "meetings, by story"
    }
  }

  /// The measures of spans, which are right where type and span are; the raw value is the type in brat.
  static let spans: [Measure] = [.person, .place, .organization, .nationality, .role, .event, .topic]

  /// The measures whose findings `names` counts together.
  static let named: Set<Measure> = [.person, .place, .organization, .nationality]
}

/// What is measured on the officials that were found; the raw value is its key in JSON.
public enum OfficialMeasure: String, Sendable, CaseIterable {
  /// One of the titles shares half of the words of the gold's longest, both ways.
  case office = "office of found officials"
  /// The country's code is right.
  case country = "country of found officials"

  /// What the table calls it.
  public var title: String {
    switch self {
    case .office: "right office, of officials found"
    case .country: "right country, of officials found"
    }
  }
}
