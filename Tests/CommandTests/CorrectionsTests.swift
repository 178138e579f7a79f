import Foundation
import Testing

/// `communique corrections`, with corrections made by a script of keys.
struct CorrectionsTests {
  private let command: Command
  private let folder: Folder

  init() throws {
    (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.flood, to: "flood.txt")
  }

  /// Goes to the entry of Astrid Solheim in the findings, types keys, and gives the last screen.
  @discardableResult
  private func correct(_ keys: String) throws -> String {
    let script = "<tab><tab>/Astrid<ret>\(keys)"
    return try command.run(folder.path, "--script", script, "--save-screen", "-", "--size", "120x40").output
  }

  private func search(_ query: String) throws -> Int32 {
    try command.run("search", query, folder.path).status
  }

  @Test func correctionsHoldFromRunToRunAndAfterTheIndexIsGone() throws {
    #expect(try correct("cr<C-u>Astrid Berg<ret>").contains("Astrid Berg"))
    #expect(try command.run(folder.path, "--save-screen", "-").output.contains("Astrid Berg"))
    #expect(try search("official:berg") == 0)
    try FileManager.default.removeItem(atPath: command.home.path + "/.cache")
    #expect(try search("official:berg") == 0)
    #expect(try command.run("extract", folder.path + "/visit.txt").output.contains("Astrid Solheim"))
    let undone = try command.run("corrections", "undo")
    #expect(undone.output.hasPrefix("Undone: 1  “Astrid Solheim” renamed “Astrid Berg”, in “Harbour mayor"))
    #expect(try search("official:berg") == 1)
    #expect(try search("official:solheim") == 0)
  }

