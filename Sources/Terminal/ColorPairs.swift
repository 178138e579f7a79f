internal import CNcurses

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
