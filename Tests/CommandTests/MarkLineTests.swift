import Archive
import Foundation
import Query
import Stories
import Testing

@testable import communique

struct MarkLineTests {
  private func read(_ lines: String...) -> (lines: [MarkLine], problems: [String]) {
    let (lines, problems, _) = MarkLine.lines(in: Data(lines.joined(separator: "\n").utf8))
    return (lines, problems.map { "\($0.line): \($0.text)" })
  }

  @Test func everyMarkAndViewComesBack() throws {
    var mark = Archive.Mark()
    mark.isRead = true
    mark.readDay = CalendarDay(dayNumber: 19_000)
    mark.note = "“Ports” / \u{1b}[2J"
    mark.tags = [try #require(Tag("port")), try #require(Tag("貿易"))]
    for line in [
      MarkLine.story(Archive.MarkedStory(StoryID(value: .max), mark)),
      .story(Archive.MarkedStory(StoryID(value: 0), Archive.Mark())),
      .view(SavedView(name: "The “North”", query: "country:norway OR country:iceland")),
    ] {
      #expect(!line.json.contains("\n"))
      #expect(read(line.json).lines == [line])
    }
  }

  @Test func littleIsNeeded() throws {
    let (lines, problems) = read(#"{"id":"000000000000000a","tags":["Port"],"other":1}"#, "", " \r")
    #expect(problems.isEmpty)
    var mark = Archive.Mark()
    mark.tags = [try #require(Tag("port"))]
    #expect(lines == [.story(Archive.MarkedStory(StoryID(value: 10), mark))])
  }

  @Test func keysThatAreNoneAreTold() {
    let text = #"{"view":"A","query":"port"}"# + "\n" + #"{"id":"000000000000000a","star":true,"note":"b"}"#
    let (lines, problems, unknown) = MarkLine.lines(in: Data(text.utf8))
    #expect(lines.count == 2 && problems.isEmpty)
    #expect(unknown.map(\.line) == [2])
    #expect(unknown.map(\.text) == ["“star” is no key of a mark or view, and is passed over."])
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    let (lines, problems) = read(
      "[]",
      "{}",
      #"{"id":"12"}"#,
      #"{"id":"000000000000000a","read":"yes"}"#,
      #"{"id":"000000000000000a","readDay":"today"}"#,
      #"{"id":"000000000000000a","tags":["two words"]}"#,
      #"{"id":"000000000000000a","view":"A"}"#,
      #"{"view":"A"}"#,
      #"{"view":" ","query":"a"}"#
    )
    #expect(lines.isEmpty)
    #expect(
      problems == [
        "1: it is not an object of JSON.",
        "2: a line has “id”, for a story, or “view”, for a saved view.",
        "3: “12” is no story: that is 16 hexadecimal digits.",
        "4: “read” has a value of the wrong type.",
        "5: “today” is no day, such as 2023-03-31.",
        "6: “two words” is no tag: that is one word of 64 characters at most.",
        "7: a line has “id”, for a story, or “view”, for a saved view.",
        "8: “query” is missing.",
        "9: the name of a view has 1 to 60 characters.",
      ]
    )
    let wrong = read(#"{"view":"A","query":"country:"}"#).problems
    #expect(wrong.count == 1 && wrong[0].hasPrefix("1: the query of “A” is wrong: "))
  }
}
