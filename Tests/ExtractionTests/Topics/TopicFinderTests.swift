import Testing

@testable import Extraction

@Suite struct TopicFinderTests {
  @Test func listsGiveTheirMembers() {
    expectMarks(
      "They will strengthen cooperation in {topic biomedicine}, {topic microelectronics}, {topic clean energy} and other fields.",
      .topic
    )
    expectMarks(
      "in key areas such as {topic trade}, {topic investment}, {topic culture}, and {topic education}.",
      .topic
    )
  }

  @Test func adjectivesThatShareANounStayTogether() {
    expectMarks("cooperation in {topic economic, social and political stabilization}.", .topic)
    expectMarks("cooperation in {topic clean air and water}.", .topic)
    expectMarks("The island focuses on {topic supply chain and value chain resilience}.", .topic)
  }

  @Test func beforeRelations() {
    expectMarks("The two sides praised {topic trade} relations and {topic cultural ties}.", .topic)
    expectMarks("They welcomed {topic legal cooperation}.", .topic)
  }

  @Test func generalNounsAreLeftOut() {
    expectMarks("They discussed {topic trade} issues and {topic legal issues}.", .topic)
  }

  @Test func titlesHoldNone() {
    expectMarks("Minister of Trade and Tourism John Smith came.", .topic)
  }

  @Test func onlyRelationsAreNone() {
    expectMarks("They discussed bilateral relations and matters of mutual interest.", .topic)
  }

  @Test func whoRaisedIt() {
    let found = findings(in: "Mayor Lin Feng said he wants cooperation in clean energy.")
    #expect(found.topics.map(\.name) == ["clean energy"])
    #expect(found.topics.first?.speakers.map { found.people[$0].name } == ["Lin Feng"])
  }
}
