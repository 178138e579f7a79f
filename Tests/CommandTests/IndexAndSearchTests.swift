import Archive
import Foundation
import Testing

@testable import communique

struct IndexAndSearchTests {
  @Test func indexCountsAndReadsOnlyWhatChanged() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.flood, to: "flood.txt")
    try folder.write("x", to: "notes.pdf")
    let first = try command.run("index", folder.path)
    #expect(first.status == 0)
    #expect(first.output.contains("stories in the index   2\n"))
    #expect(
      first.output.contains("new or changed, read   3 in")
        || first.output.contains("new or changed, read   2 in")
    )
    #expect(first.output.contains("notes.pdf"))
    let second = try command.run("index", folder.path)
    #expect(second.output.contains("new or changed, read   0 in"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/flood.txt")
    #expect(try command.run("index", folder.path).output.contains("stories in the index   1\n"))
  }

  @Test func anIndexIsCheckedAndMadeAnew() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    let none = try command.run("index", "--check", folder.path)
    #expect(none.status == 66)
    #expect(none.errors.contains("there is no index yet"))
    #expect(try command.run("index", folder.path).status == 0)
    #expect(try command.run("index", "--check", folder.path).output == "The index is good: 1 stories.\n")
    let cache = "\(command.home.path)/.cache/communique"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: cache).first)
    try Data("garbage".utf8).write(to: URL(filePath: "\(cache)/\(name)/index.sqlite"))
    let damaged = try command.run("index", "--check", folder.path)
    #expect(damaged.status == 65)
    #expect(damaged.errors.contains("the index is damaged (file is not a database)"))
    let anew = try command.run("index", "--anew", folder.path)
    #expect(anew.errors.contains("index.sqlite.damaged and made anew"))
    #expect(try command.run("index", "--check", folder.path).status == 0)
    #expect(try command.run("index", "--check", "--anew", folder.path).status == 64)
  }

  @Test func collectionsAreOpenedByTheirNames() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "a/visit.txt")
    try folder.write(Stories.flood, to: "b/flood.txt")
    let settings = "[collections]\nport = [\"\(folder.path)/a\"]\nroads = \"\(folder.path)/b\"\n"
    try command.home.write(settings, to: ".config/communique/config.toml")
    #expect(try command.run("search", "date:2023", "@roads").output.hasPrefix("2023-04-30"))
    #expect(
      try command.run("search", "date:2023", "@roads", "@port").output.split(separator: "\n").count == 2
    )
    #expect(try command.run("index", "@port").output.hasPrefix("stories in the index   1\n"))
    #expect(try command.run("officials", "@port").output.contains("Camilleri"))
    #expect(try command.run("--save-screen", "-", "@port").output.hasPrefix(" Communique  port "))
    let unknown = try command.run("officials", "@harbour")
    #expect(unknown.status == 64)
    #expect(unknown.errors == "communique: there is no collection @harbour; there are @port, @roads.\n")
  }

  @Test func theIndexFollowsTopicsOfOnesOwn() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write("The mayor spoke\n\nBergen Mayor Astrid Solheim praised moon tides.\n", to: "a.txt")
    let query = "topic:\"moon tides\""
    #expect(try command.run("search", query, folder.path).status == 1)
    try command.home.write("moon tides\tsea lore\n", to: ".config/communique/topics.tsv")
    #expect(try command.run("search", query, folder.path).output.contains("The mayor spoke"))
    #expect(try command.run("index", folder.path).output.contains("new or changed, read   0 in"))
    try command.home.write("moon tides\t-\n", to: ".config/communique/topics.tsv")
    #expect(try command.run("search", query, folder.path).status == 1)
    try command.home.write("moon tides\n", to: ".config/communique/topics.tsv")
    let wrong = try command.run("search", query, folder.path)
    #expect(wrong.status == 78)
    #expect(wrong.errors.contains("topics.tsv:1: after “moon tides”"))
  }

  @Test func searchPrintsATable() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.flood, to: "flood.txt")
    let run = try command.run("search", "date:2023", folder.path)
    #expect(
      run.output == """
        2023-05-12  Harbour mayor receives ambassador  [Communique Tests]
        2023-04-30  Spring flood closes the coast road

        """
    )
    #expect(
      try command.run("search", "date:2023", folder.path, "--limit", "1").output.split(separator: "\n").count
        == 1
    )
    let nothing = try command.run("search", "nothing-like-it", folder.path)
    #expect(nothing.output.isEmpty)
    #expect(nothing.errors == "No story matches.\n")
    #expect(nothing.status == 1)
    let beginning = try command.run("search", "camill", folder.path)
    #expect(beginning.output.contains("Harbour mayor"), "a beginning of a word is the second try")
    #expect(beginning.errors == "No story matches camill; these match camill*.\n")
  }

  @Test func searchShowsTheWordsInTheirText() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.flood, to: "flood.txt")
    #expect(
      try command.run("search", "repair", folder.path).output == """
        2023-05-12  Harbour mayor receives ambassador  [Communique Tests]
            …that the city hopes to cooperate in clean energy and ship repair.

        """
    )
    let names = try command.run("search", "official:camilleri -flood", folder.path)
    #expect(names.output.split(separator: "\n").count == 1, "there is nothing to show for a name")
  }

  @Test func searchPrintsJSONLines() throws {
    let (command, folder) = (try Command(), try Folder())
    let file = try folder.write(Stories.visit, to: "visit.txt")
    let run = try command.run("search", "camilleri", folder.path, "--format", "json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["date", "id", "officials", "path", "snippet", "source", "title"])
    #expect(object["date"] as? String == "2023-05-12")
    #expect(object["title"] as? String == "Harbour mayor receives ambassador")
    #expect(
      URL(filePath: object["path"] as? String ?? "").lastPathComponent
        == URL(filePath: file).lastPathComponent
    )
    #expect((object["officials"] as? [String])?.contains("Rafel Camilleri") == true)
    #expect((object["snippet"] as? String)?.contains("Camilleri") == true)
  }

  @Test func searchAnswersTheFirstTimeFromADamagedIndex() throws {
    let (command, folder) = (try Command(), try Folder())
    for number in 0..<60 {
      try folder.write("Story \(number) of the quay\n\nWords about the quay.\n", to: "\(number).txt")
    }
    #expect(try command.run("index", folder.path).status == 0)
    let cache = "\(command.home.path)/.cache/communique"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: cache).first)
    let index = URL(filePath: "\(cache)/\(name)/index.sqlite")
    for kept in [0, 8192] {
      var bytes = try Data(contentsOf: index)
      for offset in kept..<bytes.count { bytes[offset] = 0x5a }
      try bytes.write(to: index)
      let run = try command.run("search", "quay", folder.path, "--limit", "100", "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.split(separator: "\n").count == 60)
      #expect(run.errors.contains("index.sqlite.damaged and made anew."))
    }
    #expect(try command.run("search", "quay", folder.path, "--limit", "60").errors.isEmpty)
  }

  @Test func searchTellsThatAnIndexIsNotComplete() throws {
    let (command, folder) = (try Command(), try Folder())
    for number in 0..<40 {
      try folder.write("Story \(number) of the quay\n\nWords about the quay.\n", to: "\(number).txt")
    }
    let paths = Archive.resolved([folder.path])
    let path = Archive.indexPath(for: paths, in: command.home.path + "/.cache/communique")
    do {
      let stopped = try Archive(index: .file(path), marks: .memory, rules: LazyExtractor().version)
      _ = try stopped.index(paths, from: .files, isCancelled: { true })
      let stories = try stopped.totals().stories
      #expect(stories > 0 && stories < 40)
    }
    let run = try command.run("search", "quay", folder.path)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("communique: the index does not have all stories yet"))
    #expect(try command.run("search", "quay", folder.path, "--update").errors.isEmpty)
    #expect(try command.run("search", "quay", folder.path).errors.isEmpty)
  }

  @Test func aQueryThatIsTakenForAnOptionGetsAHint() throws {
    let command = try Command()
    for run in [try command.run("search", "-flood"), try command.run("search", "-flood", command.home.path)] {
      #expect(run.status == 64)
      #expect(run.errors.contains("write NOT in place of it, or -- before the query"))
      #expect(run.errors.split(separator: "\n").count == 1, "the sentence and no usage: \(run.errors)")
    }
    #expect(try !command.run("index", "-flood").errors.contains("NOT"))
    #expect(try !command.run("search").errors.contains("NOT"))
  }

  @Test func aWrongQueryGetsACaret() throws {
    let run = try Command().run("search", "flood offical:x")
    #expect(run.status == 64)
    #expect(run.errors.contains("\n      ^\n"))
    #expect(run.errors.contains("did you mean official"))
  }

  @Test func hostileQueriesAreOnlyText() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    for query in ["' OR 1=1 --", "a\" NEAR b", "col:x", "*", "(((", "\"", "^x", "-", "country:a b", "a)"] {
      let run = try command.run("search", "--", query, folder.path)
      #expect([0, 1, 64].contains(run.status), "\(query): \(run.errors)")
    }
  }

  @Test func moreThanTheLimitIsTold() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.flood, to: "flood.txt")
    let first = try command.run("search", "the", folder.path, "--limit", "1")
    #expect(first.output.split(separator: "\n").count { $0.hasPrefix("2023") } == 1)
    #expect(first.errors.contains("this is the first story; there are more"))
    #expect(try command.run("search", "the", folder.path, "--limit", "2").errors.isEmpty)
    #expect(try command.run("search", "the", folder.path, "--limit", "\(Int.max)").errors.isEmpty)
  }

  @Test func pathsAreForOtherPrograms() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "a visit.txt")
    try folder.write(Stories.flood, to: "flood.txt")
    let found = try command.run("search", "the", folder.path, "--format", "paths")
    #expect(found.output == "\(folder.path)/a visit.txt\n\(folder.path)/flood.txt\n")
  }

  /// A name that would be two lines, of which the second is any file.
  @Test func namesOfTwoLinesFakeNone() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.flood, to: "flood\n.txt")
    try folder.write("", to: "empty\n  secret.txt")
    let found = try command.run("search", "the", folder.path, "--format", "paths")
    #expect(found.output == "\(folder.path)/visit.txt\n")
    #expect(found.errors.contains("left out is 1 story whose path has a line feed"))
    #expect(try command.run("index", folder.path).output.contains("empty secret.txt"))
  }

  @Test func ofALongQueryThePartAroundTheCaretIsShown() throws {
    let run = try Command().run("search", String(repeating: "port talks ", count: 9_000))
    #expect(run.status == 64)
    #expect(run.errors.utf8.count < 400)
    #expect(run.errors.contains("longer than 4096 bytes"))
  }

  @Test func filesOfTheSameTextAreCounted() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    try folder.write(Stories.visit, to: "again.txt")
    let run = try command.run("index", folder.path)
    #expect(run.output.contains("stories in the index   1\nagain, word for word   1\n"))
  }

  @Test func anIndexWithNothingInItIsNoOther() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "visit.txt")
    #expect(try command.run("index", folder.path).status == 0)
    let cache = "\(command.home.path)/.cache/communique"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: cache).first)
    try Data().write(to: URL(filePath: "\(cache)/\(name)/index.sqlite"))
    let run = try command.run("index", "--check", folder.path)
    #expect(run.status == 0 && run.output.hasPrefix("The index holds nothing yet"))
  }
}
