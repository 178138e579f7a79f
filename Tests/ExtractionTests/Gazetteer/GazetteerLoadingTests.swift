import Testing

@testable import Extraction

@Suite struct GazetteerLoadingTests {
  private func gazetteer(_ name: String, _ rows: String) -> Gazetteer {
    Gazetteer(tables: [Table(name: name, bytes: Array(rows.utf8))])
  }

  private func classes(_ word: StaticString, _ gazetteer: Gazetteer) -> WordClass {
    gazetteer.classes(ofHash: FoldedHash(word).value)
  }

  @Test func aNameOfSeveralPartsIsKnownByEach() {
    let names = gazetteer("surnames.tsv", "Ben Zolik\tar\tlast\nQuill\ten\tfirst\tambiguous\n")
    #expect(classes("zolik", names).contains(.surname) && classes("ben", names).contains(.surname))
    #expect(classes("quill", names).isSuperset(of: [.surname, .familyFirst, .ambiguousName]))
    #expect(!classes("zolik", names).contains(.familyFirst))
  }

  @Test func aWordMayBeOfSeveralClasses() {
    let words = gazetteer("grammar.tsv", "zolik quill\tspeech|stance\nquill\tadverb\nother\tnonsense\n")
    #expect(classes("zolik", words) == [.speech, .stance])
    #expect(classes("quill", words) == [.speech, .stance, .adverb])
    #expect(words.problems == [TableProblem(table: "grammar.tsv", line: 3, reason: .unknown("nonsense"))])
  }

  @Test func subjectsHavePlurals() {
    let topics = gazetteer(
      "topics.tsv",
      "tide gauge\ttransport\nquay\ttransport\nsea wall\ttransport\tannounced\n"
    )
    let item = TokenizedStory(story("tide gauges, quays and sea walls"), gazetteer: topics)
    #expect(item.match(.topic, at: 0)?.tokens == 0..<2)
    #expect(item.match(.topic, at: 3) == nil && item.match(.subject, at: 5) == nil)
    #expect(topics.field(ofTopic: 0) == "transport" && topics.problems.isEmpty)
  }

  @Test func aTableOfAnotherNameIsNotLoaded() {
    #expect(gazetteer("other.tsv", "zolik\tspeech\n").word(ofHash: FoldedHash("zolik").value) == -1)
  }

  @Test func aCommonNameIsNotTheBodysOwn() {
    let bodies = gazetteer(
      "organizations.tsv",
      "Tide Office\tQTO\tNO\tTide Office|Office of Tides\nWorld Quay\t\t-\n"
    )
    #expect(bodies.organizations.map(\.isCommon) == [false, true, true, false])
    #expect(bodies.organizations.map(\.usual) == [-1, 0, 0, -1])
    #expect(bodies.organizations.map { $0.country?.letters } == ["NO", nil, nil, nil])
    #expect(
      (0..<4).map(bodies.name(ofOrganization:)) == [
        "Tide Office", "Tide Office", "Office of Tides", "World Quay",
      ]
    )
  }
}
