import Testing

@testable import Extraction

struct FindingsEditorTests {
  @Test func whatIsEmptiedIsGoneAndTheRestInOrder() {
    var findings = Findings()
    findings.mentions = [
      Mention(.role, 0..<5, rule: .knownPlace), Mention(.person, 6..<10, rule: .knownPlace),
      Mention(.place, 12..<16, rule: .knownPlace), Mention(.person, 20..<24, rule: .knownPlace),
      Mention(.date, 30..<34, rule: .knownPlace),
    ]
    let office = Office(title: "Mayor", holdings: [.init(role: 0, holder: 1, rule: .titleBeforeName)])
    findings.people = [
      Person(name: "Tove", mentions: [1], offices: [office]), Person(name: "Odd", mentions: [3]),
    ]
    findings.places = [Entity(name: "Oslo", mentions: [2])]
    findings.dates = [DatedExpression(mention: 4, value: .year(2023))]
    findings.meetings = [Meeting(trigger: 17..<19, participants: [0, 1], place: 0, rule: .knownPlace)]
    findings.statements = [
      Statement(range: 0..<10, speaker: 0, reason: Reason(.speakerVerb)),
      Statement(range: 20..<28, speaker: 1, reason: Reason(.speakerVerb)),
    ]
    #expect(FindingsEditor(findings).finished() == findings)

    var editor = FindingsEditor(findings)
    editor.findings.people[0].mentions = []
    editor.dropped = [1]
    let left = editor.finished()
    #expect(left.mentions.map(\.kind) == [.place, .person, .date], "the title goes with its last holder")
    #expect(left.people.map(\.name) == ["Odd"])
    #expect(left.people[0].mentions == [1])
    #expect(left.places[0].mentions == [0])
    #expect(left.dates[0].mention == 2)
    #expect(left.meetings.isEmpty, "one person alone does not meet")
    #expect(left.statements.map(\.speaker) == [0])
  }

  @Test func aFindingWithoutMentionsLeavesItsList() {
    var findings = Findings()
    findings.mentions = [
      Mention(.place, 0..<4, rule: .knownPlace), Mention(.place, 5..<9, rule: .knownPlace),
    ]
    findings.places = [Entity(name: "Oslo", mentions: [0]), Entity(name: "Bodø", mentions: [1])]
    var editor = FindingsEditor(findings)
    editor.dropped = [0]
    #expect(editor.finished().places == [Entity(name: "Bodø", mentions: [0])])
  }
}
