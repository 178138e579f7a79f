import Archive
import Query
import Testing

@Suite struct ArchiveViewsTests {
  private func names(_ archive: Archive) throws -> [String] { try archive.savedViews().map(\.name) }

  @Test func viewsAreKeptInTheirOrder() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(index: .memory, marks: .file(folder("marks.sqlite")))
    #expect(try archive.savedViews().isEmpty)
    for name in ["C", "A", "B"] { try archive.save(SavedView(name: name, query: "country:\(name)")) }
    #expect(try !archive.save(SavedView(name: "A", query: "is:unread")), "it would take the other's place")
    let other = try Archive(index: .memory, marks: .file(folder("marks.sqlite")))
    #expect(try names(other) == ["C", "A", "B"])
    #expect(try other.savedViews()[1] == SavedView(name: "A", query: "country:A"))
    try other.removeView("A")
    try other.removeView("A")
    #expect(try names(archive) == ["C", "B"])
  }

  @Test func aViewIsRenamedInItsPlace() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    for name in ["A", "B", "C"] { try archive.save(SavedView(name: name, query: name)) }
    #expect(try archive.renameView("B", to: "Ports"))
    #expect(try archive.savedViews()[1] == SavedView(name: "Ports", query: "B"))
    #expect(try !archive.renameView("A", to: "C"))
    #expect(try !archive.renameView("X", to: "Y"))
    #expect(try names(archive) == ["A", "Ports", "C"])
  }

  @Test func viewsMoveUpAndDownToTheEnds() throws {
    let archive = try Archive(index: .memory, marks: .memory)
    for name in ["A", "B", "C"] { try archive.save(SavedView(name: name, query: name)) }
    try archive.moveView("A", by: 1)
    #expect(try names(archive) == ["B", "A", "C"])
    try archive.moveView("C", by: -9)
    #expect(try names(archive) == ["C", "B", "A"])
    try archive.moveView("B", by: 9)
    #expect(try names(archive) == ["C", "A", "B"])
    try archive.save(SavedView(name: "D", query: "D"))
    #expect(try names(archive) == ["C", "A", "B", "D"])
  }
}
