import Testing

@testable import Stories

@Suite struct LayoutTests {
  /// The outline of what stands under a headline and a date.
  private func body(_ text: String) throws -> [String] {
    Array(try outline("date 2021-06-04\nA visit to Arica\n\n" + text).dropFirst(2))
  }

  @Test(arguments: [
    "Mayor An Peeters poses with the engineers", "An Peeters and Luz Araya shake hands on the bridge",
    "An Peeters shaking hands with Luz Araya", "Ms Araya receiving a model of a bridge",
    "Photo of the Old Bridge by night",
    "Luz Araya and An Peeters (from left) on the bridge", "(L-R) Luz Araya, An Peeters, Rik Maes",
    "Caption: the Old Bridge", "An Peeters, pictured in her office", "The mayor greets the cadets",
  ])
  func findsCaptions(line: String) throws {
    #expect(try body("\(line)\n\nThe mayor flew there.\n").first == "caption: \(line)")
  }

  @Test func takesAWholeSentenceForNoCaption() throws {
    #expect(try body("The mayor greets every guest by name.\n\nx\n").first?.hasPrefix("paragraph:") == true)
    #expect(
      try body("She said she was speaking with engineers daily.\n").first?.hasPrefix("paragraph:") == true
    )
    // What says that it is a caption may also be a sentence.
    #expect(
      try body("An Peeters (from left), Luz Araya and Rik Maes on the bridge.\n").first?.hasPrefix("caption")
        == true
    )
  }

  @Test func takesNumbersForParagraphsAndItems() throws {
    #expect(
      try body("1. The mayor flew to Arica on Monday with six engineers of the city.\n\n2. Steel\n\n- Rust\n")
        == [
          "paragraph: 1. The mayor flew to Arica on Monday with six engineers of the city.",
          "listItem: 2. Steel",
          "listItem: - Rust",
        ]
    )
  }

  @Test func showsEveryItemOfAList() throws {
    #expect(
      try body("They agreed on:\n\n• steel\n\n• rust\n\n• steel\n") == [
        "paragraph: They agreed on:", "listItem: • steel", "listItem: • rust", "listItem: • steel",
      ]
    )
  }

  @Test func showsABodyParagraphThatOnlyBeginsLikeAnother() throws {
    let lines = try body(
      "The mayor flew there.\n\nBut she came back on Friday, a day late.\n\n"
        + "But…\n\nThe mayor...\n\nA visit…\n\nShe said no more.\n"
    )
    #expect(lines.allSatisfy { !$0.contains("again") })
  }

  @Test func showsWhatIsSaidTwiceFarDownInTheStory() throws {
    var text = ""
    for number in 1...12 {
      text += "Question number \(number) came from the hall.\n\nNo answer was given.\n\n"
    }
    let lines = try body(text)
    #expect(lines.filter { $0 == "paragraph: No answer was given." }.count == 12)
    let answers = try body("No answer was given.\n\n" + text).filter {
      $0.hasSuffix(": No answer was given.")
    }
    #expect(answers.suffix(9).allSatisfy { $0 == "paragraph: No answer was given." })
  }

  @Test func takesTheFirstCreditOnly() throws {
    let story = try #require(
      Story.of(
        "A visit\n\nShe left.\n\nSource: HARBOUR NEWS\nEditor: Ada Quill\nSource: OTHER\nEditor: Bo Inkwell\n"
      )
    )
    #expect(story.source == "HARBOUR NEWS")
    #expect(story.byline == "Ada Quill")
  }

  @Test func namesTheAgencyOfADateline() throws {
    let story = try #require(
      Story.of("A visit\n\nGHENT, June 4 (Xinhua) -- The mayor flew to Arica on Monday.\n")
    )
    #expect(story.source == "Xinhua")
    #expect(try #require(Story.of("A visit\n\nThe mayor left.\n")).source == "")
  }

  @Test func prefersTheCreditToTheEndMark() throws {
    let story = try #require(Story.of("A visit\n\nShe left.\n\nREUTER\n\nSource: HARBOUR NEWS\n"))
    #expect(story.source == "HARBOUR NEWS")
  }

  @Test(arguments: [
    ("See https://ghent.example/a?b=1#c.", "https://ghent.example/a?b=1#c"),
    ("See (http://ghent.example/a), please.", "http://ghent.example/a"),
    ("<https://ghent.example/>", "https://ghent.example/"),
    ("HTTPS://GHENT.EXAMPLE", "HTTPS://GHENT.EXAMPLE"),
    ("https://ghent.example/é", "https://ghent.example/"),
    ("https://ghent.example/a\u{1b}[2J", "https://ghent.example/a"),
    ("[https://ghent.example/a]...", "https://ghent.example/a"),
    ("\"https://ghent.example/a\"", "https://ghent.example/a"),
  ])
  func findsTheLink(text: String, link: String) throws {
    #expect(try #require(Story.of("A visit\n\nShe left.\n\n\(text)\n")).link == link)
  }

  @Test(arguments: ["no link", "https://", "https:// ghent.example", "ftp://ghent.example"])
  func findsNoLink(text: String) throws {
    #expect(try #require(Story.of("A visit\n\n\(text)\n")).link == nil)
  }

  @Test func cutsALongLink() throws {
    let link = try #require(Story.of("A visit\n\nhttps://" + String(repeating: "a", count: 9_999))?.link)
    #expect(link.utf8.count == 2048)
  }

  @Test(arguments: ["About the Quay Court", "Annex B – About Us", "ABOUT HARBOUR NEWS", "Notes to Editors:"])
  func setsApartWhoTheBodiesAre(heading: String) throws {
    #expect(
      try body("The mayor flew there.\n\n\(heading)\n\nThe court was founded in 1901.\n") == [
        "paragraph: The mayor flew there.", "boilerplate: \(heading)",
        "boilerplate: The court was founded in 1901.",
      ]
    )
  }

  @Test(arguments: [
    "About 300 guests", "About: the court", "Annex B – Steel and talks about Ghent", "About town",
  ])
  func takesOtherLinesForNoSuchHeading(line: String) throws {
    #expect(
      try body("The mayor flew there.\n\n\(line)\n\nThe court was founded in 1901.\n").last
        == "paragraph: The court was founded in 1901."
    )
  }
}
