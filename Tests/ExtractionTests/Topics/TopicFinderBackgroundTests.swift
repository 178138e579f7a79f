import Testing

@testable import Extraction

@Suite struct TopicFinderBackgroundTests {
  @Test func circumstancesAreNoSubjects() {
    expectMarks(
      "The ministers discussed {topic fisheries} amid a trade dispute, without any protectionism and despite drought.",
      .topic
    )
  }

  @Test func whatWasToldBeforeIsNoSubject() {
    expectMarks(
      "She said that such growth and reform of the {topic tax system} would foster such investment.",
      .topic
    )
  }

  @Test func aVerbIsNoSubject() {
    expectMarks("Minister Ada Quill said: \"This treaty will cement the bond.\"", .topic)
    expectMarks("They discussed {topic cement} and {topic steel}.", .topic)
  }

  @Test func sharesAreCounted() {
    expectMarks(
      "Talks were held. Imports from the island account for a third of foreign trade and exports.",
      .topic
    )
  }

  @Test func peopleHaveTheirFields() {
    expectMarks("Talks were held with representatives from Maltese trade, commerce and industry.", .topic)
    expectMarks("Talks were held with some of the leading textile and semiconductor firms.", .topic)
    expectMarks("Talks were held on {topic textiles} and {topic semiconductors}.", .topic)
  }
}
