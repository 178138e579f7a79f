internal import Algorithms

/// Those who serve a body: whose it is, or that it is of no one country.
extension CountryResolver {
  /// Whether an office is of a body that no one country has (`IMF Managing Director`).
  func servesBody(_ group: AliasGrouper.Group) -> Bool {
    group.names.contains { name in
      names[name].roles.contains { role in
        if let body = roles[role].of?.body, body >= 0 { return isInternational(body) }
        let start = roles[role].tokens.lowerBound
        if story[start - 1].shape.contains(.possessive) || story.is(start - 1, .apostrophe),
          let span = chart.span(at: start - 2), chart.spans[span].kind == .organization
        {
          // `IMF’s Regional Head`
          return isInternational(span)
        }
        return roles[role].of == nil
          && roles[role].tokens.contains { index in
            story.match(.organization, at: index).map { isInternational(row: $0.row) } ?? false
          }
      }
    }
  }

  /// Whether all that a person is called is the head of a body that the story does not name: `Secretary-General`, or
  /// one whom a body sends: `Senior Mission Chief`, `Country Manager for Kenya`.
  func servesUnnamedBody(_ group: AliasGrouper.Group) -> Bool {
    group.names.allSatisfy { name in
      names[name].roles.allSatisfy {
        let first = story[roles[$0].head.lowerBound].hash
        if Self.sent.contains(first), roles[$0].head.count > 1 { return true }
        return roles[$0].of == nil && roles[$0].tokens.count <= 3 && first == Self.secretary.value
          && story[roles[$0].head.upperBound - 1].hash == Self.general.value
      }
    }
  }

  /// The first words of the titles of those whom a body sends to a country or a region.
  private static let sent = ["country", "mission", "resident", "regional"].map { FoldedHash($0).value }

  private static let secretary = FoldedHash("secretary")
  private static let general = FoldedHash("general")

  /// Whether a span is of a body that the tables know and no one country has.
  func isInternational(_ span: Int) -> Bool {
    let row = chart.spans[span].row
    if row >= 0 { return isInternational(row: row) }
    if isWorldwide(chart.spans[span].tokens) { return true }
    // `World Bank Group`, `Baltic World Bank Fund`: a longer name with such a body's in it.
    return chart.spans[span].tokens.contains {
      story.match(.organization, at: $0).map { isInternational(row: $0.row) } ?? false
    }
  }

  /// `International Council for Ports`, `World Ferry Union`: a body of no table that calls itself so, and names no country.
  private func isWorldwide(_ tokens: Range<Int>) -> Bool {
    Self.worldwide.contains(story[tokens.lowerBound].hash) && tokens.count > 2
      && tokens.allSatisfy {
        story.match(.place, at: $0) == nil && story.match(.nationality, at: $0) == nil
          && story.match(.organization, at: $0) == nil
      }
  }

  private static let worldwide = ["international", "world", "global"].map { FoldedHash($0).value }

  private func isInternational(row: Int) -> Bool {
    let body = story.gazetteer.organizations[row]
    return body.country == nil && !body.isCommon
  }

  /// The body with which a title behind a name goes on: `A, Special Adviser – World Bank Group`, `B, Vice President –
  /// Crude Oil at Petrodor`.
  func body(behind group: AliasGrouper.Group) -> Side? {
    for name in group.names.prefix(4) {
      guard let end = names[name].roles.map({ roles[$0].tokens.upperBound }).max() else { continue }
      // Before the name a title has its body with it; what a comma sets behind the name is another's.
      let start = max(end, names[name].tokens.upperBound)
      guard end == start || story.isAny(start, .dash, .longDash, .at, .from, .of) else { continue }
      if let side = body(from: start) { return side }
    }
    return nil
  }

  private func body(from start: Int) -> Side? {
    var index = start
    while index < min(story.count, start + Self.title), !story.startsBlock(index) {
      if let span = chart.span(at: index) {
        let tokens = chart.spans[span].tokens
        let kind = chart.spans[span].kind
        guard kind == .organization || kind == .place || kind == .nationality else { return nil }
        // `…, IMF Managing Director C`: the body of the next one's title.
        let next = roles.partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
        guard next == roles.count || roles[next].tokens.lowerBound > tokens.lowerBound else { return nil }
        index = tokens.upperBound
        let closes =
          story.startsBlock(index) || story.isAny(index, .comma, .semicolon, .period, .openBracket, .and)
          || story.isAny(index, .closeBracket, .ampersand, .of)
        if kind == .organization, closes {
          if isInternational(span) { return .body }
          if let code = country(of: RolePhrase.Facet(tokens: tokens, place: -1, body: span))
            ?? story.country(behind: index)
          {
            return .country(Found(code: code, rule: .placeBesideName, confidence: 0.8, evidence: tokens))
          }
        }
        if kind == .place, story.is(tokens.lowerBound - 1, .comma), chart.spans[span].row >= 0,
          story.startsBlock(index) || story.isAny(index, .semicolon, .period, .closeBracket)
        {
          // `A, Minister of Justice, Islamic Affairs and Endowments, Kingdom of Bahrain;`
          let place = story.gazetteer.places[chart.spans[span].row]
          guard place.kind == .country, let code = place.country else { return nil }
          return .country(Found(code: code, rule: .placeBesideName, confidence: 0.8, evidence: tokens))
        }
        continue
      }
      guard
        story.isCapital(index)
          && story.match(.honorific, at: index) == nil && !story.has(index, .honorific)
          || story.isAny(index, .comma, .dash, .longDash, .hyphen, .ampersand)
          || story.isAny(index, .and, .of, .for, .at, .from, .the)
      else { return nil }
      index += 1
    }
    return nil
  }

  /// The tokens from a title to the body that it goes on with.
  private static let title = 16
}
