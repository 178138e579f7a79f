import Extraction
import Stories
import Testing

@testable import Archive

@Suite struct PreparedNamesTests {
  private func prepared(_ text: String) -> PreparedNames {
    let story = storyOfLines("2023-03-31\nA\nSHINE / Bo Berg\n" + text, path: "x")
    let found = findings(in: story)
    return PreparedNames(found, found.appearances(in: story), of: story)
  }

  /// Kind, role and text of the names.
  private func told(_ names: PreparedNames) -> [String] {
    names.names.map { "\($0.kind) \($0.role) \($0.text)" }
  }

  @Test func aStoryHasItsNamesAndFacts() {
    let names = prepared(
      """
      @official/BE/Deputy_Mayor Ann Stone
      @person Eva Lind
      @NO Norway
      @org World Bank
      @event Import Expo
      @topic/energy wind
      @day 2023-03-30
      """
    )
    #expect(
      told(names) == [
        "person official Ann Stone", "title title Deputy Mayor", "person name Eva Lind",
        "place nameWithCountry Norway",
        "organization name World Bank", "event fact Import Expo", "topic fact wind", "field fact energy",
        "country fact BE", "country fact NO", "day fact 2023-03-30", "source fact SHINE",
        "author fact Bo Berg",
      ]
    )
    #expect(names.flags == [.story, .link] && names.met.isEmpty && names.statements.isEmpty)
  }

  @Test func namesOfAStoryStandWithWhatBelongsToThem() {
    var (appearances, found) = (Appearances(), Findings())
    let (ann, other) = (KnownName(.person, "Ann Stone"), KnownName(.person, "Anne Stone"))
    appearances.people = [
      Appearance(ann, saysCountry: true, titles: ["Mayor"], others: [other]), Appearance(ann),
    ]
    appearances.places = [Appearance(KnownName(.place, "Larvik"))]
    found.people = [Person(name: "Ann Stone", mentions: []), Person(name: "Ann Stone", mentions: [])]
    found.places = [Entity(name: "Larvik", mentions: [])]
    var story = storyOfLines("", path: "x")
    (story.byline, story.source) = ("", "")
    let names = PreparedNames(found, appearances, of: story).names
    #expect(names.map(\.text) == ["Ann Stone", "Mayor", "Anne Stone", "Larvik"])
    #expect(names.map(\.role) == [.nameWithCountry, .title, .other, .name])
  }

  @Test func aStoryOfManyNamesKeepsSome() {
    var (appearances, found) = (Appearances(), Findings())
    appearances.people = (0..<9000).map { Appearance(KnownName(.person, "Ann Stone \($0)")) }
    found.people = (0..<9000).map { Person(name: "Ann Stone \($0)", mentions: []) }
    found.meetings = [Meeting(trigger: 0..<0, participants: [0, 8999, 20_000, -1], rule: .met)]
    found.statements = [Statement(range: 0..<9, speaker: 8999, reason: Reason(.met))]
    let names = PreparedNames(found, appearances, of: storyOfLines("", path: "x"))
    #expect(names.names.count == 4000)
    #expect(names.met == [0] && names.statements.isEmpty, "what is not kept meets nobody")
  }

  @Test func titlesAndFurtherNamesCountToo() {
    var (appearances, found) = (Appearances(), Findings())
    let others = (0..<5000).map { KnownName(.person, "Anne Stone \($0)") }
    let titles = (0..<5000).map { "Mayor of Quay \($0)" }
    appearances.people = [
      Appearance(KnownName(.person, "Ann Stone"), titles: ["Mayor"], others: others),
      Appearance(KnownName(.person, "Eva Lind"), titles: titles),
    ]
    found.people = [Person(name: "Ann Stone", mentions: []), Person(name: "Eva Lind", mentions: [])]
    found.meetings = [Meeting(trigger: 0..<0, participants: [0], rule: .met)]
    let names = PreparedNames(found, appearances, of: storyOfLines("", path: "x"))
    #expect(names.names.count == 4000)
    let entries = names.entries(numbers: (0..<4000).map { Int64($0) })
    #expect(entries.filter { $0.role == .met }.count == 4000, "the name, its forms and the title")
  }

  @Test func shortFormsWhoseWordsAreInTheNameAreLeftOut() {
    let names = prepared("@official Gong Zheng = Gong = GONG ZHENG = Zhen\n@org World Bank = WB = Bank = Ban")
    #expect(
      told(names).filter { $0.contains("alias") } == [
        "personAlias alias Zhen", "organizationAlias alias WB", "organizationAlias alias Ban",
      ]
    )
  }

  @Test func aShortFormIsOnOneLine() {
    let story = storyOfLines("2023-03-31\nA\nB\nGong Zheng, the\n  Bear", path: "x")
    var found = Findings()
    let start = story.text.count - "the\n  Bear".utf8.count
    found.mentions = [Mention(.person, start..<story.text.count, rule: .nameAgain)]
    found.people = [Person(name: "Gong Zheng", mentions: [0, 7])]
    var appearances = Appearances()
    appearances.people = [Appearance(KnownName(.person, "Gong Zheng"))]
    let names = PreparedNames(found, appearances, of: story).names
    #expect(names.map(\.text).contains("the Bear"))
  }

  @Test func formsOfEventsAndTopicsAreNobodys() {
    let names = prepared("@official Ann Stone\n@event Import Expo = CIIE\n@topic wind power = turbines")
    let keys = NamingCoding.encode(names.entries(numbers: names.names.indices.map { Int64($0) }))
      .withUnsafeBytes { NamingKey.words(of: $0) }.split(separator: " ").map(String.init)
    for text in ["CIIE", "turbines"] {
      let place = names.names.firstIndex { $0.text == text }
      #expect(place.map { keys.contains(NamingKey(.name, Int64($0)).word) } == true, "\(text)")
    }
  }

  @Test func meetingsAndStatementsAreThoseOfNames() {
    let names = prepared(
      """
      Good news. Bad news.
      @official Ann Stone
      @person Eva Lind
      @met Ann Stone, Eva Lind
      @met Eva Lind, Ann Stone
      @said Eva Lind: Good news
      @said Eva Lind: Bad news
      @said Ann Stone: Ann
      """
    )
    let (ann, eva) = (0, names.names.firstIndex { $0.text == "Eva Lind" } ?? -1)
    let mayor = names.names.firstIndex { $0.text == "Mayor" } ?? -1
    #expect(names.met == [ann, eva])
    #expect(names.statements.map(\.speaker) == [eva, eva, ann])
    #expect(names.flags == [.story, .meeting, .link])
    let entries = names.entries(numbers: names.names.indices.map { Int64(100 + $0) })
    #expect(
      entries.dropFirst(names.names.count).map { "\($0.role) \($0.name)" } == [
        "met \(100 + ann)", "met \(100 + eva)", "met \(100 + mayor)", "speaker \(100 + eva)",
        "speaker \(100 + ann)", "flag 0", "flag 1", "flag 2",
      ],
      "each speaker once"
    )
  }

  @Test func whoMetOrSaidSomethingDidSoByAllNames() {
    let names = prepared(
      """
      Good news.
      @official Ann Stone = the Bear = Chief
      @person Eva Lind = the Bear = Chief
      @person Bo Berg = Boss
      @met Ann Stone, Eva Lind
      @said Eva Lind: Good news
      """
    )
    let numbers = names.names.map { name in
      Int64(["Ann Stone": 1, "Eva Lind": 2, "the Bear": 3, "Chief": 4, "Mayor": 5][name.text] ?? 9)
    }
    #expect(
      names.names.filter { $0.text == "Chief" }.map(\.role) == [.alias, .alias],
      "it is a form of each"
    )
    #expect(names.names.first { $0.text == "the Bear" }?.role == .other)
    let told = names.entries(numbers: numbers).filter { [.met, .speaker].contains($0.role) }
    #expect(told.filter { $0.role == .met }.map(\.name) == [1, 3, 4, 2, 3, 4, 5], "and by the office")
    #expect(told.filter { $0.role == .speaker }.map(\.name) == [2, 3, 4])
    let statements = names.statements(numbers: numbers)
    #expect(statements.map(\.speaker) == [2, 3, 4] && Set(statements.map(\.range)).count == 1)
  }

  @Test func aStatementReachesNoFurtherThanTheText() {
    var found = Findings()
    found.people = [Person(name: "Ann", mentions: [])]
    found.statements = [
      Statement(range: 0..<900, speaker: 0, reason: Reason(.met)),
      Statement(range: 0..<1, speaker: 4, reason: Reason(.met)),
    ]
    let story = storyOfLines("2023-03-31\nA", path: "x")
    let names = PreparedNames(found, found.appearances(in: story), of: story)
    #expect(names.statements == [.init(range: 0..<story.text.count, speaker: 0)])
  }

  @Test func namesThatAreTooLongAreLeftOut() {
    var story = storyOfLines("undated\nA", path: "x")
    (story.source, story.byline) = (String(repeating: "s", count: 257), String(repeating: "é", count: 128))
    let names = PreparedNames(Findings(), Appearances(), of: story)
    #expect(told(names) == ["author fact " + story.byline])
    #expect(names.flags == [.story], "it has no link")
  }
}
