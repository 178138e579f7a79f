import Foundation
import Screen
import Testing

@testable import Terminal

/// Other programs in the foreground of a terminal; each test is a process of its own, which a terminal controls.
@Suite struct TerminalTests {
  @Test func aProgramReadsFromTheTerminalAndWritesToIt() async {
    await #expect(processExitsWith: .exitCode(3)) {
      let own = try OwnTerminal(typed: "harbour\n")
      // Neither standard input nor error of this process is the terminal; those of the program are.
      dup2(open("/dev/null", O_RDONLY), 0)
      let terminal = try Terminal()
      _ = own.output()
      let script = #"read line; echo "read $line with $1" >&2; exit 3"#
      let status = terminal.run("/bin/sh", arguments: ["-c", script, "sh", "$HOME; a 'word'"])
      let output = own.output()
      let lent = try #require(output.range(of: "read harbour with $HOME; a 'word'"))
      #expect(output[..<lent.lowerBound].contains("\u{1B}[?1049l"), "its own screen is shown")
      #expect(output[lent.upperBound...].contains("\u{1B}[?1049h"), "the terminal is taken again")
      exit(status)
    }
  }

  @Test func anInterruptEndsTheProgramAlone() async {
    await #expect(processExitsWith: .exitCode(128 + SIGINT)) {
      let own = try OwnTerminal()
      let terminal = try Terminal()
      let status = terminal.run("/bin/sh", arguments: ["-c", "kill -INT 0; exit 0"])
      withExtendedLifetime(own) { exit(status) }
    }
  }

  @Test func aProgramThatIsNotThereHasTheStatusOfAShell() async {
    await #expect(processExitsWith: .exitCode(127)) {
      let own = try OwnTerminal()
      let terminal = try Terminal()
      let status = terminal.run("/nowhere/browser", arguments: [])
      withExtendedLifetime(own) { exit(status) }
    }
  }

  @Test func whatGoesToStandardErrorIsShownWhenTheScreenIsGone() async {
    await #expect(processExitsWith: .success) {
      let own = try OwnTerminal()
      dup2(1, 2)
      let terminal = try Terminal()
      for _ in 1...2 {
        _ = own.output()
        write(2, "a warning\n", 10)
        #expect(!own.output().contains("a warning"))
        terminal.lend {}
        let output = own.output()
        let left = try #require(output.range(of: "\u{1B}[?1049l"))
        #expect(output[left.upperBound...].split(separator: "a warning\r\n").count == 2)
      }
      terminal.close()
      write(2, "the end\n", 8)
      let output = own.output()
      #expect(output.hasSuffix("the end\r\n"))
      #expect(!output.contains("a warning"))
    }
  }

  @Test func pastesHaveMarksOnlyWhileTheTerminalIsTaken() async {
    await #expect(processExitsWith: .success) {
      let own = try OwnTerminal()
      let (on, off) = ("\u{1B}[?2004h", "\u{1B}[?2004l")
      let terminal = try Terminal()
      var output = own.output()
      #expect(output.contains(on) && !output.contains(off))
      terminal.lend {
        output = own.output()
        #expect(output.contains(off) && !output.contains(on))
      }
      output = own.output()
      #expect(output.contains(on) && !output.contains(off))
      terminal.close()
      output = own.output()
      #expect(output.contains(off) && !output.contains(on))
    }
  }

  @Test func terminalsWithoutControlSequencesGetNoMarks() async {
    await #expect(processExitsWith: .success) {
      let own = try OwnTerminal()
      setenv("TERM", "vt52", 1)
      try Terminal().close()
      #expect(!own.output().contains("2004"))
    }
  }

  @Test func aPasteIsReadAndKeysGoOnAfterIt() async {
    await #expect(processExitsWith: .success) {
      let own = try OwnTerminal()
      let terminal = try Terminal()
      let waker = Waker()
      // A sequence that ncurses knows is text in a paste.
      own.type("k\u{1B}[200~q\r\u{1B}[A\tq\u{1B}[201~j\u{1B}[A")
      let events = (0..<4).map { _ in terminal.nextEvent(waker: waker) }
      #expect(
        events == [.key(.character("k")), .paste("q\r\u{1B}[A\tq"), .key(.character("j")), .key(.up)]
      )
      own.type("\u{1B}[200~half of a paste")
      #expect(terminal.nextEvent(waker: waker, timeoutMilliseconds: 0) == nil)
      #expect(terminal.nextEvent(waker: waker) == .paste("half of a paste"))
      own.type("q")
      #expect(terminal.nextEvent(waker: waker) == .key(.character("q")))
    }
  }
}
