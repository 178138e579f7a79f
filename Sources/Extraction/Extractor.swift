public import Stories

/// Finds people, offices, places, organisations, dates, meetings, statements and topics in a story.
///
/// Extraction is pure and deterministic: the same text gives the same findings on every run. An extractor is
/// immutable and may be used from many threads at once.
public struct Extractor: Sendable {
  private let gazetteer: Gazetteer

  /// Makes an extractor with the tables that are built in; the first one loads them.
  public init() {
    gazetteer = .builtIn
  }

  /// Makes an extractor whose topics are a person's own besides those that are built in; loads the tables.
  public init(topics: OwnTopics) {
    gazetteer = Gazetteer(tables: Table.Name.allCases.map { Table(builtIn: $0.rawValue) }, own: topics)
  }

  /// Makes an extractor with other tables.
  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// Finds everything in a story, and nothing in one that is surely not in English; linear in the length of its text.
  public func findings(in story: Story) -> Findings {
    let text = TokenizedStory(story, gazetteer: gazetteer)
    guard text.count > 0, !text.isInAnotherLanguage else { return Findings() }
    var chart = Chart(tokenCount: text.count)

    let dates = DateFinder(text).dates()
    for (row, date) in dates.enumerated() {
      chart.claim(
        .date,
        date.tokens,
        rule: date.rule,
        confidence: 0.95,
        row: row,
        evidence: date.evidence
      )
    }
    DatelineFinder(text).claim(in: &chart)
    let isSport = SportCue.isSport(text)
    if isSport { ResultFinder(text).claim(in: &chart) }
    OrganizationFinder(text, isSport: isSport).claim(in: &chart)
    let roles = OfficeGrammar(text).roles(chart: chart)
    var people = PersonFinder(text, roles: roles)
    people.adopt(from: chart)
    people.claimIntroduced(in: &chart)
    people.claimByName(in: &chart)
    let grouper = AliasGrouper(story: text)
    grouper.claimAgain(grouper.groups(of: people.names), with: &people, chart: &chart)
    PlaceFinder(text).claim(in: &chart)
    let groups = grouper.groups(of: people.names)

    let countries = CountryResolver(
      story: text,
      chart: chart,
      roles: roles,
      names: people.names,
      groups: groups
    ).countries()
    let index = PeopleIndex(
      text,
      roles: roles,
      names: people.names,
      groups: groups,
      countries: countries.map(\.?.code)
    )
    let statements = StatementFinder(text, people: index).statements()
    let meetings = MeetingFinder(story: text, chart: chart, people: index, dates: dates).meetings()

    var subjects = TopicFinder(text, chart: chart, roles: roles)
    let topics = subjects.topics()

    var builder = FindingsBuilder(
      text,
      chart: chart,
      roles: roles,
      names: people.names,
      groups: groups,
      countries: countries,
      dates: dates
    )
    return builder.build(topics: topics, meetings: meetings, statements: statements)
  }
}
