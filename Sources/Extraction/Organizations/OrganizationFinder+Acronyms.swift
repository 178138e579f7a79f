extension OrganizationFinder {
  /// `“Clean Seas” programme`: a quoted name before or after a word that says what it is.
  func claimQuoted(in chart: inout Chart) {
    for index in 0..<story.count where isQuote(index) && !story[index].shape.contains(.glued) {
      var end = capitalRun(at: index + 1, chart: chart)
      // `“Green Sri Lanka” project`: a country's name may begin like an honorific or a person's name.
      if end > index + 1, let place = story.match(.place, at: end), chart.isFree(place.tokens) {
        end = place.tokens.upperBound
      }
      guard end > index + 1, story.match(.place, at: index + 1)?.tokens != index + 1..<end, end - index <= 7,
        isQuote(end), story[end].shape.contains(.glued)
      else { continue }
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

  /// `(CDB)` after the name of a body, an event or a site, and the same letters elsewhere in the story.
  func claimAcronyms(in chart: inout Chart) {
    var defined: [UInt64: [Definition]] = [:]
    for index in 0..<story.count where story.is(index, .openBracket) {
      guard let name = story.bracketedName(at: index), let span = chart.span(at: name.end - 1) else {
        continue
      }
      let (kind, full) = (chart.spans[span].kind, chart.spans[span].tokens)
      let isSite =
        kind == .place && chart.spans[span].rule == .placeHead
        && initials(of: full) == story[name.tokens.lowerBound].hash
      guard kind == .organization || kind == .event || isSite,
        name.tokens.count == 1 && story[name.tokens.lowerBound].shape.contains(.upper)
          || story.spells(full, short: name.tokens)
      else { continue }
      defined[story[name.tokens.lowerBound].hash, default: []].append(
        Definition(tokens: name.tokens, kind: kind, evidence: full.lowerBound..<name.tokens.upperBound + 1)
      )
    }
    guard !defined.isEmpty else { return }
    for index in 0..<story.count where story.isCapital(index) {
      guard let known = defined[story[index].hash]?.first(where: { stands($0.tokens, at: index) }) else {
        continue
      }
      chart.claim(
        known.kind,
        index..<index + known.tokens.count,
        rule: .acronym,
        confidence: 0.95,
        evidence: known.evidence
      )
    }
  }

  /// What a story gives in brackets after a name.
  private struct Definition {
    var tokens: Range<Int>
    var kind: Mention.Kind
    var evidence: Range<Int>
  }

  /// Whether a short form stands at a token, its capitals and all.
  private func stands(_ form: Range<Int>, at start: Int) -> Bool {
    guard start + form.count <= story.count else { return false }
    return form.allSatisfy { own in
      let index = start + own - form.lowerBound
      return story[index].hash == story[own].hash && (index == start || !story.startsBlock(index))
        && story[index].shape.contains(.upper) == story[own].shape.contains(.upper)
    }
  }

  /// Takes letters that the tables have for one body for the other that the story spells out with them: `ICC` for an
  /// `International Chamber of Commerce`.
  func readLetters(_ candidates: inout [Candidate]) {
    let letters = candidates.indices.filter {
      let tokens = candidates[$0].tokens
      return candidates[$0].row >= 0 && tokens.count == 1
        && story[tokens.lowerBound].shape.contains(.upper) && story[tokens.lowerBound].count > 2
    }
    guard !letters.isEmpty else { return }
    var spelled: [UInt64: Candidate] = [:]
    var rows: Set<Int> = []
    for candidate in candidates where candidate.tokens.count > 2 {
      if candidate.row >= 0, candidate.kind == .organization {
        let body = story.gazetteer.organizations[candidate.row]
        rows.insert(body.isCommon ? body.usual : candidate.row)
      }
      let hash = initials(of: candidate.tokens)
      // A name that the tables have is surer than one that its head tells.
      if spelled[hash].map({ $0.row < 0 && candidate.row >= 0 }) ?? true { spelled[hash] = candidate }
    }
    for index in letters where !rows.contains(candidates[index].row) {
      guard let full = spelled[story[candidates[index].tokens.lowerBound].hash], full.kind == .organization
      else { continue }
      candidates[index].row = full.row
      candidates[index].rule = .acronym
      candidates[index].confidence = 0.9
      candidates[index].evidence = full.tokens
    }
  }

  /// The hash of the first letters of the words with capitals.
  private func initials(of tokens: Range<Int>) -> UInt64 {
    let text = story.text
    var hash = FoldedHash()
    for index in tokens where story.isCapital(index) {
      let letter = Letter.read(text.span, Int(story[index].start))
      if letter.folded != 0 { hash.add(letter.folded) }
    }
    return hash.value
  }
}
