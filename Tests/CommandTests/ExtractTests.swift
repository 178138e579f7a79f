import Foundation
import Testing

struct ExtractTests {
  @Test func writesBratBesideNothingOfTheUsers() throws {
    let (command, folder) = (try Command(), try Folder())
    let file = try folder.write(Stories.visit, to: "in/visit.txt")
    let output = folder.path + "/out"
    let run = try command.run("extract", file, "--format", "brat", "--output", output)
    #expect(run.status == 0)
    let annotations = try String(contentsOfFile: output + "/visit.ann", encoding: .utf8)
    #expect(annotations.contains("\tAstrid Solheim\n"))
    #expect(annotations.contains("HoldsRole Arg1:"))
    let again = try command.run("extract", file, "--format", "brat", "--output", output)
    #expect(again.status == 73, "nothing is written over unasked")
    #expect(
      try command.run("extract", file, "--format", "brat", "--output", output, "--overwrite").status == 0
    )
  }

  @Test func bratOffsetsCountCodePoints() throws {
    let (command, folder) = (try Command(), try Folder())
    let text = " date 2023-05-12 \nMayor’s café — 🙂\n\nBergen Mayor Astrid Solheim met with visitors.\n"
    let file = try folder.write(text, to: "a.txt")
    let run = try command.run("extract", file, "--format", "brat")
    let scalars = Array(text.unicodeScalars)
    var marks = 0
    for line in run.output.split(separator: "\n") where line.hasPrefix("T") {
      let fields = line.split(separator: "\t")
      let place = fields[1].split(separator: " ")
      let (start, end) = (try #require(Int(place[1])), try #require(Int(place[2])))
      var surface = String.UnicodeScalarView()
      surface.append(contentsOf: scalars[start..<end])
      #expect(String(surface) == fields[2])
      marks += 1
    }
    #expect(marks > 2)
  }

  @Test func jsonIsOneObjectALine() throws {
    let (command, folder) = (try Command(), try Folder())
    let files = [try folder.write(Stories.visit, to: "a.txt"), try folder.write(Stories.flood, to: "b.txt")]
    let run = try command.run("extract", files[0], files[1], "--format", "json")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]) }
  }

  @Test func ofAFolderAllStoriesAreRead() throws {
    let (command, folder) = (try Command(), try Folder())
    try folder.write(Stories.visit, to: "in/visit.txt")
    try folder.write(Stories.flood, to: "in/more/flood.txt")
    try folder.write("T1", to: "in/visit.ann")
    let run = try command.run("extract", folder.path + "/in", "--format", "json")
    #expect(run.status == 0 && run.errors.isEmpty)
    let paths = try run.output.split(separator: "\n").map { line in
      try (JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["path"] as? String
    }
    #expect(paths == ["more/flood.txt", "visit.txt"].map { folder.path + "/in/" + $0 })
    try FileManager.default.createDirectory(atPath: folder.path + "/none", withIntermediateDirectories: true)
    let none = try command.run("extract", folder.path + "/none")
    #expect(none.status == 65 && none.errors == "communique: \(folder.path)/none: holds no text.\n")
  }

  @Test func textIsForPeople() throws {
    let run = try Command().run("extract", "-", input: Stories.visit)
    #expect(run.status == 0)
    #expect(run.output.contains("Astrid Solheim"))
    #expect(run.output.contains("Norway"))
  }

  @Test func topicsOfOnesOwn() throws {
    let (command, folder) = (try Command(), try Folder())
    let story = try folder.write(
      "The mayor spoke\n\nBergen Mayor Astrid Solheim praised moon tides.\n",
      to: "a.txt"
    )
    let table = try folder.write("moon tides\tsea lore\n", to: "mine.tsv")
    #expect(try !command.run("extract", story, "--format", "json").output.contains("sea lore"))
    #expect(
      try command.run("extract", story, "--format", "json", "--topics", table).output.contains("sea lore")
    )
    let bad = try folder.write("moon tides\n", to: "bad.tsv")
    let run = try command.run("extract", story, "--topics", bad)
    #expect(run.status == 78)
    #expect(run.errors.contains("bad.tsv:1: after “moon tides” and a tab"))
    #expect(try command.run("extract", story, "--topics", folder.path + "/none.tsv").status == 66)
  }

  @Test func explainSaysWhy() throws {
    let command = try Command()
    let run = try command.run("extract", "--explain", "-", input: Stories.visit)
    #expect(run.status == 0)
    #expect(
      run.output.contains("title-before-name, 0.97: A title of office stands directly before the name: “")
    )
    #expect(run.output.contains("    Country: Norway\n"))
    let wrong = try command.run("extract", "--explain", "--format", "brat", "-", input: Stories.visit)
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("--explain goes with --format text"))
  }

  @Test func whatCannotBeWrittenIsTold() throws {
    let (command, folder) = (try Command(), try Folder())
    let file = try folder.write(Stories.visit, to: "visit.txt")
    let over = try command.run("extract", file, "--overwrite")
    #expect(over.status == 64 && over.errors.contains("--overwrite goes with --output"))
    let run = try command.run("extract", file, "--output", file)
    #expect(run.status == 73 && run.errors == "communique: \(file): is a file; --output names a folder.\n")
  }

  @Test func twoFilesOfOneNameAreNotWrittenOverEachOther() throws {
    let (command, folder) = (try Command(), try Folder())
    let files = [
      try folder.write(Stories.visit, to: "a/x.txt"), try folder.write(Stories.flood, to: "b/x.txt"),
    ]
    let run = try command.run(
      "extract",
      files[0],
      files[1],
      "--format",
      "brat",
      "--output",
      folder.path + "/out",
      "--overwrite"
    )
    #expect(run.status == 73)
    #expect(
      try String(contentsOfFile: folder.path + "/out/x.ann", encoding: .utf8).contains("Astrid Solheim")
    )
  }

  @Test func textShowsEscapesAsMarks() throws {
    let run = try Command().run(
      "extract",
      "-",
      input: " date 2023-01-01 \nA \u{1b}[2Jtitle\n\nMayor Tove Lindqvist spoke.\n"
    )
    #expect(!run.output.contains("\u{1b}"))
    #expect(run.output.split(separator: "\n").count > 2, "the lines stay")
  }

  @Test func oneBadFileDoesNotKeepTheOthers() throws {
    let (command, folder) = (try Command(), try Folder())
    let file = try folder.write(Stories.visit, to: "a.txt")
    let run = try command.run("extract", "\(folder.path)/missing.txt", file)
    #expect(run.status == 66)
    #expect(run.output.contains("Astrid Solheim"))
  }
}
