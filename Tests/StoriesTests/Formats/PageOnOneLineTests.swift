import Testing

@testable import Stories

@Suite struct PageOnOneLineTests {
  static let menu = String(repeating: "Home World Society Travel ", count: 30)
  static let sentence = "The mayor of Ghent flew to Arica on Monday to look at bridges. "
  static let report = String(repeating: sentence, count: 10)

  private func page(
    _ stamp: String = "( Harbour News ) 15:46, July 12, 2023",
    credit: String = "(Web editor: Ada Quill, Bo Inkwell)",
    footer: String = "Add your comment Copyright"
  ) -> String {
    "\(Self.menu)\(stamp) \(Self.report)\(credit) \(footer)"
  }

  private func zones(_ line: String) -> PageOnOneLine? {
    let text = StoryText(line)
    return PageOnOneLine(text.trimming(text.range), in: text)
  }

  @Test func cutsThePageAtStampAndCredit() throws {
    let story = try #require(Story.of("A visit to Arica\n\n" + page()))
    #expect(
      story.outline == [
        "headline: A visit to Arica", "boilerplate: \(Self.menu)( Harbour News )",
        "dateLine: 15:46, July 12, 2023",
        "paragraph: \(Self.report.dropLast())", "creditLine: (Web editor: Ada Quill, Bo Inkwell)",
        "boilerplate: Add your comment Copyright",
      ]
    )
    #expect(story.date?.description == "2023-07-12")
    #expect(story.source == "Harbour News")
    #expect(story.byline == "Ada Quill, Bo Inkwell")
    #expect(lost(of: story) == "")
  }

  @Test func readsAPageThatIsTheWholeText() throws {
    let story = try #require(Story.of(page()))
    #expect(story.headline == "")
    #expect(story.date?.description == "2023-07-12")
    #expect(story.texts(.paragraph).count == 1)
  }

  @Test func keepsTheDateOfTheFile() throws {
    let story = try #require(Story.of("date 2023-07-13\nA visit\n\n" + page()))
    #expect(story.date?.description == "2023-07-13")
  }

  @Test func readsAPageWithoutCredit() throws {
    let found = try #require(zones(page(credit: "")))
    #expect(found.zones.map(\.kind) == [.boilerplate, .dateLine, .paragraph])
    #expect(found.byline == "")
  }

  @Test func readsAPageWhoseCreditIsNotClosed() throws {
    let story = try #require(Story.of(page(credit: "(Web editor: Ada Quill")))
    #expect(brokenRule(of: story) == nil)
    #expect(lost(of: story) == "")
    #expect(story.texts(.dateLine) == ["15:46, July 12, 2023"])
  }

  @Test func readsAPageThatEndsWithItsCredit() throws {
    let found = try #require(zones(page(footer: "")))
    #expect(found.zones.last?.kind == .creditLine)
  }

  @Test func namesNoAgencyWhereNoneStandsInBrackets() throws {
    #expect(try #require(zones(page("15:46, July 12, 2023"))).source == "")
    #expect(try #require(zones(page(") 15:46, July 12, 2023"))).source == "")
  }

  @Test(arguments: [
    "15:46 July 12, 2023", "1:46, July 12, 2023", "15:46, Juli 12, 2023", "15:46, July 32, 2023", "no stamp",
    "15:46,July", "15:46, July\u{a0}12", ":::::,,,,, 15:4", "15:46, ééééééééééééééééééé",
  ])
  func leavesALineWithoutStamp(stamp: String) {
    #expect(zones(page(stamp)) == nil)
  }

  @Test func passesOverWhatOnlyLooksLikeAStamp() throws {
    let found = try #require(zones(page("09:00, doors open 15:46, July 12, 2023")))
    #expect(found.date?.description == "2023-07-12")
  }

  @Test func leavesAShortLine() {
    #expect(zones("15:46, July 12, 2023 The mayor left. (Web editor: Ada Quill)") == nil)
  }

  @Test func endsAtTheEndOfTheLine() throws {
    let found = try #require(zones("\(Self.menu)\(Self.report)15:46, July 12, 2023"))
    #expect(found.zones.map(\.kind) == [.boilerplate, .dateLine])
    #expect(found.date?.description == "2023-07-12")
  }
}
