import CVterm
import Foundation
import Screen
import Testing

/// A program that runs on a pseudo-terminal, whose output goes to an emulator.
///
/// Nothing sleeps: every wait ends with what is waited for, or fails at a deadline.
final class Session {
  /// How a program ended.
  enum End: Equatable {
    case exit(Int)
    case signal(Int32)
  }

  let emulator: Emulator
  private(set) var end: End?
  /// What the program wrote to its standard error, when that was not the terminal.
  private(set) var errors = ""
  private var process = pty_process()
  private var unsent: [UInt8] = []
  private let errorPipe: Pipe?
  private var isMasterOpen = true

  /// What standard input, output and error are, when they are not the terminal.
  struct Streams {
    /// Given to the program on standard input.
    var input: String?
    /// Whether standard output is a file.
    var outputIsFile = false
    /// Whether standard error is kept in `errors`.
    var keepsErrors = false
    /// Whether the process has a terminal at all.
    var hasTerminal = true
  }

  init(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    size: Size = Size(columns: 100, rows: 30),
    streams: Streams = Streams()
  ) throws {
    emulator = try Emulator(size: size)
    emulator.write("before the program\r\n".utf8)
    let input = streams.input.map { _ in Pipe() }
    let output = streams.outputIsFile ? FileHandle(forWritingAtPath: "/dev/null") : nil
    errorPipe = streams.keepsErrors ? Pipe() : nil
    var pointers = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (pointers + variables).forEach { free($0) } }
    let replacements: [Int32] = [
      input?.fileHandleForReading.fileDescriptor ?? -1, output?.fileDescriptor ?? -1,
      errorPipe?.fileHandleForWriting.fileDescriptor ?? -1,
    ]
    guard
      pty_start(
        program,
        &pointers,
        &variables,
        Int32(size.columns),
        Int32(size.rows),
        replacements,
        streams.hasTerminal,
        &process
      )
    else { throw HarnessError.noPseudoTerminal(String(cString: strerror(errno))) }
    try input?.fileHandleForReading.close()
    try errorPipe?.fileHandleForWriting.close()
    if let input, let text = streams.input {
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try input.fileHandleForWriting.close()
    }
  }

  deinit {
    if end == nil {
      kill(process.pid, SIGKILL)
      waitpid(process.pid, nil, 0)
    }
    for descriptor in [process.slave, process.ended] { close(descriptor) }
    if isMasterOpen { close(process.master) }
  }

  /// The modes of the terminal.
  var modes: termios {
    var modes = termios()
    tcgetattr(process.slave, &modes)
    return modes
  }

  /// Sets the modes that a terminal has at first, as a shell does.
  func restoreModes() {
    var modes = termios()
    var other: (master: Int32, slave: Int32) = (-1, -1)
    guard openpty(&other.master, &other.slave, nil, nil, nil) == 0 else { return }
    tcgetattr(other.slave, &modes)
    tcsetattr(process.slave, TCSANOW, &modes)
    close(other.master)
    close(other.slave)
  }

  /// The id of the process that has the terminal.
  var foreground: pid_t { tcgetpgrp(process.master) }

  /// Types something.
  func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Types bytes, as fast as the program takes them.
  func send(bytes: [UInt8]) { unsent += bytes }

  /// Pastes a text.
  func paste(_ text: String) { send(bytes: emulator.pasted(text)) }

  /// Sends a signal to the program.
  func signal(_ number: Int32) { kill(process.pid, number) }

  /// Changes the size of the window.
  func resize(_ columns: Int, _ rows: Int) {
    emulator.resize(Size(columns: columns, rows: rows))
    pty_resize(process.master, Int32(columns), Int32(rows))
  }

  /// Takes the terminal away, as when its window is closed.
  func hangUp() {
    isMasterOpen = false
    close(process.master)
  }

  /// Waits until the emulator shows something; records an issue with the screen when that does not come.
  @discardableResult
  func wait(
    for what: String,
    within limit: Duration = .seconds(20),
    _ location: SourceLocation = #_sourceLocation,
    until isMet: (Emulator) -> Bool
  ) -> Bool {
    if pump(within: limit, until: { isMet(emulator) }) { return true }
    Issue.record(
      "\(what): not seen on\n\(emulator.text)\nended: \(String(describing: end))",
      sourceLocation: location
    )
    return false
  }

  /// Waits until a text is on the screen.
  @discardableResult
  func wait(forText text: String, _ location: SourceLocation = #_sourceLocation) -> Bool {
    wait(for: "the text \"\(text)\"", location) { $0.text.contains(text) }
  }

  /// Waits until the program has ended and all that it wrote is on the emulator.
  func waitForEnd(_ location: SourceLocation = #_sourceLocation) -> End? {
    if !pump(within: .seconds(20), until: { false }), end == nil {
      Issue.record("the program goes on:\n\(emulator.text)", sourceLocation: location)
    }
    if let errorPipe {
      errors = String(decoding: errorPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    return end
  }

  /// Carries bytes both ways until a condition holds, the program has ended or the time is over.
  private func pump(within limit: Duration, until isMet: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + limit
    while !isMet() {
      let left = ContinuousClock.now.duration(to: deadline)
      guard end == nil, left > .zero else { return isMet() }
      var waits = [pollfd(fd: process.ended, events: Int16(POLLIN), revents: 0)]
      if isMasterOpen {
        let events = POLLIN | (unsent.isEmpty ? 0 : POLLOUT)
        waits.append(pollfd(fd: process.master, events: Int16(events), revents: 0))
      }
      poll(&waits, nfds_t(waits.count), Int32(clamping: left.components.seconds * 1000 + 1000))
      if isMasterOpen {
        writeSome()
        readAll()
      }
      if waits[0].revents != 0 { reap() }
    }
    return true
  }

  private func writeSome() {
    guard !unsent.isEmpty else { return }
    let written = write(process.master, unsent, unsent.count)
    if written > 0 { unsent.removeFirst(written) }
  }

  private func readAll() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(process.master, &buffer, buffer.count)
      guard count > 0 else { return }
      emulator.write(buffer.prefix(count))
    }
  }

  private func reap() {
    var status: Int32 = 0
    guard waitpid(process.pid, &status, 0) == process.pid else { return }
    end = status_exited(status) ? .exit(Int(status_code(status))) : .signal(status_signal(status))
    if isMasterOpen { readAll() }
  }
}
