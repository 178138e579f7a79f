import Foundation
import Testing

extension ProgramTests {
  /// What happens in the folder while the reader is open; no key is pressed for it.
  @Suite struct LiveTests {
    private func write(_ headline: String, on date: String, to name: String, of program: Program) throws {
      let text = " date \(date) \n\(headline)\n\nMayor Tomas Velden spoke about \(name).\n"
      let path = URL(fileURLWithPath: "\(program.stories)/\(name)")
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: path)
    }

    @Test func filesThatComeChangeMoveAndGoAreFollowed() throws {
      let program = try Program()
      let session = try program.started()
      session.wait(forText: "2 stories")
      session.send("j")
      session.wait(forText: "Stories 2/2")
      try write("Ferry talks open", on: "2023-03-15", to: "new/ferry.txt", of: program)
      session.wait(forText: "Ferry talks open")
      session.wait(forText: "Stories 3/3")
      try write("Ferry talks end", on: "2023-03-15", to: "new/ferry.txt", of: program)
      session.wait(forText: "Ferry talks end")
      #expect(rename("\(program.stories)/rail.txt", "\(program.stories)/new/moved.txt") == 0)
      try FileManager.default.removeItem(atPath: "\(program.stories)/new/ferry.txt")
      session.wait(forText: "2 stories")
      session.wait(forText: "Stories 2/2")
      #expect(session.emulator.text.contains("Rail talks open"), "the selection stays with its story")
      try FileManager.default.removeItem(atPath: "\(program.stories)/new")
      session.wait(forText: "1 stor")
      session.wait(forText: "Stories 1/1")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }

    @Test func aFolderThatIsGoneForAWhileKeepsItsStories() throws {
      let program = try Program()
      let session = try program.started()
      session.wait(forText: "2 stories")
      #expect(rename(program.stories, program.stories + "-away") == 0)
      session.wait(forText: "is not there now")
      #expect(session.emulator.text.contains("2 stories"))
      try FileManager.default.removeItem(atPath: program.stories + "-away/rail.txt")
      #expect(rename(program.stories + "-away", program.stories) == 0)
      session.wait(forText: "is there again")
      session.wait(for: "one story less") { !$0.text.contains("Rail talks open") }
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }

    @Test func whatCouldNotBeReadOrIsMissingIsTold() throws {
      let program = try Program()
      try Data("%PDF-1.4".utf8).write(to: URL(fileURLWithPath: "\(program.stories)/a.pdf"))
      let config = program.folder.appendingPathComponent("config/communique")
      try FileManager.default.createDirectory(at: config, withIntermediateDirectories: true)
      let text = "[collections]\nwires = [\"\(program.stories)\", \"/nowhere/at-all\"]\n"
      try Data(text.utf8).write(to: config.appendingPathComponent("config.toml"))
      let session = try program.started(["@wires"])
      session.wait(forText: "/nowhere/at-all is not there now; its stories come when it does.")
      session.send("j")
      session.wait(forText: "1 file could not be read, or only in part; ! says why.")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }

    @Test func twoReadersShowTheSame() throws {
      let program = try Program()
      let (one, other) = (try program.started(), try program.started())
      try write("Ferry talks open", on: "2023-04-15", to: "ferry.txt", of: program)
      one.wait(forText: "Ferry talks open")
      other.wait(forText: "Ferry talks open")
      one.send("*")
      one.wait(forText: "★")
      other.wait(forText: "★")
      // The other way round, on a story that this reader has marked itself.
      other.send("*")
      for session in [other, one] { session.wait(for: "no star") { !$0.text.contains("★") } }
      for session in [one, other] {
        session.send("q")
        #expect(session.waitForEnd() == .exit(0))
      }
    }

    @Test func anIndexThatIsTakenAwayIsMadeAnew() throws {
      let program = try Program()
      let session = try program.started()
      session.wait(forText: "2 stories")
      let cache = program.folder.appendingPathComponent("cache")
      try FileManager.default.removeItem(at: cache)
      // The folder of the index is made anew with it.
      try write("Ferry talks open", on: "2023-04-15", to: "ferry.txt", of: program)
      session.wait(forText: "Ferry talks open")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
      #expect(FileManager.default.fileExists(atPath: cache.path))
    }
  }
}
