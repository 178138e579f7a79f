import Testing

@testable import Stories

@Suite struct CreditLineTests {
  private func credit(_ line: String) -> CreditLine? {
    let text = StoryText(line)
    return CreditLine(text.trimming(text.range), in: text)
  }

  @Test(arguments: [
    ("Source:\u{a0} HARBOUR NEWS\u{a0} \u{a0} Editor:\u{a0} Ada Quill", "HARBOUR NEWS", "Ada Quill"),
    ("Source: HARBOUR NEWS   Editor: Ada Quill", "HARBOUR NEWS", "Ada Quill"),
    ("Source: HARBOUR NEWS Editor: Ada Quill", "HARBOUR NEWS", "Ada Quill"),
    ("SOURCE:HARBOUR NEWS | EDITOR:Ada Quill", "HARBOUR NEWS", "Ada Quill"),
    ("Source: HARBOUR NEWS", "HARBOUR NEWS", ""), ("Editor: Ada Quill", "", "Ada Quill"),
    ("(Web editor: Ada Quill, Bo Inkwell)", "", "Ada Quill, Bo Inkwell"),
    ("Reporter: Ada Quill", "", "Ada Quill"),
    ("(Editors: Ada Quill)", "", "Ada Quill"), ("Author: Ådä Quïll", "", "Ådä Quïll"),
    ("Photo: City Hall", "", ""),
    ("Photos by Bo Inkwell", "", ""), ("Credit: City Hall", "", ""), ("Source:", "", ""),
    ("Source:   ", "", ""),
  ])
  func readsWhoPublishedAndWrote(line: String, source: String, byline: String) throws {
    let found = try #require(credit(line))
    #expect(found.source == source)
    #expect(found.byline == byline)
  }

  @Test(arguments: [
    "", "(", "()", "The source: a spring in the hills.", "Sources say the talks went well.",
    "Editorial: a new bridge",
    "The mayor met Editor: Ada Quill", "Photograph", "So",
  ])
  func leavesOtherLines(line: String) {
    #expect(credit(line) == nil)
  }

  @Test func leavesALongLine() {
    #expect(credit("Source: " + String(repeating: "water ", count: 60)) == nil)
  }

  @Test func readsOnlyItsRange() {
    let text = StoryText("Source: HARBOUR NEWS")
    #expect(CreditLine(0..<11, in: text)?.source == "HAR")
    #expect(CreditLine(20..<20, in: text) == nil)
  }
}
