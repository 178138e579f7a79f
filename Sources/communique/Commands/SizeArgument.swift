import ArgumentParser
import Screen

/// A size of a screen as it is written on the command line.
struct SizeArgument: ExpressibleByArgument {
  var size: Size

  init(_ columns: Int, _ rows: Int) {
    size = Size(columns: columns, rows: rows)
  }

  /// A size written as `120x40`, each from 1 to 1000 cells.
  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns, rows)
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}
