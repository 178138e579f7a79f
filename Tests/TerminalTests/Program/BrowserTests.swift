import Foundation
import Screen
import Testing

extension ProgramTests {
  @Suite struct BrowserTests {
    private static let story = """
       date 2023-03-31\u{20}
      Harbour mayor opens a site

      The plans are at https://example.org/plans?id=1.

      """

    private func script(_ text: String, named name: String, for program: Program) throws -> String {
      let path = program.folder.appendingPathComponent(name).path
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return path
    }

    @Test func aBrowserInTheTerminalGetsItAndGivesItBack() throws {
      let program = try Program(stories: ["a.txt": Self.story])
      let browser = try script(
        "#!/bin/sh\necho \"PAGE $1\"\nread line\necho \"GOT $line\"\n",
        named: "w3m",
        for: program
      )
      let session = try program.started(nil, ["BROWSER": browser])
      session.wait(forText: "plans?id=1")
      session.send("o")
      session.wait(forText: "PAGE https://example.org/plans?id=1")
      session.send("back\n")
      session.wait(forText: "Harbour mayor")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
      session.expectRestored()
    }

    @Test func aBrowserWithAWindowIsStartedWithTheAddressAlone() throws {
      let program = try Program(stories: ["a.txt": Self.story])
      let pipe = program.folder.appendingPathComponent("pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let descriptor = open(pipe, O_RDWR | O_NONBLOCK)
      defer { close(descriptor) }
      let browser = try script("#!/bin/sh\nprintf '%s|' \"$@\" > \(pipe)\n", named: "viewer", for: program)
      let session = try program.started(nil, ["BROWSER": "\(browser) --new=%s"])
      session.wait(forText: "plans?id=1")
      session.send("o")
      session.wait(forText: "Opening https://example.org/plans?id=1")
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      #expect(poll(&ready, 1, 20_000) == 1, "the browser has started")
      var bytes = [UInt8](repeating: 0, count: 200)
      let count = max(0, read(descriptor, &bytes, bytes.count))
      #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == "--new=https://example.org/plans?id=1|")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }

    @Test func noBrowserIsToldInASentence() throws {
      let program = try Program(stories: ["a.txt": Self.story])
      let session = try program.started(nil, ["BROWSER": "no-such-browser"])
      session.wait(forText: "plans?id=1")
      session.send("o")
      session.wait(forText: "There is no no-such-browser here; set BROWSER to a browser.")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }
  }
}
