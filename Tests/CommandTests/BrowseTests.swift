import Foundation
import Testing

/// `communique browse` without a terminal: keys in, screen out.
struct BrowseTests {
  @Test func showsAFolder() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "a/visit.txt")
    try folder.write(Stories.flood, to: "b/flood.txt")
    let run = try command.run(folder.path, "--save-screen", "-", "--size", "120x20")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 21, "twenty rows, each with its line end")
    #expect(lines[0].contains("2 stories"))
    #expect(run.output.contains("Fri 12 May 2023"))
    #expect(run.output.contains("Astrid Solheim"))
    #expect(run.output.contains("Officials 2"))
  }

  @Test func typesKeys() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.flood, to: "flood.txt")
    let run = try command.run(folder.path, "--script", "/camil<ret>", "--save-screen", "-")
    #expect(run.output.contains("1 of 2 stories"))
    let file = "\(folder.path)/screen.txt"
    let saved = try command.run(folder.path, "--script", "fcountry:malta<ret>", "--save-screen", file)
    #expect(saved.output.isEmpty)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("country:malta"))
    let refused = try command.run(folder.path, "--save-screen", file)
    #expect(refused.status == EX_CANTCREAT)
    #expect(refused.errors.contains("\(file): is there already; --overwrite writes over it."))
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("country:malta"), "as it was")
    #expect(try command.run(folder.path, "--save-screen", file, "--overwrite").status == 0)
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("country:malta"))
  }

  @Test func aSavedScreenGoesThroughALink() throws {
    let (command, folder) = (try Command(), try Folder())
    let (file, link) = (try folder.write("", to: "screen.txt"), "\(folder.path)/link.txt")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try command.run("--save-screen", link, "--overwrite").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("sample stories"))
  }

  @Test func marksLastFromRunToRun() throws {
    let (command, folder) = (try Command(), try Folder())
    let file = try folder.write(Stories.visit, to: "visit.txt")
    _ = try command.run(folder.path, "--script", "*<ret>")
    let again = try command.run(folder.path, "--save-screen", "-")
    #expect(again.output.contains("★"))
    #expect(!again.output.contains("●"), "a story that was read stays read")
    try FileManager.default.moveItem(atPath: file, toPath: "\(folder.path)/moved.txt")
    let moved = try command.run(folder.path, "--save-screen", "-")
    #expect(moved.output.contains("★"), "marks are the story's, not the file's")
    try FileManager.default.removeItem(atPath: command.home.path + "/.cache")
    #expect(try command.run(folder.path, "--save-screen", "-").output.contains("★"))
  }

  @Test func opensSamplesWithoutAPath() throws {
    let run = try Command().run("--save-screen", "-")
    #expect(run.status == 0)
    #expect(run.output.contains("sample stories"))
    #expect(run.output.contains("24 stories"))
    #expect(run.output.contains("Gong Zheng"))
  }

  @Test func opensTheConfiguredCollection() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.flood, to: "flood.txt")
    try command.home.write(
      "collection = [\"\(folder.path)\"]\ntheme = \"paper\"\n",
      to: ".config/communique/config.toml"
    )
    let run = try command.run("--save-screen", "-")
    #expect(run.status == 0)
    #expect(run.output.contains("Spring flood"))
    #expect(try command.run("search", "flood").output.contains("Spring flood"))
  }

  @Test func readsOneStoryFromStandardInput() throws {
    let run = try Command().run("-", "--save-screen", "-", input: Stories.visit)
    #expect(run.status == 0)
    #expect(run.output.contains("Harbour mayor"))
  }

  @Test func whatItWasTold() throws {
    let command = try Command()
    #expect(try command.run("--version").output == "0.1.0\n")
    #expect(try command.run("--help").output.contains("SUBCOMMANDS"))
    for size in ["0x5", "abc", "80", "99999x99999"] {
      let run = try command.run("--size", size)
      #expect(run.status == 64)
      #expect(run.errors.contains("write columns and rows, each from 1 to 1000, as in 120x40."))
    }
    #expect(try command.run("--help").status == 0, "the sizes' default is told")
    #expect(try command.run("--nonsense").status == 64)
    let overwrite = try command.run("--script", "j", "--overwrite")
    #expect(overwrite.status == 64 && overwrite.errors.contains("--overwrite goes with --save-screen."))
    let keys = try command.run("--script", "<nokey>")
    #expect(keys.status == 64)
    #expect(keys.errors.contains("nokey"))
    let theme = try command.run("--theme", "none", "--save-screen", "-")
    #expect(theme.status == 64)
    #expect(theme.errors.contains("there is no theme none"))
  }

  @Test func aWrongConfigurationIsNamed() throws {
    let command = try Command()
    let file = try command.home.write("theme = [", to: ".config/communique/config.toml")
    let run = try command.run("--save-screen", "-")
    #expect(run.status == 78)
    #expect(run.errors.contains(file))
    try command.home.write("[views]\na = 'is:'\nb = 'port'", to: ".config/communique/config.toml")
    let views = try command.run("--script", "v", "--save-screen", "-")
    #expect(views.status == 0 && views.errors.contains("The query of the view “a”"))
    #expect(views.output.contains("wrong │") && views.output.contains("config port"))
    try command.home.write("theme = \"nope\"\n", to: ".config/communique/config.toml")
    let theme = try command.run("--save-screen", "-")
    #expect(theme.status == 78 && theme.errors.contains(file))
    try command.home.write("collection = \"/nowhere\"\n", to: ".config/communique/config.toml")
    let collection = try command.run("--save-screen", "-")
    #expect(collection.status == 78 && collection.errors.contains(file))
    #expect(try command.run("-", "a.txt").errors.contains("must stand alone"))
    try command.home.write("colour = 1\n", to: ".config/communique/config.toml")
    #expect(try command.run("--save-screen", "-").errors.contains("there is no setting \"colour\""))
    for wrong in ["theme = 1", "collection = 1", "collection = [1]", "collection = []"] {
      try command.home.write(wrong, to: ".config/communique/config.toml")
      #expect(try command.run("--save-screen", "-").status == 78, "\(wrong)")
    }
  }
}
