import Archive
import Foundation
import Testing

/// `communique marks`, with marks made by a script of keys.
struct MarksCommandTests {
  private let command: Command
  private let folder: Folder

  init() throws {
    (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.flood, to: "flood.txt")
  }

  private var marks: String { command.home.path + "/.local/share/communique/marks.sqlite" }

  @Test func whatIsExportedIsImportedOnce() throws {
    #expect(try command.run("marks", "export").output.isEmpty)
    _ = try command.run(folder.path, "--script", "<ret>q")
    _ = try command.run(folder.path, "--script", "j*q")
    let text = try command.run("marks", "export").output
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.contains { $0.contains(#""read":true,"readDay":"2"#) && $0.contains(#""starred":false"#) })
    let file = folder.path + "/marks.jsonl"
    #expect(try command.run("marks", "export", file).errors == "2 written.\n")
    #expect(try command.run("marks", "export", file).status == 73)
    #expect(try command.run("marks", "import", file).output == "0 added, 2 there already.\n")
    let other = try Command()
    #expect(try other.run("marks", "import", file).output == "2 added, 0 there already.\n")
    #expect(try other.run("marks", "export", "-").output == text)
    #expect(try other.run("search", "is:starred", folder.path).status == 0)
    #expect(try other.run("marks", "import", "-", input: text).output == "0 added, 2 there already.\n")
  }

  @Test func aWrongLineIsToldAndNothingAdded() throws {
    let file = try folder.write("{\"view\":\"A\",\"query\":\"is:unread\"}\nnonsense\n", to: "m.jsonl")
    let run = try command.run("marks", "import", file)
    #expect(run.status == 65 && run.errors == "\(file):2: it is not an object of JSON.\n")
    #expect(try command.run("marks", "export").output.isEmpty)
    #expect(try command.run("marks", "import", folder.path + "/none").status == 66)
  }

  @Test func keysThatAreNoneAreToldAndNamesOfTheConfigurationTaken() throws {
    try command.home.write("[views]\n\"Ports\" = \"topic:port\"\n", to: ".config/communique/config.toml")
    let lines = [
      #"{"view":"Ports","query":"topic:port"}"#, #"{"view":"Ports","query":"topic:rail","colour":"red"}"#,
    ]
    let file = try folder.write(lines.joined(separator: "\n"), to: "m.jsonl")
    let run = try command.run("marks", "import", file)
    #expect(run.status == 0 && run.output == "1 added, 1 there already.\n")
    #expect(run.errors == "\(file):2: “colour” is no key of a mark or view, and is passed over.\n")
    #expect(try command.run("marks", "export").output.contains(#""view":"Ports 2""#))
  }

  @Test func marksThatAreOpenAreNotReplaced() throws {
    _ = try command.run(folder.path, "--script", "<ret>q")
    _ = try command.run(folder.path, "--script", "*q")
    let reader = try Archive(index: .memory, marks: .file(marks))
    let run = try command.run("marks", "restore")
    #expect(run.status == 74)
    #expect(
      run.errors
        == "communique: Another program has the marks open (\(marks)); close the reader and try again.\n"
    )
    #expect(try reader.allMarks().count == 1)
  }

  @Test func aBackupComesBack() throws {
    let none = try command.run("marks", "restore")
    #expect(none.status == 66 && none.errors.contains("there is no backup of \(marks)"))
    _ = try command.run(folder.path, "--script", "<ret>q")
    let before = try command.run("marks", "export").output
    _ = try command.run(folder.path, "--script", "*q")
    #expect(try command.run("marks", "export").output != before)
    let day = try command.run("marks", "restore", "1999-01-01")
    #expect(day.status == 66 && day.errors.contains("there is no backup of 1999-01-01; there are 2"))
    try "damaged".write(toFile: marks, atomically: false, encoding: .utf8)
    let damaged = try command.run("marks", "export")
    #expect(
      damaged.status == 74
        && damaged.errors.contains(
          "`communique marks restore` brings back those of the backup of 2"
        )
    )
    let run = try command.run("marks", "restore")
    #expect(run.status == 0 && run.output.contains("Those that were there are kept as \(marks).aside-1."))
    #expect(run.output.hasPrefix("The marks of the backup of 2"))
    #expect(run.output.contains(" are back: 1 marked story, 0 saved views, 0 corrections.\n"))
    #expect(try command.run("marks", "export").output == before)
    #expect(try String(contentsOfFile: marks + ".aside-1", encoding: .utf8) == "damaged")
  }
}
