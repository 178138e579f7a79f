import Foundation
import Screen
import Testing

extension ProgramTests {
  @Suite struct SignalTests {
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT])
    func aFatalSignalRestoresTheTerminal(number: Int32) throws {
      let program = try Program()
      let session = try program.started()
      session.signal(number)
      #expect(session.waitForEnd() == .signal(number))
      session.expectRestored()
    }

    @Test func controlCEndsTheProgram() throws {
      let program = try Program()
      let session = try program.started()
      session.send("\u{3}")
      #expect(session.waitForEnd() != nil)
      session.expectRestored()
    }

    @Test func aTerminalThatGoesAwayEndsTheProgram() throws {
      let program = try Program()
      let session = try program.started()
      session.hangUp()
      #expect(session.waitForEnd() != nil)
    }

    @Test func theScreenIsRepairedAfterAStopThatCanNotBeCaught() throws {
      let program = try Program()
      let session = try program.started()
      session.signal(SIGSTOP)
      session.emulator.write("\u{1B}[?1049l\u{1B}[H\u{1B}[2Jrubbish".utf8)
      session.restoreModes()
      session.signal(SIGCONT)
      session.wait(for: "the screen repaired") { $0.isAlternate && $0.text.contains("Harbour mayor") }
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }

    @Test func controlZStopsAndTheShellGoesOnWithIt() throws {
      let program = try Program()
      let session = try Session(
        "/bin/bash",
        ["--norc", "--noprofile", "-i"],
        environment: program.environment.merging(["PS1": "ready> "]) { $1 },
        size: Size(columns: 120, rows: 30)
      )
      session.wait(forText: "ready>")
      session.send("'\(Program.path)' '\(program.stories)'\r")
      session.wait(for: "the program") { $0.isAlternate && $0.text.contains("Harbour mayor") }
      session.send("\u{1A}")
      session.wait(for: "the shell") { !$0.isAlternate && $0.isCursorVisible && $0.text.contains("Stopped") }
      session.send("fg\r")
      session.wait(for: "the program again") { $0.isAlternate && $0.text.contains("Harbour mayor") }
      // The same, when the signal comes from outside.
      kill(-session.foreground, SIGTSTP)
      session.wait(for: "the shell") { !$0.isAlternate && $0.text.components(of: "Stopped").count >= 2 }
      session.send("fg\r")
      session.wait(for: "the program again") { $0.isAlternate && $0.text.contains("Harbour mayor") }
      session.send("q")
      session.wait(for: "the shell") { !$0.isAlternate && $0.isCursorVisible }
      session.send("exit\r")
      #expect(session.waitForEnd() == .exit(0))
    }
  }
}
