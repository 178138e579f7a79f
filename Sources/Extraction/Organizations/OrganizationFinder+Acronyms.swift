extension OrganizationFinder {
  /// `“Clean Seas” programme`: a quoted name before or after a word that says what it is.
  func claimQuoted(in chart: inout Chart) {
    for index in 0..<story.count where story.isAny(index, .openQuote, .quote) {
      let end = capitalRun(at: index + 1, chart: chart)
      guard end > index + 1, end - index <= 7, story.isAny(end, .closeQuote, .quote) else { continue }
      guard story.has(end + 1, .field), !story.has(end + 1, .newsVerb) || end > index + 2 else { continue }
      chart.claim(
        .event,
        index + 1..<end,
        rule: .quotedName,
        confidence: 0.75,
        evidence: end + 1..<end + 2
      )
    }
  }

  /// `(CDB)` after a body's or an event's name, and the same letters elsewhere in the story.
  func claimAcronyms(in chart: inout Chart) {
    var defined: [UInt64: (kind: Mention.Kind, evidence: Range<Int>)] = [:]
    for index in 0..<story.count where story.is(index, .openBracket) {
      guard story[index + 1].shape.contains(.upper), story.is(index + 2, .closeBracket),
        let span = chart.span(at: index - 1)
      else { continue }
      let kind = chart.spans[span].kind
      guard kind == .organization || kind == .event else { continue }
      defined[story[index + 1].hash] = (kind, chart.spans[span].tokens.lowerBound..<index + 3)
    }
    guard !defined.isEmpty else { return }
    for index in 0..<story.count where story[index].shape.contains(.upper) {
      guard let (kind, evidence) = defined[story[index].hash] else { continue }
      chart.claim(kind, index..<index + 1, rule: .acronym, confidence: 0.95, evidence: evidence)
    }
  }
}
