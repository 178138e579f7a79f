import ArgumentParser
import Screen

/// A size of a screen as it is written on the command line.
struct SizeArgument: CustomStringConvertible {
  var size: Size

  init(_ columns: Int, _ rows: Int) {
    size = Size(columns: columns, rows: rows)
  }

  /// A size written as `120x40`, each from 1 to 1000 cells.
  init(_ argument: String) throws {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { throw ValidationError("write columns and rows, each from 1 to 1000, as in 120x40.") }
    self.init(columns, rows)
  }

  var description: String { "\(size.columns)x\(size.rows)" }
}
