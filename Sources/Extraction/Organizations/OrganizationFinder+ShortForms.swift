extension OrganizationFinder {
  /// The short form of a body's name, with the name that it is short for.
  private struct ShortForm {
    var tokens: Range<Int>
    var full: Range<Int>
    var row: Int
  }

  /// Claims the short forms of the companies that the story names with their legal form: `Corvane` for
  /// `Corvane Industries Inc`, in headlines of capitals too.
  func claimShortForms(in chart: inout Chart) {
    var forms: [UInt64: [ShortForm]] = [:]
    for span in chart.spans where span.kind == .organization {
      guard let form = shortened(span.tokens) else { continue }
      for length in stride(from: form.count, to: 0, by: -1) {
        let tokens = form.lowerBound..<form.lowerBound + length
        guard tellsBody(tokens, of: span.tokens) else { continue }
        let known = forms[story[form.lowerBound].hash] ?? []
        guard known.count < 8,
          !known.contains(where: { isSame($0.tokens, at: tokens.lowerBound) && $0.tokens.count == length })
        else { continue }
        forms[story[form.lowerBound].hash, default: []].append(
          ShortForm(tokens: tokens, full: span.tokens, row: span.row)
        )
      }
    }
    guard !forms.isEmpty else { return }
    for index in 0..<story.count where story.isCapital(index) {
      guard let known = forms[story[index].hash] else { continue }
      let fit = known.filter { isSame($0.tokens, at: index) }.max { $0.tokens.count < $1.tokens.count }
      guard let fit, !isInPlace(index, count: fit.tokens.count), isAlone(index..<index + fit.tokens.count)
      else { continue }
      chart.claim(
        .organization,
        index..<index + fit.tokens.count,
        rule: .shortForm,
        confidence: 0.85,
        row: fit.row,
        evidence: fit.full
      )
    }
  }

  /// The name without its legal form; nil where it has none.
  private func shortened(_ tokens: Range<Int>) -> Range<Int>? {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1,
      story.has(end - 1, .legalForm) || story.isAny(end - 1, .ampersand, .and, .period, .comma)
    {
      end -= 1
    }
    return end < tokens.upperBound ? tokens.lowerBound..<end : nil
  }

  /// Whether a part of a name can stand for it: words of no table, or all of it but the legal form.
  private func tellsBody(_ tokens: Range<Int>, of full: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    guard story[last].shape.contains(.word), story.isCapital(last), story.isCapital(tokens.lowerBound) else {
      return false
    }
    if let place = story.match(.place, at: tokens.lowerBound), place.tokens.upperBound >= tokens.upperBound {
      return false
    }
    if let people = story.match(.nationality, at: tokens.lowerBound), people.tokens == tokens { return false }
    if tokens.count > 1 {
      return shortened(full)?.count == tokens.count
        || tokens.contains {
          !story.has($0, [.common, .placeHead]) && story.match(.place, at: $0) == nil
        }
    }
    return story[last].count > 2
      && !story.has(last, [.common, .given, .determiner, .weekday, .month, .compass, .unnamed])
      && story.match(.title, at: last) == nil
  }

  private func isSame(_ tokens: Range<Int>, at start: Int) -> Bool {
    guard start + tokens.count <= story.count else { return false }
    return (0..<tokens.count).allSatisfy {
      story[start + $0].hash == story[tokens.lowerBound + $0].hash
        && ($0 == 0 || !story.startsBlock(start + $0))
        && (story.isCapital(start + $0) || !story.isCapital(tokens.lowerBound + $0))
    }
  }

  /// Whether a place of several words takes in a token (`Sri [Lanka]`, `[Hong] Kong`).
  private func isInPlace(_ index: Int, count: Int) -> Bool {
    (max(0, index - 2)..<index + 1).contains { start in
      [PhraseKind.place, .nationality].contains { kind in
        guard let match = story.match(kind, at: start), match.tokens.count > 1 else { return false }
        return match.tokens.upperBound > index && (start < index || match.tokens.count > count)
      }
    }
  }

  /// Whether no part of a person's name stands before or after.
  private func isAlone(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    if before >= 0, !story.startsBlock(tokens.lowerBound),
      !story.capitalSaysNothing(before)
    {
      if story.has(before, .honorific) || story[before].shape.contains(.initial) { return false }
      if tokens.count == 1, story.isCapital(before), story.has(before, .given), !story.has(before, .common) {
        return false
      }
    }
    return !story.is(before, .hyphen) || !story[tokens.lowerBound].shape.contains(.glued)
  }
}
