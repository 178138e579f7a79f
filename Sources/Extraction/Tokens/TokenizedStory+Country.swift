internal import Stories

extension TokenizedStory {
  /// The country whose name or adjective stands right before a body's name, or whose name stands behind it: `Omani
  /// Ministry of Finance`, `Oman’s …`, `… (MoF) of the Sultanate of Oman`, `…, Oman`.
  func country(beside body: Range<Int>) -> CountryCode? {
    var start = body.lowerBound
    if !startsBlock(start) {
      if self[start - 1].shape.contains(.possessive) || self.is(start - 1, .apostrophe) { start -= 1 }
      if let place = place(endingAt: start), let code = gazetteer.places[place.row].country { return code }
    }
    return country(behind: body.upperBound)
  }

  /// The country that stands behind a body's name: `(SIPO) of the People’s Republic of China`, `, Oman,`.
  func country(behind body: Int) -> CountryCode? {
    var end = body
    if self.is(end, .openBracket), self.is(end + 2, .closeBracket) { end += 3 }
    guard !startsBlock(end), isAny(end, .of, .in, .comma) else { return nil }
    let start = self.is(end + 1, .the) ? end + 2 : end + 1
    guard let place = match(.place, at: start), let code = gazetteer.places[place.row].country else {
      return nil
    }
    guard self.is(end, .comma) else { return code }
    let after = place.tokens.upperBound
    let closes =
      startsBlock(after) || isAny(after, .comma, .semicolon, .period, .closeBracket)
      || self.is(after, .and) && isCapital(after + 1) && match(.place, at: after + 1) == nil
    return closes && gazetteer.places[place.row].kind == .country ? code : nil
  }
}
