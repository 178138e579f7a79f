internal import CNcurses
internal import Screen

/// Draws grids with ncurses, touching only what differs from the grid before.
struct Painter {
  private let colors: ColorDepth
  private var pairs: ColorPairs
  private var last: Grid?
  private var theme: Theme?
  private var looks: [Style: Paint] = [:]

  /// A look as ncurses takes it.
  private struct Paint {
    var attributes: Int32
    var pair: Int32
  }

  /// Makes a painter for a terminal with so many colour pairs.
  init(colors: ColorDepth, pairs: Int32) {
    self.colors = colors
    self.pairs = ColorPairs(limit: pairs)
  }

  /// Forgets what was drawn, as ncurses does with what a smaller window cuts off.
  mutating func forget() {
    last = nil
  }

  /// Draws a grid into a window of a size.
  mutating func draw(_ grid: Grid, theme: Theme, size: Size) {
    if theme != self.theme {
      self.theme = theme
      looks = [:]
      pairs.removeAll()
      last = nil
    }
    let resolved = colors == .mono ? theme.monochrome : theme
    let before = last?.size == grid.size ? last?.cells ?? [] : []
    let visible = min(grid.size.columns, size.columns)
    for row in 0..<max(0, min(grid.size.rows, size.rows)) {
      let start = row * grid.size.columns
      let end = start + visible
      var at = start
      while at < end {
        let cell = grid.cells[at]
        let isWide = at + 1 < end && grid.cells[at + 1].text.isEmpty && !cell.text.isEmpty
        if before.isEmpty || before[at] != cell || (isWide && before[at + 1] != grid.cells[at + 1]) {
          put(cell, isWide: isWide, column: at - start, row: row, theme: resolved)
        }
        at += isWide ? 2 : 1
      }
    }
    last = grid
    if let cursor = grid.cursor, cursor.row < size.rows, cursor.column < size.columns {
      term_show(Int32(cursor.row), Int32(cursor.column))
    } else {
      term_show(-1, 0)
    }
  }

  private mutating func put(_ cell: Cell, isWide: Bool, column: Int, row: Int, theme: Theme) {
    let paint = paint(for: cell.style, theme: theme)
    var scalars = SIMD8<UInt32>()
    var count = 0
    for scalar in cell.text.unicodeScalars.prefix(5) {
      scalars[count] = scalar.value
      count += 1
    }
    if count == 0 {
      // The second half of a wide character whose first half is not there.
      (scalars[0], count) = (0x20, 1)
    } else if scalars[0] >= 0x80, Int(term_width(scalars[0])) != (isWide ? 2 : 1) {
      // The C library, and so ncurses, measures it otherwise (a newer Unicode's): all after it would move.
      (scalars[0], count) = (isWide ? 0x3000 : 0xFFFD, 1)
    }
    withUnsafeBytes(of: scalars) { bytes in
      term_put(
        Int32(row),
        Int32(column),
        bytes.bindMemory(to: UInt32.self).baseAddress,
        Int32(count),
        paint.attributes,
        paint.pair
      )
    }
  }

  private mutating func paint(for style: Style, theme: Theme) -> Paint {
    if let known = looks[style] { return known }
    let look = theme.look(of: style)
    let background = look.background.map { $0.nearest(at: colors) }
    let foreground = look.foreground.map { $0.nearest(at: colors, on: background) }
    let paint = Paint(
      attributes: Int32(look.attributes.rawValue),
      pair: colors == .mono
        ? 0
        : pairs.pair(foreground: Self.number(foreground, colors), background: Self.number(background, colors))
    )
    looks[style] = paint
    return paint
  }

  /// A colour's number for ncurses; -1 is the terminal's own.
  private static func number(_ color: Int?, _ depth: ColorDepth) -> Int32 {
    guard let color else { return -1 }
    // Entries with 24-bit colour keep the numbers below 8 for the colours of ANSI.
    return depth == .direct && color < 8 ? 8 : Int32(color)
  }
}
