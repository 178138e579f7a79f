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

  /// Draws a grid into a window of a size.
  mutating func draw(_ grid: Grid, theme: Theme, size: Size) {
    if theme != self.theme {
      self.theme = theme
      looks = [:]
      pairs.removeAll()
      last = nil
    }
    let resolved = colors == .mono ? theme.monochrome : theme
    let before = last?.size == grid.size ? last : nil
    let columns = min(grid.size.columns, size.columns)
    for row in 0..<max(0, min(grid.size.rows, size.rows)) {
      var column = 0
      while column < columns {
        let cell = grid[column, row]
        let isWide = column + 1 < columns && grid[column + 1, row].text.isEmpty && !cell.text.isEmpty
        let width = isWide ? 2 : 1
        let isSame = before.map { $0[column, row] == cell && (!isWide || $0[column + 1, row].text.isEmpty) }
        if isSame != true { put(cell, width: width, column: column, row: row, theme: resolved) }
        column += width
      }
    }
    last = grid
    if let cursor = grid.cursor, cursor.row < size.rows, cursor.column < size.columns {
      term_show(Int32(cursor.row), Int32(cursor.column))
    } else {
      term_show(-1, 0)
    }
  }

  private mutating func put(_ cell: Cell, width: Int, column: Int, row: Int, theme: Theme) {
    let paint = paint(for: cell.style, theme: theme)
    var scalars = Array(cell.text.unicodeScalars.prefix(5).map(\.value))
    // The cell of a wide character whose first half is not there, and a text that the C library, and so
    // ncurses, measures otherwise (a newer Unicode's): every cell after it in the row would move.
    if scalars.isEmpty { scalars = [0x20] }
    if scalars[0] >= 0x80, Int(term_width(scalars[0])) != width { scalars = [width == 1 ? 0xFFFD : 0x3000] }
    term_put(Int32(row), Int32(column), scalars, Int32(scalars.count), paint.attributes, paint.pair)
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

/// The colour pairs in use; each is made when it is first asked for.
struct ColorPairs {
  private let limit: Int32
  private var numbers: [SIMD2<Int32>: Int32] = [:]

  /// Makes an empty set of pairs for a terminal with so many.
  init(limit: Int32) {
    self.limit = limit
  }

  /// The number of a pair; 0, the terminal's own colours, when the terminal has no more.
  mutating func pair(foreground: Int32, background: Int32) -> Int32 {
    if foreground < 0, background < 0 { return 0 }
    let colors = SIMD2(foreground, background)
    if let known = numbers[colors] { return known }
    let number = Int32(numbers.count) + 1
    guard number < limit else { return 0 }
    term_set_pair(number, foreground, background)
    numbers[colors] = number
    return number
  }

  /// Lets all pairs go, so that their numbers are used anew.
  mutating func removeAll() {
    numbers = [:]
  }
}
