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

  @Test func whatStandsWithSubjectsInAListIsOne() {
    expectMarks(
      "Their support extends to {topic finance}, {topic poverty alleviation}, {topic lighthouse repair} and {topic tourism}.",
      .topic
    )
    expectMarks("They promoted the lighthouse.", .topic)
  }

  @Test func aWordAloneThatNoTableKnowsIsNone() {
    expectMarks(
      "They discussed {topic lighthouse repair}, the lighthouse, inquiries and {topic trade}.",
      .topic
    )
    expectMarks("Talks were held on {topic tourism}, symposiums and {topic trade}.", .topic)
  }

  @Test func someNounsStayAfterASubject() {
    expectMarks(
      "They discussed {topic market opportunities}, {topic free trade agreements} and {topic dispute resolution mechanisms}.",
      .topic
    )
    expectMarks("They discussed opportunities, agreements and {topic reform} initiatives.", .topic)
  }

  @Test func aNationalityTellsOnlyWhoseItIs() {
    expectMarks("They discussed Belgian {topic exports} and the {topic Belgian market}.", .topic)
  }

  @Test func whereTheyCooperateIsNone() {
    expectMarks("They discussed regional cooperation and {topic legal cooperation}.", .topic)
    expectMarks("The mayor and the ambassador praised the military relationship.", .topic)
  }

  @Test func anAdjectiveAndANounOfTheTable() {
    expectMarks("The ambassador recalled that {topic structural reforms} had taken a year.", .topic)
  }

  @Test func programmesKeepTheirBody() {
    expectMarks(
      "The minister and the IMF spoke of the {topic IMF-supported programme}.",
      .topic
    )
  }

  @Test func whatWasToldBeforeIsNone() {
    expectMarks("The minister welcomed them. These investments came from Malta.", .topic)
  }

  @Test func anAdjectiveInAListOfFieldsIsOne() {
    expectMarks(
      "They named key sectors, including {topic maritime}, {topic tourism} and {topic fisheries}.",
      .topic
    )
  }

  @Test func nounsStayWithTheirPhrase() {
    expectMarks("They will expand {topic COVID-19 vaccine production}.", .topic)
    expectMarks(
      "They listed areas of cooperation, including {topic faculty exchanges} and {topic tourism}.",
      .topic
    )
    expectMarks("The minister lauded the {topic educational and training programmes}.", .topic)
    expectMarks("The minister lauded the {topic political and economic reform} agenda.", .topic)
  }

  @Test func namesOfTreatiesHoldNone() {
    expectMarks("The ministers signed the Ghent Convention on Agreements Resulting from Mediation.", .topic)
  }

  @Test func titlesHoldNone() {
    expectMarks("Minister of Trade and Tourism John Smith came.", .topic)
  }

  @Test func whatAWordAnnouncesNeedBeNoPhraseOfTheTable() {
    expectMarks("The two sides held talks on {topic lighthouse repair} and {topic beekeeping}.", .topic)
    expectMarks("The farmers repaired the lighthouse and the jetty.", .topic)
  }

  @Test func wordsThatAreMoreOftenNarrationNeedAnAnnouncement() {
    expectMarks("They stressed the importance of protecting {topic civilian lives}.", .topic)
    expectMarks("The President promised to stem {topic violence} and restore {topic basic services}.", .topic)
    expectMarks("The recovery of the wallet took a day, and the ambassador thanked them.", .topic)
  }

  @Test func wordsThatGradeAreLeftOut() {
    expectMarks(
      "They discussed significant {topic food security} and much-needed {topic investments}.",
      .topic
    )
    expectMarks("They will improve the country's growing {topic public finances}.", .topic)
    expectMarks("It was the deep-rooted civilizational ties that counted.", .topic)
  }

  @Test func deedsThatShareANoun() {
    expectMarks("cooperation in {topic energy production and exportation}.", .topic)
    expectMarks("The treaty is about cooperation in the prevention and suppression of {topic crime}.", .topic)
  }

  @Test func rangesAndPartners() {
    expectMarks(
      "They spoke of a range of issues, from {topic trade} and {topic investment} to {topic cultural exchanges}.",
      .topic
    )
    expectMarks("Malta will cooperate with Iceland on {topic sea rescue} and {topic fisheries}.", .topic)
  }

  @Test func conflictsKeepTheirPlace() {
    expectMarks("They spoke about the {topic war in Ukraine} and the {topic situation in Haiti}.", .topic)
  }

  @Test func peopleAndBodiesAreNone() {
    expectMarks(
      "They held talks on the companies, the six institutions' staff and {topic fishing rights}.",
      .topic
    )
  }

  @Test func phrasesThatTheTableTakesOutAreNone() {
    expectMarks("The two sides held talks at the chamber of commerce.", .topic)
    expectMarks("The energy firms thanked the ambassador.", .topic)
  }

  @Test func aDeedThatIsASubjectStaysWhole() {
    expectMarks("They will promote the {topic digital transformation} of small businesses.", .topic)
    expectMarks("They talked about the {topic Aegean dispute}.", .topic)
  }

  @Test func listsOfMinistriesAreNone() {
    expectMarks("The meeting was attended by the Minister of Trade, Commerce and Food Security.", .topic)
  }

  @Test func newsOfTheMarketHasNone() {
    expectMarks("Copper and sugar prices rose while exports and inflation fell.", .topic)
  }

  @Test func onlyRelationsAreNone() {
    expectMarks("They discussed bilateral relations and matters of mutual interest.", .topic)
  }

  @Test func whoRaisedIt() {
    let found = findings(in: "Mayor Lin Feng said he wants cooperation in clean energy.")
    #expect(found.topics.map(\.name) == ["clean energy"])
    #expect(found.topics.first?.speakers.map { found.people[$0].name } == ["Lin Feng"])
  }

  @Test func anAdjectiveOfExtentSharesTheNounToo() {
    expectMarks("They discussed {topic global and regional security}.", .topic)
  }

  @Test func whoIsNoSubject() {
    expectMarks("They discussed {topic trade}. The law enforcement and civil defence agencies came.", .topic)
  }

  @Test func initialsOfASubjectAndTalkAloneAreNone() {
    expectMarks(
      "They discussed {topic information and communication technology} (ICT). Such tourism was new to them.",
      .topic
    )
    expectMarks("The two sides engaged in a conversation.", .topic)
  }

  @Test func nounsOfTheirOwnShareNoWordBefore() {
    expectMarks(
      "They support {topic youth empowerment} and {topic investment} in {topic vocational training}.",
      .topic
    )
  }

  @Test func aPhraseOfTheTableMayHoldAPlace() {
    expectMarks("The ministers held talks. He said that the {topic one China policy} stands.", .topic)
  }

  @Test func programmesOfABodyNeedNoAnnouncement() {
    expectMarks("The ministers met. Malta agrees with the aims of the {topic IMF programme}.", .topic)
  }

  @Test func aFieldThatIsAnAdjectiveMayComeLastButOne() {
    expectMarks(
      "Firms of sectors such as {topic fisheries}, {topic maritime} and {topic trade} came.",
      .topic
    )
    expectMarks("They named areas such as economic and {topic trade} cooperation.", .topic)
  }

  @Test func aVerbCutShortIsOfNoPhrase() {
    expectMarks("The minister said that the fight against {topic drugs} cannot be won.", .topic)
  }

  @Test func deedsShareWhatTheyAreDoneTo() {
    expectMarks("They discussed {topic disaster response and recovery} and {topic fisheries}.", .topic)
    expectMarks("They discussed {topic flood preparedness and response}.", .topic)
  }

  @Test func dealsAndDeclarationsAreSubjects() {
    expectMarks(
      "They discussed a {topic free trade deal}, {topic debris removal} and an {topic emergency declaration}.",
      .topic
    )
  }
}
