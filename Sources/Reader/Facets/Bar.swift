/// A bar that shows how great a number is beside others.
enum Bar {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The bar in eighths of a cell; of a number above 0 at least one of them.
  ///
  /// - Parameters:
  ///   - most: the greatest of the numbers.
  ///   - cells: the length of the bar for that.
  static func text(of number: Int, most: Int, cells: Int) -> String {
    guard number > 0, most > 0, cells > 0 else { return "" }
    let share = Double(min(number, most)) / Double(most)
    let length = max(1, Int((share * Double(cells * 8)).rounded()))
    return String(repeating: "█", count: length / 8) + eighths[length % 8]
  }
}
