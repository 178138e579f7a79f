import Archive
import Query
import Stories
import Testing

@Suite struct ArchiveMergingTests {
  private func marked(_ id: UInt64, note: String = "", tags: [String] = []) -> Archive.MarkedStory {
    var mark = Archive.Mark()
    mark.note = note
    mark.tags = tags.compactMap { Tag($0) }
    return Archive.MarkedStory(StoryID(value: id), mark)
  }

  @Test func nothingIsLostAndASecondTimeChangesNothing() throws {
    let archive = try Archive(index: .memory, marks: .memory, today: { CalendarDay(dayNumber: 9) })
    let id = StoryID(value: 1)
    try archive.setRead(true, for: [id])
    try archive.setNote("Here", for: id)
    try archive.addTags([#require(Tag("port"))], to: [id])
    try archive.save(SavedView(name: "Ports", query: "topic:port"))
    let stories = [marked(1, note: "There", tags: ["rail"]), marked(2, tags: ["rail"]), marked(3)]
    let views = [
      SavedView(name: "Ports", query: "topic:port"), SavedView(name: "Ports", query: "topic:harbour"),
      SavedView(name: "New", query: "is:unread"),
    ]
    #expect(try archive.merge(stories, views: views) == (2, 2))
    let all = try archive.allMarks()
    #expect(all.map(\.id.value) == [1, 2])
    #expect(all[0].mark.isRead && all[0].mark.readDay == CalendarDay(dayNumber: 9))
    #expect(all[0].mark.note == "Here | There")
    #expect(all[0].mark.tags.map(\.name) == ["port", "rail"])
    #expect(
      try archive.savedViews().map { "\($0.name): \($0.query)" } == [
        "Ports: topic:port", "Ports 2: topic:harbour", "New: is:unread",
      ]
    )
    #expect(try archive.merge(stories, views: views) == (0, 0))
    #expect(try archive.merge(all, views: try archive.savedViews()) == (0, 0))
  }

  @Test func aNameThatIsTakenStaysWithinItsLength() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    let name = String(repeating: "x", count: SavedView.longestName)
    let views = (1...11).map { SavedView(name: name, query: "port\($0)") }
    #expect(try archive.merge([], views: views) == (0, 11))
    let names = try archive.savedViews().map(\.name)
    #expect(names[0] == name && names[1] == name.dropLast(2) + " 2" && names[10] == name.dropLast(3) + " 11")
    #expect(try archive.merge([], views: views.reversed()) == (0, 0))
  }

  @Test func aNameThatIsCutAtABlankIsFoundAgain() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    let stem = String(repeating: "x", count: SavedView.longestName - 3)
    let views = ["port", "rail"].map { SavedView(name: "\(stem) yz", query: $0) }
    #expect(try archive.merge([], views: views) == (0, 2))
    #expect(try archive.savedViews().map(\.name) == ["\(stem) yz", "\(stem) 2"])
    #expect(try archive.merge([], views: views) == (0, 0))
  }

  @Test func namesThatAreCutToTheSameGoOnCounting() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    let stem = String(repeating: "x", count: SavedView.longestName - 3)
    // The last is as long as the others are with a number of two digits.
    let names = ["\(stem)abc", "\(stem)abd", "\(stem)xyz", stem]
    let views = (1...12).flatMap { number in
      names.map { SavedView(name: $0, query: "\($0.suffix(3)) \(number)") }
    }
    #expect(try archive.merge([], views: views) == (0, 48))
    let kept = try archive.savedViews().map(\.name)
    #expect(Set(kept).count == 48 && kept.allSatisfy { $0.count <= SavedView.longestName })
    #expect(try archive.merge([], views: views.reversed()) == (0, 0))
  }

  @Test func namesOfOtherViewsAreTaken() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    let others = [SavedView(name: "Ports", query: "topic:port", isConfigured: true)]
    let views = [
      SavedView(name: "Ports", query: "topic:port"), SavedView(name: "Ports", query: "topic:harbour"),
    ]
    #expect(try archive.merge([], views: views, beside: others) == (0, 1))
    #expect(try archive.savedViews().map(\.name) == ["Ports 2"])
  }

  @Test func nothingToAddMakesNoFile() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(index: .memory, marks: .file(folder("none/marks.sqlite")))
    #expect(try archive.merge([], views: []) == (0, 0))
    #expect(try archive.allMarks().isEmpty)
  }

  @Test func namesOfViewsThatLookTheSameAreTheSame() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    try archive.save(SavedView(name: "Orl\u{e9}ans", query: "port"))
    try archive.save(SavedView(name: "Orle\u{301}ans", query: "rail"))
    #expect(try archive.merge([], views: [SavedView(name: "Orl\u{e9}ans", query: "port")]) == (0, 0))
  }

  @Test func aNoteStaysOnOneLine() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    #expect(try archive.merge([marked(1, note: "one\n\ttwo")], views: []) == (1, 0))
    #expect(try archive.allMarks().map(\.mark.note) == ["one two"])
  }
}
