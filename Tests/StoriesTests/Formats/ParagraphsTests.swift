import Testing

@testable import Stories

@Suite struct ParagraphsTests {
  /// The paragraphs with `⏎` for the line ends inside them.
  private func paragraphs(_ text: String) -> [String] {
    let text = StoryText(text)
    return Paragraphs.of(text.lines, in: text).map { text[$0.range].replacing("\n", with: "⏎") }
  }

  @Test func joinsLinesWrappedByHand() {
    let text = """
      The mayor received the ambassador at the town hall on Thursday and
      spoke with her about the new ferry, the old market and the price of
      salt.

      She thanked him.
      """
    #expect(
      paragraphs(text) == [
        "The mayor received the ambassador at the town hall on Thursday and⏎"
          + "spoke with her about the new ferry, the old market and the price of⏎salt.",
        "She thanked him.",
      ]
    )
  }

  @Test func beginsWireParagraphsAtAnIndent() {
    let text = """
      OSTEND, March 30 - The port will open two berths for ferries that run
      on batteries, the harbour master said.
          "We are ready," she told reporters. The berths cost less than was
      feared.
          Two more may follow.
       HALYARD
      """
    #expect(
      paragraphs(text) == [
        "OSTEND, March 30 - The port will open two berths for ferries that run⏎on batteries, the harbour master said.",
        "\"We are ready,\" she told reporters. The berths cost less than was⏎feared.",
        "Two more may follow.", "HALYARD",
      ]
    )
  }

  @Test func takesTheIndentOfAWholeBlockForLayout() {
    let text = """
          The mayor received the ambassador at the town hall on Thursday
          and spoke with her about the new ferry, the old market and the
          price of salt.
      """
    #expect(paragraphs(text).count == 1)
  }

  @Test(arguments: ["•", "-", "*", "1.", "2)", "(a)", "b)", "(iv)", "12.", "• \t"])
  func beginsAListItemAtItsMark(mark: String) {
    #expect(
      paragraphs("They agreed on:\n\(mark) ferries and the\nharbour\n\(mark) salt") == [
        "They agreed on:", "\(mark) ferries and the⏎harbour", "\(mark) salt",
      ]
    )
  }

  @Test(arguments: [
    ("• one", 3), ("•one", 3), ("- one", 1), ("-one", nil), ("* one", 1), ("**one**", nil), ("1. one", 2),
    ("1.5 million", nil), ("1) one", 2), ("2023. one", nil), ("123. one", 4), ("a) one", 2), ("(a) one", 3),
    ("(iii) one", 5), ("(five) one", 6), ("(twenty) one", nil), ("A) one", nil), ("1", nil), ("1.", nil),
    ("–", nil),
    ("1.\u{a0}one", 2), ("", nil), ("(", nil), ("one", nil),
  ])
  func measuresTheMarkOfAnItem(line: String, length: Int?) {
    let text = StoryText(line)
    #expect(Paragraphs.itemMarkLength(text.range, in: text) == length)
    #expect(Paragraphs.startsItem(text.range, in: text) == (length != nil))
  }

  @Test func takesEachLineForAParagraphWhereOneIsLong() {
    let long = String(repeating: "The mayor spoke about the ferry. ", count: 3) + "Then she left."
    #expect(long.utf8.count > Paragraphs.widestWrap)
    #expect(
      paragraphs("A short line\n\(long)\nand another one\n\nlast") == [
        "A short line", long, "and another one", "last",
      ]
    )
  }

  @Test func partsALineThatEndsEarlyFromTheNext() {
    let text = """
      The mayor received the ambassador at the town hall on Thursday and
      spoke about the ferry.
      The ambassador thanked her and said that the ferry would sail as soon
      as the ice has gone.
      """
    #expect(paragraphs(text).count == 2)
    // The same break inside a sentence is only a ragged line.
    let ragged = """
      The mayor received the ambassador at the town hall on Thursday and
      spoke about the ferry
      and the ambassador thanked her and said that it would sail as soon as
      the ice has gone.
      """
    #expect(paragraphs(ragged).count == 1)
  }

  @Test func keepsCreditLinesAndEndMarksApart() {
    #expect(
      paragraphs("The ferry sailed\nSource: HARBOUR NEWS\nEditor: Ada Quill\nmore") == [
        "The ferry sailed", "Source: HARBOUR NEWS", "Editor: Ada Quill", "more",
      ]
    )
    #expect(paragraphs("The ferry sailed\n###\n") == ["The ferry sailed", "###"])
  }

  @Test func measuresTheIndentOfAParagraph() {
    let text = StoryText("  one\ntwo\n\n    three")
    #expect(
      Paragraphs.of(text.lines, in: text) == [
        Paragraphs.Paragraph(range: 2..<9, indent: 2), Paragraphs.Paragraph(range: 15..<20, indent: 4),
      ]
    )
    #expect(paragraphs("") == [])
    #expect(paragraphs("\n \n\t\n") == [])
  }

  @Test(arguments: [
    ("###", true), ("\\###", true), ("REUTER", true), ("Reuters", true), ("ENDS", true), ("End", true),
    ("-30-", true),
    ("- End -", true), ("# # #", true), ("***", true), ("Ends with a song", false), ("##", false),
    ("30", false),
    ("", false),
  ])
  func knowsEndMarks(line: String, isMark: Bool) {
    let text = StoryText(line)
    #expect(Paragraphs.isEndMark(text.range, in: text) == isMark)
  }

  @Test(arguments: [
    ("He left.", true), ("Did he?", true), ("Out!", true), ("They are:", true), ("He left;", true),
    ("He left", false),
    ("“He left.”", true), ("‘He left.’", true), ("(He left.)", true), ("\"He left.\"", true),
    ("“He left”", false),
    ("他走了。", true), ("他走了", false), ("他走了。”", true), ("", false), ("\"", false), ("”", false), (".", true),
    ("the year’s", false), ("[He left.]", true), ("é", false), ("ę", false), ("ĝ", false),
  ])
  func knowsTheEndOfASentence(line: String, ends: Bool) {
    let text = StoryText(line)
    #expect(Paragraphs.endsSentence(text.range, in: text) == ends)
  }

  @Test func looksForTheEndOfASentenceInItsRangeOnly() {
    let text = StoryText("Left. \u{201d} x")
    #expect(!Paragraphs.endsSentence(6..<9, in: text))
    #expect(!Paragraphs.endsSentence(5..<5, in: text))
    #expect(Paragraphs.endsSentence(0..<5, in: text))
  }

  @Test func shortensARange() {
    #expect((3..<9).prefix(2) == 3..<5)
    #expect((3..<9).prefix(20) == 3..<9)
    #expect((3..<3).prefix(2) == 3..<3)
  }
}
