import Extraction
import Screen
import Stories

/// The table of officials, a line each, its columns as wide as they must be.
enum OfficialsTable {
  /// The widest that a column of text is on a terminal, in cells; longer text is cut.
  static let widest = 44

  /// The lines.
  ///
  /// - Parameter widest: the most cells of a column of text; nil for as many as its longest has.
  static func lines(of officials: some Collection<Identity>, widest: Int?) -> [String] {
    func cut(_ text: String) -> String {
      widest.map { CellWidth.cut(text, to: $0) } ?? text
    }
    let rows = officials.map { official in
      [
        cut(official.name),
        official.country.map { cut($0.name) + (official.isCountryGuessed ? "?" : "") } ?? "",
        cut(official.offices.first?.title ?? ""),
        "\(official.stories)", official.days.map { "\($0.lowerBound)" } ?? "",
        official.days.map { "\($0.upperBound)" } ?? "",
      ]
    }
    let widths = (0..<6).map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - CellWidth.of(row[column]))
        // The numbers of stories stand flush right.
        return column == 3 ? blanks + row[column] : row[column] + blanks
      }
      let line = cells.joined(separator: "  ")
      return String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }
  }
}
