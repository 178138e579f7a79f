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

  @Test func aMistypedCommandIsGuessed() throws {
    let command = try Command()
    let run = try command.run("serach", "port", "--limit", "3")
    #expect(run.status == 64 && run.errors.hasPrefix("communique: did you mean `communique search`?"))
    let alone = try command.run("serach")
    #expect(alone.status == 66 && alone.errors.contains("did you mean `communique search`?"))
    #expect(!(try command.run("./serach").errors.contains("did you mean")))
    #expect(!(try command.run("zebra").errors.contains("did you mean")))
  }

  @Test func helpOnNothingIsAnError() throws {
    let run = try Command().run("help", "foo")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("communique: there is no command foo; there are browse, show,"))
    #expect(try Command().run("help", "search").status == 0)
    #expect(try Command().run("help").status == 0)
  }

  @Test func aNegativeLimitIsToldOf() throws {
    let run = try Command().run("search", "foo", "--limit", "-1")
    #expect(run.status == 64 && run.errors == "communique: --limit is 1 or more.\n")
  }
}
