import Extraction
import Foundation
import Query
import Stories
import TestSupport
import Testing

@testable import Archive

@Suite struct ArchiveResolvingTests {
  /// What the index tells of all officials, in words.
  private func summary(_ archive: Archive) throws -> [String] {
    try archive.officials().map { official in
      "\(official.label) \(official.stories) \(official.forms.map { "\($0.name.name) \($0.stories)" }.sorted())"
    }
  }

  @Test func theOrderOfIndexingDoesNotMatter() throws {
    var expected: [String]?
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<6 {
      let archive = try Archive(index: .memory, marks: .memory)
      for (index, text) in storiesOfOfficials.enumerated().shuffled(using: &generator) {
        try archive.add(.init(stories: [storyOfLines(text, path: "\(index)")]), from: ReadingLog().source)
        if Bool.random(using: &generator) { try archive.resolveIdentities() }
      }
      try archive.resolveIdentities()
      let found = try summary(archive)
      #expect(found == expected ?? found)
      expected = found
    }
  }

  @Test func onlyChangesAreResolved() throws {
    let archive = try Archive.ofTexts(storiesOfOfficials)
    #expect(try archive.resolveIdentities(isCancelled: { true }) == false)
    #expect(try archive.resolveIdentities())
    #expect(try archive.resolveIdentities() == false)
    try archive.add(
      .init(stories: [storyOfLines("2023-05-01\nFive\nSHINE\nnothing", path: "5")]),
      from: ReadingLog().source
    )
    #expect(try archive.writer.run(Resolution.stale) != nil)
    #expect(try archive.resolveIdentities() == false, "nobody belongs elsewhere now")
    #expect(try archive.writer.run(Resolution.stale) == nil)
  }

  @Test func whatIsRemovedOrChangedIsForgotten() throws {
    let (folder, cache) = (try TemporaryFolder(), try TemporaryFolder())
    for (index, text) in storiesOfOfficials.enumerated() { try folder.write(text, to: "\(index)") }
    let source = ReadingLog().source
    let archive = try Archive(index: .file(cache("index.sqlite")), marks: .memory)
    _ = try archive.index([folder.path + "/"], from: source)
    try archive.resolveIdentities()
    let all = try summary(archive)
    #expect(all.count == 4)

    try FileManager.default.removeItem(atPath: folder("1"))
    try folder.write(
      "2023-03-10\nThree\nSHINE\n@official/LK/President Nimal Kumara Dissanayake again",
      to: "2"
    )
    _ = try archive.index([folder.path + "/"], from: source)
    try archive.resolveIdentities()
    let rest = try archive.officials()
    #expect(!rest.contains { $0.label.hasPrefix("John Carter (US)") })
    #expect(rest.contains { $0.label == "John Carter" }, "there is only one now")
    #expect(!rest.contains { $0.forms.contains { $0.name.name == "Nimal Kumara Disanayake" } })
    let name = KnownName(.person, "Nimal Kumara Disanayake", country: CountryCode("LK"))
    #expect(try archive.identity(of: name) == nil, "no story has the name any more")
    #expect(try archive.rows(matching: Query.parse("official:disanayake")).isEmpty)
  }

  @Test func identitiesFollowWhatIsRenamedInAllStories() throws {
    let archive = try Archive.ofTexts([
      "2023-01-10\nOne\n\n@official/NO/Mayor_of_Larvik Astrid Solheim\n@org Ministry of Trade",
      "2023-02-10\nTwo\n\n@official/NO/Mayor_of_Larvik Astrid Solheim\n@org Trade Ministry",
      "2023-03-10\nThree\n\n@official/NO/Mayor_of_Larvik A. Solheim\n@NO Larvik",
      "2023-04-10\nFour\n\n@official/NO/Mayor_of_Oslo Bo Berg\n@org Office",
      "2023-05-10\nFive\n\n@official/NO/Mayor_of_Larvik Astrid Solhaim",
    ])
    func found(_ query: String) throws -> [String] {
      try archive.rows(archive.rows(matching: Query.parse(query), order: .oldest)).map(\.headline)
    }
    func correct(_ kind: Correction.Kind, _ name: String, _ change: Correction.Change) throws {
      _ = try archive.add(CorrectionRecord(Correction(.init(kind, name), change), story: nil, made: 1))
    }
    try correct(.person, "Astrid Solheim", .rename("Tove Moen"))
    try correct(.organization, "Ministry of Trade", .merge(into: "Office"))
    try correct(.place, "Larvik", .rename("Old Town"))
    try archive.followCorrections(from: ReadingLog().source)
    try archive.resolveIdentities()

    #expect(try archive.officials().map(\.name) == ["Tove Moen", "Bo Berg"])
    let mayor = try #require(try archive.officials().first)
    #expect(mayor.stories == 4)
    #expect(mayor.forms.map(\.name.name) == ["Tove Moen", "Astrid Solheim", "A. Solheim", "Astrid Solhaim"])
    #expect(mayor.forms[1].reason == .corrected)
    let card = try archive.identity(
      of: KnownName(.organization, "Trade Ministry", country: CountryCode("NO"))
    )
    #expect(card?.name == "Office")
    #expect(
      try archive.identity(of: KnownName(.place, "Old Town", country: CountryCode("NO")))?.forms.count == 2
    )
    for name in ["tove", "\"Tove Moen\"", "\"astrid solheim\""] {
      #expect(try found("official:\(name)") == ["One", "Two", "Three", "Five"], "\(name)")
    }
    for name in ["\"ministry of trade\"", "office", "\"trade ministry\""] {
      #expect(try found("org:\(name)") == ["One", "Two", "Four"], "\(name)")
    }
    #expect(try found("place:larvik") == ["Three"] && found("place:\"old town\"") == ["Three"])

    for number in 1...3 { _ = try archive.undoCorrection(Int64(number), at: 2) }
    try archive.followCorrections(from: ReadingLog().source)
    try archive.resolveIdentities()
    #expect(try archive.officials().map(\.name) == ["Astrid Solheim", "Bo Berg"])
    #expect(try found("official:tove").isEmpty && found("org:office") == ["Four"])
  }

  @Test func aCorrectionOfOneStoryJoinsNoIdentities() throws {
    let texts = [
      "2023-01-10\nOne\n\n@official/NO/Mayor_of_Larvik Anna Solheim",
      "2023-02-10\nTwo\n\n@official/NO/Mayor_of_Larvik Anna Solheim",
      "2023-03-10\nThree\n\n@official/NO/Judge Anna Moen",
    ]
    let archive = try Archive.ofTexts(texts)
    let rename = Correction(.init(.person, "Anna Solheim"), .rename("Anna Moen"))
    let story = storyOfLines(texts[1], path: "1").id
    _ = try archive.add(CorrectionRecord(rename, story: story, made: 1))
    try archive.followCorrections(from: ReadingLog().source)
    try archive.resolveIdentities()
    #expect(try archive.officials().map { "\($0.name) \($0.stories)" } == ["Anna Moen 2", "Anna Solheim 1"])
  }
}
