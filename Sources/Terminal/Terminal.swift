internal import CNcurses
public import Screen

/// The terminal that a person sits at, taken over for a full screen.
///
/// It draws grids, and tells of keys, of pasted text and of the size of the window. Of one process, one terminal
/// can be open at a time, on the main thread. It is put back as it was by `close`, when the value is let go, by
/// `exit`, and when the process dies by a signal or a trap; only SIGKILL leaves it as it is.
/// What goes to standard error meanwhile, such as the message of a trap, is kept, where that is a terminal too,
/// and written when the screen is gone.
public final class Terminal {
  /// How many colours are drawn.
  public let colors: ColorDepth
  /// The descriptor that keys come from, and whether it was opened here.
  private let input: Int32
  private let ownsInput: Bool
  private var decoder = KeyDecoder()
  private var painter: Painter
  private var isOpen = true
  /// When a paste that has not ended is taken for ended.
  private var pasteDeadline = ContinuousClock.now

  /// Takes the terminal over: standard output for the screen, `input` for the keys.
  ///
  /// The locale is taken from the environment; it must be UTF-8, or the plain C locale, in place of which
  /// C.UTF-8 is taken. Terminal and colours come from `TERM`, `COLORTERM` and `NO_COLOR`. Nothing is asked of
  /// the terminal itself, so that nothing waits for an answer.
  ///
  /// - Parameters:
  ///   - input: where keys come from; nil is standard input, or the controlling terminal when that is none.
  ///   - colors: the most colours to use; nil is what the terminal has.
  public init(input: Int32? = nil, colors: ColorDepth? = nil) throws(TerminalError) {
    if let encoding = term_set_locale() { throw .encoding(String(cString: encoding)) }
    guard term_is_terminal(Self.output) else { throw .outputIsNoTerminal }
    let description = try TerminalDescription.current(output: Self.output, limit: colors)
    (self.input, ownsInput) = try Self.keys(from: input)
    guard term_open(description.name, self.input, Self.output) else {
      if ownsInput { term_close_descriptor(self.input) }
      throw .refused(name: description.name)
    }
    let pairs = description.colors == .mono ? 0 : term_start_colors()
    self.colors = pairs > 0 ? description.colors : .mono
    painter = Painter(colors: self.colors, pairs: pairs)
  }

  deinit { close() }

  /// The size of the window.
  public var size: Size { Size(columns: Int(term_columns()), rows: Int(term_rows())) }

  /// Shows a grid; what lies outside of the window is not seen.
  ///
  /// Only cells that differ from those last drawn are touched, and ncurses sends only what differs on the screen.
  public func draw(_ grid: Grid, theme: Theme) {
    guard isOpen else { return }
    painter.draw(grid, theme: theme, size: size)
  }

  /// The next thing that the terminal tells, after waiting for it.
  ///
  /// - Parameters:
  ///   - waker: what can end the wait from another thread.
  ///   - timeoutMilliseconds: how long to wait at most; nil waits for ever, 0 takes what is there.
  /// - Returns: nil when woken, or when the time is over.
  public func nextEvent(waker: Waker, timeoutMilliseconds: Int? = nil) -> TerminalEvent? {
    let clock = ContinuousClock()
    let deadline = timeoutMilliseconds.map { clock.now + .milliseconds($0) }
    while isOpen {
      if term_was_stopped() { term_enter() }
      if let event = readEvent() { return event }
      var wake = deadline
      if decoder.isPasting {
        if pasteDeadline <= clock.now { return decoder.endPaste() }
        wake = min(deadline ?? pasteDeadline, pasteDeadline)
      }
      switch Int(term_wait(input, waker.descriptor, Self.milliseconds(until: wake, clock))) {
      case TERM_WAIT_WOKEN:
        waker.drain()
        return nil
      case TERM_WAIT_TIMEOUT:
        if let deadline, deadline <= clock.now { return nil }
      case TERM_WAIT_HANGUP:
        close()
        term_hang_up()
      default:
        if let deadline, deadline <= clock.now { return readEvent() }
      }
    }
    return nil
  }

  /// Gives the terminal back and stops the process, as Ctrl-Z does; when it goes on, the screen is as before.
  public func suspend() {
    lend { term_stop() }
  }

  /// Gives the terminal back while something else runs in it; after that the screen is as before.
  public func lend<Result>(to body: () throws -> Result) rethrows -> Result {
    guard isOpen else { return try body() }
    term_leave()
    defer { term_enter() }
    return try body()
  }

  /// Gives the terminal to another program until that ends; after that the screen is as before.
  ///
  /// The program stays in the process group of this one, which the terminal has in its foreground: a group of its
  /// own, as Foundation's `Process` makes, would be stopped when it reads a key. Its standard streams are the
  /// terminal, even where those of this process are files or pipes. Ctrl-C and Ctrl-\ meanwhile reach only the
  /// program; Ctrl-Z stops both.
  ///
  /// - Parameters:
  ///   - path: the file of the program; `PATH` is not searched.
  ///   - arguments: the arguments after the program's name, each handed on as it is: no shell sees them.
  /// - Returns: the exit status; as a shell has it, 128 and the number of the signal that ended the program, and
  ///   127 when it could not be started.
  public func run(_ path: String, arguments: [String]) -> Int32 {
    let words = ([path] + arguments).map { word in
      let bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: word.utf8CString.count)
      _ = bytes.initialize(from: word.utf8CString)
      return bytes
    }
    defer { words.forEach { $0.deallocate() } }
    return lend { term_run(path, words.map(\.baseAddress) + [nil], input, Self.output) }
  }

  /// Sends the whole screen again, in case that something else wrote on it.
  public func redraw() {
    if isOpen { term_repaint() }
  }

  /// Gives the terminal back as it was; after that nothing is drawn or read.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    term_close()
    if ownsInput { term_close_descriptor(input) }
  }

  private func readEvent() -> TerminalEvent? {
    while let code = decoder.pending ?? (decoder.isPasting ? readByte() : Self.readCode()) {
      let event = decoder.take(code, next: Self.readCode)
      if Int(code) == TERM_KEY_RESIZE {
        painter.forget()
        return .resize(size)
      }
      if let event { return event }
      if decoder.isPasting { pasteDeadline = .now + Self.pastePatience }
    }
    return nil
  }

  private func readByte() -> Int32? {
    let byte = term_read_byte(input)
    return Int(byte) == TERM_KEY_NONE ? nil : byte
  }

  /// How long a paste may pause.
  ///
  /// Long for a line that stutters, as the rest would be taken for keys; short for a person whose keys are
  /// swallowed when the end got lost.
  private static let pastePatience = Duration.milliseconds(500)

  private static let output: Int32 = 1

  private static func readCode() -> Int32? {
    let code = term_read()
    return Int(code) == TERM_KEY_NONE ? nil : code
  }

  private static func keys(from input: Int32?) throws(TerminalError) -> (Int32, owned: Bool) {
    if let input {
      guard term_is_terminal(input) else { throw .inputIsNoTerminal }
      return (input, false)
    }
    if term_is_terminal(0) { return (0, false) }
    let controlling = term_open_controlling()
    guard controlling >= 0 else { throw .noControllingTerminal }
    return (controlling, true)
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant?, _ clock: ContinuousClock)
    -> Int32
  {
    guard let deadline else { return -1 }
    let left = clock.now.duration(to: deadline).components
    // Rounded up, so that the last turn does not spin through the rest of a millisecond.
    let milliseconds = left.seconds * 1000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, milliseconds))
  }
}
