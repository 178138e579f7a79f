@testable import Archive
import Query
import Stories
import Testing

@Suite struct ArchiveCountingTests {
  @Test func storiesAreCounted() throws {
    let archive = try Archive.ofTexts(["2023-03-31\nMayor\nSHINE\nText", "2023-03-30\nPort\nSHINE\nText"])
    #expect(try archive.count(matching: .everything) == 2)
    #expect(try archive.count(matching: Query.parse("mayor")) == 1)
    #expect(try archive.count(matching: Query.parse("nothing")) == 0)
  }

  @Test func asManyAreCountedAsAreFound() throws {
    let archive = try Archive.ofTexts(
      (0..<40).map { "2023-03-\(10 + $0 % 20)\nMayor \($0)\nSHINE\n\($0 % 3 == 0 ? "wind" : "port") text" }
    )
    try archive.setRead(true, for: archive.rows(archive.rows(matching: .everything, limit: 7)).map(\.id))
    for text in [
      "wind", "-wind", "is:unread wind", "is:read", "date:2023-03-12..", "/w.nd/",
      "(wind OR title:3) is:unread",
    ] {
      let query = try Query.parse(text)
      let found = try archive.rows(matching: query).count
      #expect(try archive.count(matching: query) == found, "\(text)")
      #expect(found > 0, "\(text)")
    }
  }

  @Test func storiesNearlyTheSameAreOneAsInTheList() throws {
    let text = "A " + Releases.text()
    let archive = try Archive.ofTexts([
      "2023-03-31\nOne\nSHINE\n" + text, "2023-03-30\nTwo\nSHINE\nA " + Releases.text(1),
      "2023-03-29\nThree\nTimes\n" + text,
    ])
    let one = try #require(archive.rows(archive.rows(matching: Query.parse("title:one"))).first)
    for (text, count) in [("", 2), ("one OR three", 1), ("source:times", 1), ("like:\(one.id)", 2)] {
      #expect(try archive.count(matching: Query.parse(text)) == count, "\(text)")
    }
  }

  @Test func aNewSearchDoesNotStopIt() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(index: .file(folder("index.sqlite")), marks: .memory)
    let stories = (0..<4).map { storyOfLines("2023-03-31\nMayor \($0)\nSHINE\nText", path: "\($0)") }
    try archive.add(.init(stories: stories), from: ReadingLog().source)
    _ = try archive.count(matching: .everything)
    try archive.searcher.run { _ in
      archive.interrupt()
      let count = try archive.count(matching: Query.parse("mayor"))
      #expect(count == 4, "it does not wait for the search, and is not stopped with it")
    }
  }
}
