internal import Stories

/// Which names of bodies and events are short forms of others of the story: the letters that brackets behind a full name
/// give, and a company's name without its legal form.
struct AliasedNames {
  private let story: TokenizedStory
  private let chart: Chart
  /// The span of the full name, by the hash of the words of the short one.
  private var fulls: [UInt64: Int] = [:]

  init(_ story: TokenizedStory, chart: Chart) {
    self.story = story
    self.chart = chart
    for bracket in 0..<story.count where story.is(bracket, .openBracket) {
      guard let name = story.bracketedName(at: bracket), let full = chart.span(at: name.end - 1),
        let short = chart.span(startingAt: name.tokens.lowerBound),
        chart.spans[short].tokens == name.tokens, chart.spans[short].kind == chart.spans[full].kind,
        isName(full), isSame(short, full)
      else { continue }
      let hash = story.hash(of: name.tokens)
      fulls[hash] = fulls[hash] ?? full
    }
  }

  /// The span of the full name that a span is short for, or nil.
  func full(of span: Int) -> Int? {
    let short = chart.spans[span]
    if !fulls.isEmpty, let full = fulls[story.hash(of: short.tokens)] {
      return full != span && chart.spans[full].kind == short.kind ? full : nil
    }
    guard short.rule == .shortForm, let full = chart.span(startingAt: short.evidence.lowerBound),
      full != span, chart.spans[full].kind == short.kind
    else { return nil }
    return full
  }

  private func isName(_ span: Int) -> Bool {
    chart.spans[span].kind == .organization || chart.spans[span].kind == .event
  }

  /// Whether a name and what stands in brackets behind it may be one: a department is followed by its ministry's letters
  /// at times.
  private func isSame(_ short: Int, _ full: Int) -> Bool {
    let tokens = chart.spans[short].tokens
    let isSpelled = story.spells(chart.spans[full].tokens, short: tokens)
    guard chart.spans[short].kind == .organization else { return true }
    let (known, own) = (chart.spans[short].row, chart.spans[full].row)
    guard known >= 0 else {
      return isSpelled || tokens.count == 1 && story[tokens.lowerBound].shape.contains(.upper)
    }
    return own < 0 ? isSpelled : own == known || story.gazetteer.organizations[own].isCommon
  }

  /// The country that the tables have for a short form, where what they have is the same body and not another one with
  /// its letters.
  func country(of short: Int, full: Int) -> CountryCode? {
    let row = chart.spans[short].row
    guard row >= 0, let country = story.gazetteer.organizations[row].country else { return nil }
    let name = story.gazetteer.name(ofOrganization: row)
    guard short != full, name != story.surface(chart.spans[short].tokens) else { return country }
    let words = story.surface(chart.spans[full].tokens).split(separator: " ")
    return name.split(separator: " ").contains { $0.count > 3 && words.contains($0) } ? country : nil
  }
}
