import Screen
import Testing

extension ProgramTests {
  @Suite struct RefusalTests {
    private func refusal(
      _ changes: [String: String?],
      _ streams: Session.Streams = Session.Streams(keepsErrors: true)
    ) throws -> String {
      let program = try Program()
      let session = try program.start(changes, streams: streams)
      // The stories must stay until the program has looked for them.
      let end = withExtendedLifetime(program) { session.waitForEnd() }
      guard case .exit(let status) = end else {
        Issue.record("ended by \(String(describing: end))")
        return ""
      }
      #expect(status != 0)
      #expect(!session.emulator.isAlternate)
      #expect(ModeWords(session.modes) == ModeWords.initial)
      #expect(session.errors.hasSuffix("\n"))
      #expect(session.errors.split(separator: "\n").count == 1, "one sentence: \(session.errors)")
      return session.errors
    }

    @Test func anUnknownTerminal() throws {
      #expect(try refusal(["TERM": "no-such-terminal"]).contains("no-such-terminal"))
    }

    @Test func noNameOfATerminal() throws {
      #expect(try refusal(["TERM": nil]).contains("TERM"))
      #expect(try refusal(["TERM": ""]).contains("TERM"))
    }

    @Test func aTerminalWithoutACursor() throws {
      #expect(try refusal(["TERM": "dumb"]).contains("dumb"))
    }

    @Test func standardOutputIsAFile() throws {
      let errors = try refusal([:], Session.Streams(outputIsFile: true, keepsErrors: true))
      #expect(errors.contains("terminal"))
    }

    @Test func noTerminalForKeys() throws {
      let errors = try refusal([:], Session.Streams(input: "", keepsErrors: true, hasTerminal: false))
      #expect(errors.contains("terminal"))
    }

    @Test func aPlainLocaleIsTakenForUTF8() throws {
      let program = try Program(stories: ["a.txt": " date 2023-03-31 \nHarbour mayor 龚正\n\nText.\n"])
      let session = try program.started(["LC_ALL": "C"])
      session.wait(forText: "龚正")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }
  }
}

extension Program {
  /// Starts the program on the test's stories in another environment.
  fileprivate func start(_ changes: [String: String?], streams: Session.Streams) throws -> Session {
    try start(nil, changes, streams: streams)
  }

  /// Starts the program on the test's stories in another environment, and waits for the first story.
  fileprivate func started(_ changes: [String: String?]) throws -> Session {
    try started(nil, changes)
  }
}
