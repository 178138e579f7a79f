import Foundation
import Testing

/// What a person should never have to fear: each bad input is told of in a sentence, and the rest works.
struct BadInputTests {
  private func problems(of folder: Folder, _ command: Command) throws -> String {
    try command.run(folder.path, "--script", "!", "--save-screen", "-", "--size", "200x40").output
  }

  @Test func noSuchPath() throws {
    let run = try Command().run("/nowhere/at/all", "--save-screen", "-")
    #expect(run.status == 66)
    #expect(run.errors == "communique: /nowhere/at/all: there is no such file or folder; check the path.\n")
    #expect(try Command().run("show", "/nowhere").status == 66)
    #expect(try Command().run("index", "/nowhere").status == 66)
    #expect(try Command().run("search", "x", "/nowhere").status == 66)
    #expect(try Command().run("extract", "/nowhere").status == 66)
  }

  @Test func anEmptyFolder() throws {
    let (command, folder) = (try Command(), try Folder())
    let run = try command.run(folder.path, "--save-screen", "-")
    #expect(run.status == 0)
    #expect(run.output.contains("There is no story here"))
    #expect(try command.run("index", folder.path).status == 0)
  }

  @Test func filesThatAreNoStories() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "good.txt")
    try folder.write("", to: "empty.txt")
    try folder.write("  \n\n ", to: "blank.txt")
    try folder.write(Data([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), to: "binary.txt")
    try folder.write(Data([0x48, 0x69, 0x20, 0xff, 0xfe, 0x0a]), to: "broken.txt")
    try folder.write("<html></html>", to: "page.html")
    #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/loop",
      withDestinationPath: folder.path
    )
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/out", withDestinationPath: "/usr")
    let before = try folder.contents().keys.sorted()
    let screen = try problems(of: folder, command)
    for name in ["empty.txt", "blank.txt", "binary.txt", "broken.txt", "page.html", "pipe.txt", "out"] {
      #expect(screen.contains(" \(name):"), "\(name) is listed")
    }
    let list = try command.run(folder.path, "--save-screen", "-").output
    #expect(list.contains("2 stories"), "the good one, and the broken one as well as can be")
    #expect(try folder.contents().keys.sorted() == before, "nothing is written into the collection")
  }

  @Test func aFileThatIsTooLarge() throws {
    let (command, folder) = (try Command(), try Folder())
    let file = try folder.write(Stories.visit, to: "large.txt")
    // A sparse file takes no room on the disk.
    #expect(truncate(file, 200 << 20) == 0)
    let screen = try problems(of: folder, command)
    #expect(screen.contains("large.txt"))
    let text = try folder.write(Stories.visit + String(repeating: "word ", count: 1 << 20), to: "long.txt")
    let shown = try command.run("show", text)
    #expect(shown.status == 0)
    #expect(shown.errors.contains("is larger than 4 MB"))
  }

  @Test func storiesWithPartsMissing() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write("Only a headline\n", to: "headline.txt")
    try folder.write("No date here\n\nBut a body of one sentence.\n", to: "nodate.txt")
    try folder.write(" date 2023-01-01 \n\n", to: "onlydate.txt")
    let run = try command.run(folder.path, "--save-screen", "-", "--size", "120x30")
    #expect(run.status == 0)
    #expect(run.output.contains("Only a headline"))
    #expect(run.output.contains("No date"))
  }

  @Test func aStoryOfEscapeSequencesShowsMarks() throws {
    let (command, folder) = (try Command(), try Folder())
    let hostile =
      " date 2023-01-01 \nTitle \u{1b}[2J\u{1b}]0;owned\u{7} end\n\nBody \u{202e}reversed\u{9b}31m \u{0}x.\n"
    let file = try folder.write(hostile.replacing("\u{0}", with: ""), to: "a.txt")
    for arguments in [[folder.path, "--save-screen", "-"], ["show", file, "--color", "never"]] {
      let run =
        arguments.count == 3
        ? try command.run(arguments[0], arguments[1], arguments[2])
        : try command.run("show", file, "--color", "never")
      #expect(run.status == 0)
      let isClean = run.output.unicodeScalars.allSatisfy { scalar in
        scalar == "\n"
          || !(scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) || scalar.value == 0x202e)
      }
      #expect(isClean)
    }
    let search = try command.run("search", "title", folder.path)
    #expect(!search.output.contains("\u{1b}"))
  }

  @Test func cacheAndDataThatCannotBeWritten() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    // A file stands where the folders should be, which not even root can write into.
    try command.home.write("", to: "blocked")
    let environment = [
      "XDG_CACHE_HOME": command.home.path + "/blocked", "XDG_DATA_HOME": command.home.path + "/blocked",
    ]
    let run = try command.run(folder.path, "--script", "*", "--save-screen", "-", environment: environment)
    #expect(run.status == 0)
    #expect(run.output.contains("Harbour mayor"))
    #expect(run.errors.contains("blocked"))
  }

  @Test func noTerminal() throws {
    let folder = try Folder()
    try folder.write(Stories.visit, to: "visit.txt")
    let run = try Command().run(folder.path)
    #expect(run.status == 69)
    #expect(run.errors.hasPrefix("communique: there is no full screen here: "))
    #expect(run.errors.filter { $0 == "\n" }.count == 1)
  }
}
