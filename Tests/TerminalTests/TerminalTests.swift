import Foundation
import Testing

@testable import Terminal

/// Other programs in the foreground of a terminal; each test is a process of its own, which a terminal controls.
@Suite(.timeLimit(.minutes(1))) struct TerminalTests {
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
}
