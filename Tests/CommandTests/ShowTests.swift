import Foundation
import Testing

struct ShowTests {
  @Test func printsPlainTextToAPipe() throws {
    let (command, folder) = (try Command(), try Folder())
    let file = try folder.write(Stories.visit, to: "visit.txt")
    let run = try command.run("show", file, "--width", "40")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Harbour mayor receives ambassador\nFriday 12 May 2023"))
    #expect(!run.output.contains("\u{1b}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func coloursAreForced() throws {
    let (command, folder) = (try Command(), try Folder())
    let file = try folder.write(Stories.visit, to: "visit.txt")
    let run = try command.run("show", file, "--color", "always")
    #expect(run.output.contains("\u{1b}["))
    let trueColor = try command.run(
      "show",
      file,
      "--color",
      "always",
      environment: ["COLORTERM": "truecolor"]
    )
    #expect(trueColor.output.contains("38;2;"))
    #expect(try command.run("show", file, "--color", "sometimes").status == 64)
  }

  @Test func readsStandardInput() throws {
    let run = try Command().run("show", "-", input: Stories.flood)
    #expect(run.output.hasPrefix("Spring flood closes the coast road"))
  }

  @Test func aFolderIsNoStory() throws {
    let folder = try Folder()
    let run = try Command().run("show", folder.path)
    #expect(run.status == 66)
    #expect(run.errors == "communique: \(folder.path): is a folder; name a story in it.\n")
  }

  @Test func widthIsBounded() throws {
    #expect(try Command().run("show", "-", "--width", "3", input: Stories.flood).status == 64)
  }

  @Test func readsAStreamByItsName() throws {
    let run = try Command().run("show", "/dev/stdin", input: Stories.flood)
    #expect(run.output.hasPrefix("Spring flood closes the coast road"))
  }
}
