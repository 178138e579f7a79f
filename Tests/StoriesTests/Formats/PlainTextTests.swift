import Stories
import Testing

@Suite struct PlainTextTests {
  @Test func readsAReadoutWithCaptionAndRepeatedLede() throws {
    let text = """
       date 2021-06-04 \n\
      Ghent Mayor receives Chilean Ambassador to speak about bridges

      Ghent Mayor An Peeters received the Ambassador of Chile, Luz Araya, on Thursday.
      Ghent Mayor An Peeters poses with Luz Araya, ambassador of Chile

      Ghent Mayor An Peeters received the Ambassador of Chile, Luz Araya, on Thursday.

      Peeters said that the city mends its bridges one by one.

      The Consul of Chile in Ghent, Rik Maes, also attended.



      Source:\u{a0} HARBOUR NEWS\u{a0} \u{a0} Editor:\u{a0} Ada Quill

      """
    let story = try #require(Story.of(text))
    #expect(
      story.outline == [
        "dateLine: date 2021-06-04",
        "headline: Ghent Mayor receives Chilean Ambassador to speak about bridges",
        "paragraph: Ghent Mayor An Peeters received the Ambassador of Chile, Luz Araya, on Thursday.",
        "caption: Ghent Mayor An Peeters poses with Luz Araya, ambassador of Chile",
        "paragraph again: Ghent Mayor An Peeters received the Ambassador of Chile, Luz Araya, on Thursday.",
        "paragraph: Peeters said that the city mends its bridges one by one.",
        "paragraph: The Consul of Chile in Ghent, Rik Maes, also attended.",
        "creditLine: Source:\u{a0} HARBOUR NEWS\u{a0} \u{a0} Editor:\u{a0} Ada Quill",
      ]
    )
    #expect(story.date == CalendarDay(iso8601: "2021-06-04"))
    #expect(story.headline == "Ghent Mayor receives Chilean Ambassador to speak about bridges")
    #expect(story.source == "HARBOUR NEWS")
    #expect(story.byline == "Ada Quill")
    #expect(story.link == nil)
    #expect(story.origin == Origin(path: "test"))
    #expect(story.text.description == text)
    #expect(story.id == StoryID(date: story.date, headline: story.headline, text: story.text))
  }

  @Test func takesAHeadlineWithoutABlankLineAfterIt() throws {
    let text = """
      date 2021-06-04
      Ghent and Arica sign a pact on bridges
      The pact was signed in the town hall of Ghent, under the portrait of its first engineer.
      The first bridge will be mended next year, said Mayor An Peeters to the guests from Chile.
      """
    #expect(
      try outline(text) == [
        "dateLine: date 2021-06-04", "headline: Ghent and Arica sign a pact on bridges",
        "paragraph: The pact was signed in the town hall of Ghent, under the portrait of its first engineer.",
        "paragraph: The first bridge will be mended next year, said Mayor An Peeters to the guests from Chile.",
      ]
    )
  }

  @Test func foldsAHeadlineThatStandsTwice() throws {
    let story = try #require(
      Story.of("date 2021-06-04\nA visit to Arica\n\nA visit  to\u{a0}Arica\n\nThe mayor flew to Arica.\n")
    )
    #expect(
      story.outline == [
        "dateLine: date 2021-06-04", "headline: A visit to Arica", "headline again: A visit  to\u{a0}Arica",
        "paragraph: The mayor flew to Arica.",
      ]
    )
  }

  @Test(arguments: ["…", "...", " …"])
  func foldsAHeadlineThatStandsCutBetweenTwoInFull(ellipsis: String) throws {
    let full = "Three new envoys hand their letters to the governor of the island"
    let cut = "Three new envoys hand their letters\(ellipsis)"
    let story = try #require(Story.of("\(full)\n\n\(cut)\n\n\(full)\n\nThe governor thanked them.\n"))
    #expect(
      story.outline == [
        "headline: \(full)", "headline again: \(cut)", "headline again: \(full)",
        "paragraph: The governor thanked them.",
      ]
    )
    #expect(story.headline == full)
  }

  @Test func takesTheHeadlineInFullWhereTheFirstIsCut() throws {
    let full = "Three new envoys hand their letters to the governor of the island"
    let story = try #require(
      Story.of("Three new envoys hand their…\n\n\(full)\n\nThe governor thanked them.\n")
    )
    #expect(
      story.outline == [
        "headline again: Three new envoys hand their…", "headline: \(full)",
        "paragraph: The governor thanked them.",
      ]
    )
    #expect(story.headline == full)
  }

  @Test func foldsALedeThatStandsTwice() throws {
    let lede = "The mayor of Ghent flew to Arica on Monday."
    #expect(
      try outline("A visit to Arica\n\n\(lede)\n\n\(lede)\n\n\(lede)\n\nShe will stay for a week.\n") == [
        "headline: A visit to Arica", "paragraph: \(lede)", "paragraph again: \(lede)",
        "paragraph again: \(lede)",
        "paragraph: She will stay for a week.",
      ]
    )
  }

  @Test func takesAShortLineUnderTheHeadlineForAStandfirst() throws {
    #expect(
      try outline(
        "A visit to Arica\nThe mayor looks at old bridges\n\nShe flew there on Monday.\n\nAnd back\n"
      ) == [
        "headline: A visit to Arica", "standfirst: The mayor looks at old bridges",
        "paragraph: She flew there on Monday.", "paragraph: And back",
      ]
    )
  }

  @Test func readsAReleaseWithNumberedParagraphs() throws {
    let text = """
       date 2021-06-04\u{20}
      Visit to Ghent by Minister for Bridges Ms Luz Araya

      Visit to Ghent by Minister for Bridges Ms Luz Araya

      4 Jun 2021 Posted in Press releases

        \n\
        Ms Luz Araya on the Old Bridge

      1. Minister for Bridges Ms Luz Araya visited Ghent from 1 to 3 June 2021 with six engineers.

      2. The Minister met with Mayor An Peeters. They spoke about:

      a) steel,
      b) rust, and
      c) paint.

      MINISTRY OF BRIDGES

      4 JUNE 2021

      Last updated on 9 July 2021
      """
    let story = try #require(Story.of(text))
    #expect(
      story.outline == [
        "dateLine: date 2021-06-04", "headline: Visit to Ghent by Minister for Bridges Ms Luz Araya",
        "headline again: Visit to Ghent by Minister for Bridges Ms Luz Araya",
        "dateLine: 4 Jun 2021 Posted in Press releases", "caption: Ms Luz Araya on the Old Bridge",
        "paragraph: 1. Minister for Bridges Ms Luz Araya visited Ghent from 1 to 3 June 2021 with six engineers.",
        "paragraph: 2. The Minister met with Mayor An Peeters. They spoke about:", "listItem: a) steel,",
        "listItem: b) rust, and", "listItem: c) paint.", "paragraph: MINISTRY OF BRIDGES",
        "dateLine: 4 JUNE 2021",
        "boilerplate: Last updated on 9 July 2021",
      ]
    )
    #expect(story.date?.description == "2021-06-04")
  }

  @Test func takesTheDateOfALineInTheTextWhereNoneStandsFirst() throws {
    let story = try #require(
      Story.of("A visit to Arica\n\n4 Jun 2021 Posted in Visits\n\nThe mayor flew there.\n")
    )
    #expect(story.date?.description == "2021-06-04")
    #expect(story.headline == "A visit to Arica")
  }

  @Test(arguments: ["###", "\\###", "ENDS", "-30-", "REUTER"])
  func setsAnEndMarkApart(mark: String) throws {
    #expect(
      try outline("A visit to Arica\n\nThe mayor flew there.\n\n\(mark)\n") == [
        "headline: A visit to Arica", "paragraph: The mayor flew there.", "boilerplate: \(mark)",
      ]
    )
  }

  @Test func setsApartWhatFollowsTheCreditLine() throws {
    #expect(
      try outline("A visit to Arica\n\nThe mayor flew there.\n\nSource: HARBOUR NEWS\n\nShare this page\n")
        == [
          "headline: A visit to Arica", "paragraph: The mayor flew there.",
          "creditLine: Source: HARBOUR NEWS",
          "boilerplate: Share this page",
        ]
    )
  }

  @Test func readsUpperCaseWireCopy() throws {
    let text = """
       date 1987-03-30\u{20}
      GHENT TO MEND BRIDGES, MAYOR SAYS

      GHENT, MARCH 30 - THE CITY WILL MEND ALL OF ITS BRIDGES BEFORE THE
      END OF THE YEAR, MAYOR AN PEETERS SAID ON MONDAY.
          "NO BRIDGE IS TOO OLD," SHE TOLD REPORTERS.
          THE MONEY COMES FROM A TAX ON SALT.
       REUTER
      """
    let story = try #require(Story.of(text))
    #expect(
      story.outline == [
        "dateLine: date 1987-03-30", "headline: GHENT TO MEND BRIDGES, MAYOR SAYS",
        "paragraph: GHENT, MARCH 30 - THE CITY WILL MEND ALL OF ITS BRIDGES BEFORE THE⏎"
          + "END OF THE YEAR, MAYOR AN PEETERS SAID ON MONDAY.",
        "paragraph: \"NO BRIDGE IS TOO OLD,\" SHE TOLD REPORTERS.",
        "paragraph: THE MONEY COMES FROM A TAX ON SALT.",
        "boilerplate: REUTER",
      ]
    )
    #expect(story.source == "Reuters")
  }

  @Test func readsALetterWithoutHeadline() throws {
    let text = """
      The mayor of Ghent flew to Arica on Monday to look at the bridges and
      to speak with the engineers who keep them.
      """
    let story = try #require(Story.of(text))
    #expect(story.headline == "")
    #expect(story.date == nil)
    #expect(story.texts(.paragraph) == [text])
  }

  @Test func readsAStoryWithoutDate() throws {
    let story = try #require(Story.of("A visit to Arica\n\nThe mayor flew there.\n"))
    #expect(story.date == nil)
    #expect(story.headline == "A visit to Arica")
  }

  @Test func readsATitleAndNothingElse() throws {
    #expect(try outline("A visit to Arica") == ["headline: A visit to Arica"])
    #expect(try outline("\u{feff}A visit to Arica\r\n") == ["headline: A visit to Arica"])
    #expect(
      try outline("date 2021-06-04\nA visit to Arica\n") == [
        "dateLine: date 2021-06-04", "headline: A visit to Arica",
      ]
    )
  }

  @Test func readsADateAndNothingElse() throws {
    let story = try #require(Story.of(" date 2021-06-04 \n\n\n"))
    #expect(story.outline == ["dateLine: date 2021-06-04"])
    #expect(story.date?.description == "2021-06-04")
    #expect(story.headline == "")
  }

  @Test(arguments: ["", " ", "\n", "\r\n\t\r\n", "\u{a0}\u{3000}\n\u{feff}", "\u{2}\u{3}\u{c}"])
  func findsNoStoryInWhiteSpace(text: String) {
    #expect(Story.of(text) == nil)
  }

  @Test func takesACreditLineForNoHeadline() throws {
    let story = try #require(Story.of("Source: HARBOUR NEWS\n\nThe mayor flew to Arica.\n"))
    #expect(story.headline == "")
    #expect(story.source == "HARBOUR NEWS")
    #expect(story.texts(.creditLine) == ["Source: HARBOUR NEWS"])
  }

  @Test func takesALineOfMoreThanItsLimitForNoHeadline() throws {
    let line = String(repeating: "bridge ", count: 57)
    #expect(try #require(Story.of(line + "x\n\nThe mayor left.\n")).headline.hasPrefix("bridge"))
    #expect(try #require(Story.of(line + "xxx\n\nThe mayor left.\n")).headline == "")
  }

  @Test func readsTheSameFromCRLF() throws {
    let text =
      "date 2021-06-04\nA visit to Arica\n\nThe mayor flew there\nwith two engineers.\n\n• steel\n• rust\n"
    #expect(try outline(text.replacing("\n", with: "\r\n")) == outline(text))
    #expect(try outline(text).last == "listItem: • rust")
  }

  @Test func showsEscapeSequencesAsTheyStand() throws {
    let story = try #require(Story.of("A visit\u{1b}[2J to Arica\n\nThe \u{1b}]0;x\u{7}mayor flew there.\n"))
    #expect(story.headline == "A visit\u{1b}[2J to Arica")
    #expect(story.texts(.paragraph) == ["The \u{1b}]0;x\u{7}mayor flew there."])
  }
}
