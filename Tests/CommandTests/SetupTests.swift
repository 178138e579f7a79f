import Archive
import Foundation
import Testing

@testable import communique

struct SetupTests {
  @Test func whatASecondOpeningTellsIsToldToo() throws {
    let (home, folder) = (try Folder(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    let setup = try Setup(environment: ["HOME": home.path])
    var told: [String] = []
    var times = 0
    try setup.withCollection([folder.path], tell: { told.append($0) }) { collection in
      times += 1
      try collection.update()
      guard times == 1 else { return }
      #expect(told.isEmpty)
      try home.write("no marks", to: ".local/share/communique/marks.sqlite")
      throw ArchiveError.indexDamaged(asidePath: "aside")
    }
    #expect(times == 2)
    #expect(told.count == 2)
    #expect(told.first?.contains("kept as aside") == true)
    #expect(told.last?.contains("marks.sqlite") == true)
  }

  @Test func nothingIsToldTwice() throws {
    let (home, folder) = (try Folder(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try home.write("no marks", to: ".local/share/communique/marks.sqlite")
    var told: [String] = []
    #expect(throws: ArchiveError.self) {
      try Setup(environment: ["HOME": home.path]).withCollection([folder.path], tell: { told.append($0) }) {
        _ in
        throw ArchiveError.indexDamaged(asidePath: "aside")
      }
    }
    #expect(told.count == 2)
  }
}
