extension PlaceFinder {
  /// Claims regions that share one word for what they are: `Upper, Lower and [Coastal Provinces]`.
  func claimRegions(in chart: inout Chart) {
    for head in 0..<story.count where story.isCapital(head) && Self.heads.contains(story[head].hash) {
      guard chart.isFree(head..<head + 1), !story.capitalSaysNothing(head), !story.startsBlock(head),
        let last = region(endingAt: head, chart: chart)
      else { continue }
      claim(last.lowerBound..<head + 1, headedBy: head, in: &chart)
      var start = last.lowerBound
      for _ in 0..<Self.longestList {
        guard let end = listEnd(before: start), let region = region(endingAt: end, chart: chart) else {
          break
        }
        claim(region, headedBy: head, in: &chart)
        start = region.lowerBound
      }
    }
  }

  private func claim(_ tokens: Range<Int>, headedBy head: Int, in chart: inout Chart) {
    let known = story.match(.place, at: tokens.lowerBound)
    chart.claim(
      .place,
      tokens,
      rule: .placeHead,
      confidence: 0.85,
      row: known.map { $0.tokens == tokens ? $0.row : -1 } ?? -1,
      evidence: head..<head + 1
    )
  }

  /// The one or two words with capitals before a token, where nothing else is known of them.
  private func region(endingAt end: Int, chart: Chart) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 2, !story.startsBlock(start), story.isCapital(start - 1),
      story[start - 1].shape.contains(.word), chart.isFree(start - 1..<start),
      story[start - 1].classes.isDisjoint(with: [.determiner, .preposition, .conjunction, .honorific]),
      !story.capitalIsForced(start - 1)
    { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// Where what stands before the comma, the `and` or both in front of a token ends.
  private func listEnd(before start: Int) -> Int? {
    guard !story.startsBlock(start) else { return nil }
    var end = start
    if story.is(end - 1, .and) { end -= 1 }
    if story.is(end - 1, .comma) { end -= 1 }
    return end < start ? end : nil
  }

  /// The regions that a list may have.
  private static let longestList = 12
  private static let heads = ["provinces", "counties", "districts", "prefectures"].map {
    FoldedHash($0).value
  }
}
