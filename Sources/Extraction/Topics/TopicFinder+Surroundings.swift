internal import Stories

/// Subjects in what a page puts around its story: the title again.
extension TopicFinder {
  /// Adds the subjects of the headline again wherever what surrounds the story says all of it.
  mutating func addTitles() {
    guard story.zones.contains(where: { $0.kind == .boilerplate }),
      let first = story.tokens.indices.first(where: { story.zoneOfToken[$0] == .headline })
    else { return }
    let headline = first..<(first..<story.count).prefix { story.zoneOfToken[$0] == .headline }.endIndex
    let topics = found.filter { headline.contains($0.tokens.lowerBound) }
    guard headline.count > 3, !topics.isEmpty else { return }
    for index in headline.upperBound..<max(headline.upperBound, story.count - headline.count)
    where story.zoneOfToken[index] == .boilerplate && story[index].hash == story[first].hash
      && isSame(headline, at: index)
    {
      for topic in topics {
        let start = topic.tokens.lowerBound - first + index
        add(
          start..<start + topic.tokens.count,
          rule: topic.rule,
          confidence: topic.confidence,
          evidence: topic.evidence
        )
      }
    }
  }
}
