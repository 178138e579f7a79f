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
}
