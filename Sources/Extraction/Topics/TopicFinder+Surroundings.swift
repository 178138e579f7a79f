internal import Stories

/// Subjects in what a page puts around its story: the title again, and the headlines of other stories.
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

  /// Whether a word stands in what surrounds a story, soon after the name or title of a person in it: the headline of
  /// another story that tells what an official says.
  func isHeadlineOfAnother(_ index: Int, in sentence: Range<Int>) -> Bool {
    story.zoneOfToken[index] == .boilerplate
      && (max(sentence.lowerBound, index - Self.headline)..<index).contains {
        chart.kind(at: $0) == .person || story.match(.title, at: $0) != nil
      }
  }

  /// The tokens of a headline between who says something and of what.
  private static let headline = 8
}
