internal import Stories

/// Tells whose a body is whose name many countries have (`Ministry of Finance`, `Supreme Court`).
///
/// A place or an adjective beside the name tells it, else the official who is of the body, else the table where the
/// story names the country that it gives more than any other. Where none of them does there is no country.
struct OrganizationCountryResolver {
  let story: TokenizedStory
  let chart: Chart
  let roles: [RolePhrase]
  let names: [NameMention]
  let groups: [AliasGrouper.Group]
  let countries: [CountryResolver.Found?]

  /// A body: the row of the table, and its country.
  struct Body {
    var row: Int
    var country: CountryCode?
  }

  /// The bodies with such a name, by span.
  func bodies() -> [Int: Body] {
    let rows = story.gazetteer.organizations
    let spans = chart.spans.indices.filter {
      chart.spans[$0].kind == .organization && chart.spans[$0].row >= 0 && rows[chart.spans[$0].row].isCommon
    }
    guard !spans.isEmpty else { return [:] }
    var told: [Int: CountryCode] = [:]
    for span in spans { told[span] = story.country(beside: chart.spans[span].tokens) }
    for (span, country) in holders() where told[span] == nil { told[span] = country }
    // The same name is of the one country that the story tells with it.
    var byRow: [Int: Set<CountryCode>] = [:]
    for (span, country) in told { byRow[chart.spans[span].row, default: []].insert(country) }
    let most = mostNamed()
    var found: [Int: Body] = [:]
    for span in spans {
      let row = chart.spans[span].row
      let usual = rows[row].usual
      var country = told[span]
      if country == nil, let others = byRow[row] {
        country = others.count == 1 ? others.first : nil
      } else if country == nil, let most, rows[usual].country == most {
        country = most
      }
      let isUsual = country != nil && rows[usual].country == country
      found[span] = Body(row: isUsual ? usual : row, country: country)
    }
    return found
  }

  /// The countries of the officials of bodies, where they are no guess, by span.
  private func holders() -> [(span: Int, country: CountryCode)] {
    var found: [(span: Int, country: CountryCode)] = []
    for (index, group) in groups.enumerated() {
      guard let country = countries[index], country.confidence >= Self.sure else { continue }
      for name in group.names {
        for role in names[name].roles {
          let tokens = roles[role].tokens
          if let body = roles[role].of?.body, body >= 0 { found.append((body, country.code)) }
          if let span = chart.span(at: tokens.lowerBound) { found.append((span, country.code)) }
        }
      }
    }
    return found
  }

  /// The confidence from which an official's country is no guess.
  private static let sure = 0.6

  /// The country that the story names more than any other.
  private func mostNamed() -> CountryCode? {
    var votes: [CountryCode: Int] = [:]
    for span in chart.spans where span.row >= 0 && (span.kind == .place || span.kind == .nationality) {
      if let code = story.gazetteer.places[span.row].country { votes[code, default: 0] += 1 }
    }
    guard let most = votes.values.max() else { return nil }
    let first = votes.filter { $0.value == most }
    return first.count == 1 ? first.first?.key : nil
  }
}
