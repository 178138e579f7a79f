extension OrganizationFinder {
  /// `Vallmar Osei & Lund`: firms that bear the names of their partners, joined by an ampersand.
  func firms(chart: Chart) -> [Candidate] {
    story.tokens.indices.compactMap { index in
      guard story.is(index, .ampersand), isPartner(index - 1, chart: chart), !story.startsBlock(index),
        isPartner(index + 1, chart: chart), !story.startsBlock(index + 1)
      else { return nil }
      var start = index - 1
      while index - start < Self.partners, !story.startsBlock(start), isPartner(start - 1, chart: chart) {
        start -= 1
      }
      let end = index + (story.has(index + 2, .legalForm) && story.isCapital(index + 2) ? 3 : 2)
      // `Ann Lund & Eva Osei`: two people.
      guard !story.isCapital(end) || story.startsBlock(end) else { return nil }
      return Candidate(
        kind: .organization,
        tokens: start..<end,
        rule: .partners,
        confidence: 0.75,
        row: -1,
        evidence: index..<index + 1
      )
    }
  }

  /// Whether a word may be a partner's name: a capital of its own, and no word, place or title that the tables know.
  private func isPartner(_ index: Int, chart: Chart) -> Bool {
    guard index >= 0, index < story.count, story[index].shape.isSuperset(of: [.word, .capital]),
      story[index].count > 2, !story.capitalSaysNothing(index),
      chart.isFree(index..<index + 1),
      story[index].classes.isDisjoint(with: [
        .common, .portfolio, .field, .relation, .preposition, .conjunction, .determiner, .pronoun, .honorific,
        .month, .weekday, .organizationHead, .placeHead,
      ])
    else { return false }
    return !story.matches(at: index).contains { match in
      [.place, .nationality, .title, .organizationHead, .eventHead, .event, .honorific].contains(match.kind)
    }
  }

  /// The partners' names that may stand before the ampersand.
  private static let partners = 3
}
