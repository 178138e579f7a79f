import CVterm
import Screen

/// A terminal emulator (libvterm) that a program's output is written to and read back from.
final class Emulator {
  /// What one cell of the emulator shows.
  struct Shown: Hashable {
    var text: String
    var width: Int
    var isBold: Bool
    var isUnderlined: Bool
    var isReversed: Bool
    /// -1 the terminal's own, 0 … 255 of the palette, `0x1000000` + RGB.
    var foreground: Int
    var background: Int
  }

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let watch: UnsafeMutablePointer<screen_watch>
  private(set) var size: Size

  init(size: Size) throws {
    guard let terminal = vterm_new(Int32(size.rows), Int32(size.columns)) else {
      throw HarnessError.noEmulator
    }
    guard let screen = vterm_obtain_screen(terminal) else { throw HarnessError.noEmulator }
    self.terminal = terminal
    self.screen = screen
    self.size = size
    watch = .allocate(capacity: 1)
    watch.initialize(to: screen_watch())
    watch.pointee.cursor_visible = true
    vterm_set_utf8(terminal, 1)
    vterm_screen_enable_altscreen(screen, 1)
    screen_set_watch(screen, watch)
    vterm_screen_reset(screen, 1)
    watch.pointee.titles = 0
  }

  deinit {
    vterm_free(terminal)
    watch.deallocate()
  }

  /// Whether the alternate screen is shown.
  var isAlternate: Bool { watch.pointee.alternate }
  /// Whether the cursor is shown.
  var isCursorVisible: Bool { watch.pointee.cursor_visible }
  /// Where the cursor is.
  var cursor: Point { Point(column: Int(watch.pointee.column), row: Int(watch.pointee.row)) }
  /// How often a title was set.
  var titles: Int { Int(watch.pointee.titles) }
  /// The mouse mode; 0 is none.
  var mouse: Int { Int(watch.pointee.mouse) }

  /// What pasting a text sends to the program, with marks around it when the program has asked for them.
  func pasted(_ text: String) -> [UInt8] {
    // Answers to questions of the program, which nobody waits for.
    _ = sent()
    vterm_keyboard_start_paste(terminal)
    let begin = sent()
    vterm_keyboard_end_paste(terminal)
    return begin + text.utf8.map { $0 == 0x0A ? 0x0D : $0 } + sent()
  }

  /// Whether the program has asked for marks around what is pasted.
  var marksPastes: Bool { !pasted("").isEmpty }

  private func sent() -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(terminal, &buffer, buffer.count)
    return buffer.prefix(count).map { UInt8(bitPattern: $0) }
  }

  func write(_ bytes: some Sequence<UInt8>) {
    let text = bytes.map { CChar(bitPattern: $0) }
    _ = vterm_input_write(terminal, text, text.count)
  }

  func resize(_ size: Size) {
    self.size = size
    vterm_set_size(terminal, Int32(size.rows), Int32(size.columns))
  }

  /// One cell; nil outside of the screen, and for the second half of a wide character.
  func cell(_ column: Int, _ row: Int) -> Shown? {
    var cell = VTermScreenCell()
    let place = VTermPos(row: Int32(row), col: Int32(column))
    guard vterm_screen_get_cell(screen, place, &cell) == 1 else { return nil }
    var text = ""
    withUnsafeBytes(of: &cell.chars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self).prefix(while: { $0 != 0 }) {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
    // libvterm fills the second half of a wide character with an impossible scalar.
    if text.isEmpty, cell.chars.0 != 0 { return nil }
    let attributes = cell_attributes(&cell)
    return Shown(
      text: text.isEmpty ? " " : text,
      width: Int(cell.width),
      isBold: attributes & Int32(CELL_BOLD) != 0,
      isUnderlined: attributes & Int32(CELL_UNDERLINE) != 0,
      isReversed: attributes & Int32(CELL_REVERSE) != 0,
      foreground: Int(color_number(&cell.fg)),
      background: Int(color_number(&cell.bg))
    )
  }

  /// The rows as text, trailing blanks cut.
  var rows: [String] {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).compactMap { cell($0, row)?.text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The screen as one text.
  var text: String { rows.joined(separator: "\n") }

  /// All cells, row by row.
  var cells: [Shown] {
    (0..<size.rows).flatMap { row in (0..<size.columns).compactMap { cell($0, row) } }
  }

  /// Where a text of one cell first stands.
  func place(of text: String) -> Point? {
    for row in 0..<size.rows {
      for column in 0..<size.columns where cell(column, row)?.text == text {
        return Point(column: column, row: row)
      }
    }
    return nil
  }
}
