import Extraction
import Testing

@testable import Reader

struct CorrectionMenuChoicesTests {
  private func menu(_ title: String, in loaded: LoadedStory) throws -> (CorrectionMenu, Outline.Entry) {
    let entry = try #require(Outline(of: loaded).entries.first { $0.title == title })
    return (CorrectionMenu(for: entry, in: loaded.findings), entry)
  }

  @Test func aPersonCanBeChangedInEveryWay() throws {
    let (menu, _) = try menu("Tove Lindqvist", in: Fixtures.visit())
    #expect(menu.subject == .init(.person, "Tove Lindqvist"))
    #expect(menu.choices.compactMap(\.letter) == ["r", "m", "s", "t", "o", "c", "d"])
    #expect(menu.choices.map(\.text).contains("office: Mayor"))
    #expect(menu.choices.map(\.text).contains("country: Norway"))
  }

  @Test func whatCannotBeIsNotOffered() throws {
    let loaded = try Fixtures.visit()
    #expect(
      try menu("Three Ports Forum", in: loaded).0.choices.compactMap(\.letter) == ["r", "m", "t", "c", "d"]
    )
    #expect(try menu("clean energy", in: loaded).0.choices.compactMap(\.letter) == ["r", "m", "t", "d"])
    #expect(try menu("2023-05-11", in: loaded).0.choices.compactMap(\.letter) == ["d"])
    let (meeting, _) = try menu("Tove Lindqvist and Rafel Camilleri", in: loaded)
    #expect(meeting.choices.compactMap(\.letter) == ["d"])
    #expect(meeting.subject.name == "Tove Lindqvist and Rafel Camilleri, 2023-05-11")
  }

  @Test func pagesListTheOthersTheMentionsAndTheKinds() throws {
    let loaded = try Fixtures.visit()
    let (menu, entry) = try menu("Tove Lindqvist", in: loaded)
    #expect(
      menu.choices(of: .merge, for: entry, in: loaded).map(\.text)
        == ["Rafel Camilleri", "Ingrid Moen", "Odd Berge", "one that this story does not name …"]
    )
    let mentions = menu.choices(of: .split, for: entry, in: loaded)
    #expect(mentions.map(\.step) == entry.mentions.map { .ask(.split(at: $0.lowerBound)) })
    #expect(
      mentions.map(\.text) == [
        "4  Larvik Mayor “Tove Lindqvist” met with the Ambassador of Malta,",
        "5  Mayor “Tove Lindqvist” poses with the ambassador, Rafel Camilleri",
        "7  Larvik Mayor “Tove Lindqvist” met with the Ambassador of Malta,",
        "9  “Lindqvist” said that the city would build",
      ]
    )
    let places = entry.mentions.map(\.lowerBound)
    #expect(menu.name(ofMentionAt: places[0], of: entry, in: loaded.story) == nil)
    #expect(menu.name(ofMentionAt: places[3], of: entry, in: loaded.story) == "Lindqvist")
    let kinds = menu.choices(of: .retype, for: entry, in: loaded)
    #expect(kinds.map(\.text) == ["place", "organisation", "event", "topic"])
    #expect(kinds.allSatisfy { $0.letter != nil })
    #expect(menu.choices(of: .changes, for: entry, in: loaded).isEmpty)
  }

  @Test func ofALongParagraphAFewWholeLettersAreShown() throws {
    let long = String(repeating: "ø", count: 500)
    let loaded = try MarkedStory("Talks\n\n{P1:Tove Lindqvist} met \(long) {P1:Lindqvist}, \(long)\n").loaded
    let (menu, entry) = try menu("Tove Lindqvist", in: loaded)
    func few(_ count: Int) -> String { String(repeating: "ø", count: count) }
    #expect(
      menu.choices(of: .split, for: entry, in: loaded).map(\.text)
        == ["3  “Tove Lindqvist” met \(few(57))", "3  \(few(59)) “Lindqvist”, \(few(59))"]
    )
  }
}
