import Foundation
import Testing

/// A command that is named first is run without a look at the others; whatever else is asked, all of them answer.
struct CommuniqueTests {
  @Test func aMistakeAfterACommandIsToldWithTheWholeName() throws {
    let command = try Command()
    let missing = try command.run("search")
    #expect(missing.status == 64)
    #expect(missing.errors.contains("Usage: communique search <query>"))
    let unknown = try command.run("search", "x", "--bogus")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("Unknown option '--bogus'"))
    #expect(unknown.errors.contains("See 'communique search --help' for more information."))
    let refused = try command.run("search", "x", "--limit", "0")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--limit is 1 or more."))
  }

  @Test func helpAndVersionAreThoseOfTheProgram() throws {
    let command = try Command()
    #expect(try command.run("search", "--help").output.contains("USAGE: communique search <query>"))
    #expect(try command.run("search", "x", "--version").output == command.run("--version").output)
    #expect(try command.run("help", "search").output == command.run("search", "--help").output)
  }

  @Test func eachCommandHasTheNameThatTheHelpGivesIt() throws {
    let command = try Command()
    for name in ["browse", "show", "extract", "evaluate", "index", "search", "officials"] {
      #expect(try command.run(name, "--help").output.contains("USAGE: communique \(name) "), "\(name)")
    }
    for name in ["corrections list", "corrections undo", "marks export", "marks restore"] {
      let words = name.split(separator: " ").map(String.init)
      let help = try command.run(words[0], words[1], "--help")
      #expect(help.output.contains("USAGE: communique \(name) "), "\(name)")
    }
  }

  @Test func aFileOfTheNameOfNoCommandIsBrowsed() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "searches")
    let run = try command.run("searches", "--save-screen", "-", in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("1 story"))
  }
}
