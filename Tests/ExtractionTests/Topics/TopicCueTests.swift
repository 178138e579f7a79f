import Testing

@testable import Extraction

@Suite struct TopicCueTests {
  /// What the first cue of a sentence announces, and whether anything in it is a subject.
  private func cue(_ text: String) -> (rest: String, isStrong: Bool)? {
    let item = tokenized(text)
    let finder = TopicCueFinder(story: item, chart: Chart(tokenCount: item.count))
    for index in 0..<item.count {
      if let cue = finder.cue(endingAt: index, in: 0..<item.count) {
        return (item.surface(cue.start..<item.count - 1), cue.isStrong)
      }
    }
    return nil
  }

  @Test(arguments: [
    ("Cooperation in rowing.", "rowing", true),
    ("Cooperation, particularly in the field of rowing.", "rowing", true),
    ("They discussed rowing.", "rowing", true), ("The gratitude for rowing.", "rowing", false),
    ("The importance of rowing.", "rowing", false), ("Sectors such as rowing.", "rowing", true),
    ("The views with others on rowing.", "rowing", true),
    ("Talks were held on rowing.", "rowing", true), ("A meeting on rowing.", "rowing", true),
    ("The worries about rowing.", "rowing", true), ("Topics such as rowing.", "rowing", true),
    ("It extends to rowing.", "rowing", false),
  ])
  func announces(_ text: String, _ rest: String, _ isStrong: Bool) {
    let found = cue(text)
    #expect(found?.rest == rest)
    #expect(found?.isStrong == isStrong)
  }

  @Test(arguments: ["He sat in the garden.", "Oars such as these.", "They row with others."])
  func announcesNothing(_ text: String) {
    #expect(cue(text) == nil)
  }

  @Test func includingMayGoOnWithAPreposition() {
    expectMarks(
      "They discussed cooperation, including in {topic quantum and space technologies} and {topic lighthouse repair}.",
      .topic
    )
    expectMarks(
      "They discussed support, including through continued {topic security, economic, and humanitarian assistance}.",
      .topic
    )
  }

  @Test func whoIsToldMayStandBetween() {
    expectMarks("Mayor Lin Feng briefed the Minister of Sport of Malta on {topic lighthouse repair}.", .topic)
    expectMarks("Mayor Lin Feng briefed them about {topic lighthouse repair}.", .topic)
    expectMarks("Mayor Lin Feng discussed {topic fisheries}, and he fed the gulls on the roof.", .topic)
  }

  @Test func aParticipleBeforeItsNounAnnouncesNothing() {
    expectMarks("They met in a restored harbour chapel, bound by shared values and gifts.", .topic)
    expectMarks("They restored {topic maritime security}.", .topic)
  }

  @Test func peopleComeFromFields() {
    expectMarks("Discussions were held with leaders from fisheries.", .topic)
  }

  @Test(arguments: [
    ("Mayor Lin Feng agreed to train nurses.", ["nurses"]),
    ("Mayor Lin Feng thanked them for help in training teachers and nurses.", ["teachers", "nurses"]),
    ("Mayor Lin Feng proposed to build schools and to repair roads.", ["schools", "roads"]),
    ("Mayor Lin Feng said they would invest in building wave farms.", ["wave farms"]),
    ("Mayor Lin Feng discussed building bridges, dredging harbours.", ["bridges", "harbours"]),
    ("Mayor Lin Feng spoke of building owners.", []),
    ("Mayor Lin Feng wanted to build trust.", []),
  ])
  func whatIsBuiltOrWhoIsTaughtIsASubject(_ text: String, _ topics: [String]) {
    #expect(findings(in: text).topics.map(\.name) == topics)
  }
}