  @Test func theListIsForPeopleOrPrograms() throws {
    let none = try command.run("corrections")
    #expect(none.status == 0 && none.output.isEmpty && none.errors == "There are no corrections.\n")
    try correct("cr<C-u>Astrid Berg<ret>")
    try correct("/Rafel<ret>c<tab>d")
    let list = try command.run("corrections").output.split(separator: "\n")
    #expect(list.count == 2)
    #expect(
      list[0].hasPrefix("1  2") && list[0].contains("Z  “Astrid Solheim” renamed “Astrid Berg”, in “Harbour")
    )
    #expect(list[1].hasSuffix("person “Rafel Camilleri” dismissed, in all stories"))
    let lines = try command.run("corrections", "list", "--format", "json").output.split(separator: "\n")
    let object = try #require(JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["change", "headline", "kind", "made", "name", "number", "story", "to"])
    #expect(object["to"] as? String == "Astrid Berg")
    _ = try command.run("corrections", "undo", "1")
    #expect(try command.run("corrections").output.split(separator: "\n").count == 1)
    #expect(
      try command.run("corrections", "--all").output.contains("Harbour mayor receives ambassador”, undone 2")
    )
  }

  @Test func whatIsExportedIsImportedOnce() throws {
    try correct("cr<C-u>Astrid Berg<ret>")
    try correct("/Rafel<ret>c<tab>ccIT<C-u>IT<ret>")
    let file = folder.path + "/corrections.jsonl"
    #expect(try command.run("corrections", "export", file).errors == "2 written.\n")
    #expect(try command.run("corrections", "export", file).status == 73)
    #expect(try command.run("corrections", "export", file, "--overwrite").status == 0)
    #expect(try command.run("corrections", "export").output == String(contentsOfFile: file, encoding: .utf8))
    #expect(try command.run("corrections", "import", file).output == "0 added, 2 there already.\n")
    let other = try Command()
    #expect(try other.run("corrections", "import", file).output == "2 added, 0 there already.\n")
    #expect(try other.run("search", "country:italy official:berg", folder.path).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(try other.run("corrections", "export", "-").output == text, "with their times and headlines")
    #expect(try other.run("corrections", "import", "-", input: text).output == "0 added, 2 there already.\n")
  }

  @Test func aWrongLineIsToldAndNothingAdded() throws {
    let good = #"{"kind":"person","name":"A","change":"dismiss"}"#
    let file = try folder.write(
      "\(good)\n\nnonsense\n{\"kind\":\"x\",\"name\":\"A\",\"change\":\"dismiss\"}\n",
      to: "c.jsonl"
    )
    let run = try command.run("corrections", "import", file)
    #expect(run.status == 65)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0] == "\(file):3: it is not an object of JSON.")
    #expect(lines[1].hasPrefix("\(file):4: “x” is no kind of finding; there are person, "))
    #expect(try command.run("corrections").output.isEmpty)
    #expect(try command.run("corrections", "import", folder.path + "/none").status == 66)
    #expect(try command.run("corrections", "export", folder.path + "/no/such/folder").status == 73)
  }

  @Test func whatAnImportCannotMeanIsToldByItsLine() throws {
    func line(_ name: String, _ other: String, _ more: String = "") -> String {
      #"{"kind":"person","name":"\#(name)","change":"merge","to":"\#(other)"\#(more)}"#
    }
    let file = try folder.write(
      [line("A", "B"), line("C", "c"), line("B", "A"), line("D", "E", #","storey":null"#)].joined(
        separator: "\n"
      ),
      to: "c.jsonl"
    )
    let run = try command.run("corrections", "import", file)
    #expect(run.status == 65)
    #expect(
      run.errors == """
        \(file):2: a finding can't be merged into itself.
        \(file):3: “A” is merged into “B” already; undo that first.
        \(file):4: “storey” is no key of a correction.

        """
    )
    try folder.write(line("A", "B"), to: "c.jsonl")
    #expect(try command.run("corrections", "import", file).status == 0)
    #expect(try command.run("corrections", "import", file).output == "0 added, 1 there already.\n")
    try folder.write(line("B", "A"), to: "c.jsonl")
    #expect(try command.run("corrections", "import", file).status == 65, "against what is in force")
  }

  @Test func ofAWrongFileTenLinesAreTold() throws {
    let file = try folder.write(String(repeating: "nonsense\n", count: 3000), to: "c.jsonl")
    let lines = try command.run("corrections", "import", file).errors.split(separator: "\n")
    #expect(lines.count == 11 && lines.last == "and 2990 more.")
    let long = String(repeating: "x", count: 5000)
    try folder.write(#"{"kind":"\#(long)","name":"A","change":"dismiss"}"#, to: "c.jsonl")
    #expect(try command.run("corrections", "import", file).errors.count < 500 + file.count)
  }

  @Test func thereMayBeNothingToUndo() throws {
    let run = try command.run("corrections", "undo")
    #expect(run.status == 1 && run.errors == "communique: there is no correction to undo.\n")
    #expect(try command.run("corrections", "undo", "7").errors.contains("there is no correction 7 in force"))
    #expect(try command.run("corrections", "undo", "x").status == 64)
  }

  @Test func aBackupThatFailsIsTold() throws {
    let backups = ".local/share/communique/backups"
    try correct("cr<C-u>Astrid Berg<ret>")
    let file = folder.path + "/c.jsonl"
    _ = try command.run("corrections", "export", file)
    try? FileManager.default.removeItem(atPath: "\(command.home.path)/\(backups)")
    try command.home.write("in the way", to: backups)
    let undone = try command.run("corrections", "undo")
    #expect(undone.status == 0 && undone.errors.contains("The marks were not backed up today"))
    let added = try command.run("corrections", "import", file)
    #expect(added.status == 0 && added.errors.contains("The marks were not backed up today"))
    let screen = try correct("/Rafel<ret>cd")
    #expect(screen.contains("not backed up"))
  }

  @Test func damagedMarksAreLeftAlone() throws {
    try command.home.write("no database", to: ".local/share/communique/marks.sqlite")
    for arguments in [["list"], ["undo"], ["export", "-"]] {
      let run = try command.run("corrections", arguments[0], arguments.count > 1 ? arguments[1] : "--")
      #expect(run.status == 74, "\(arguments)")
      #expect(run.errors.contains("marks.sqlite"))
    }
    let marks = command.home.path + "/.local/share/communique/marks.sqlite"
    #expect(try String(contentsOfFile: marks, encoding: .utf8) == "no database")
  }
}
