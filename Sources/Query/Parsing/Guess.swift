extension Query {
  /// The name that was perhaps meant by another, whatever the case: one that begins like it, or is at most two letters
  /// away.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let lowered = candidates.map { $0.lowercased() }
    return Guess.nearest(to: name, among: lowered).flatMap { lowered.firstIndex(of: $0) }.map {
      candidates[$0]
    }
  }
}

/// Finds what was perhaps meant by a misspelled name.
enum Guess {
  /// The candidate that is nearest to a name: one that begins like it, or is at most two letters away.
  ///
  /// Names longer than 32 bytes have no guess.
  static func nearest(to name: String, among candidates: [String]) -> String? {
    let lowered = name.lowercased()
    guard lowered.utf8.count <= 32, !lowered.isEmpty else { return nil }
    if let start = candidates.first(where: { $0.hasPrefix(lowered) || lowered.hasPrefix($0) }) {
      return start
    }
    let distances = candidates.map { (candidate: $0, distance: distance(from: lowered, to: $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= min(2, best.candidate.utf8.count / 2) ? best.candidate : nil
  }

  /// The number of bytes to add, drop, replace or swap with a neighbour (optimal string alignment distance).
  static func distance(from first: String, to second: String) -> Int {
    let (from, to) = (Array(first.utf8), Array(second.utf8))
    var rows = [Array(0...to.count)]
    for (row, byte) in from.enumerated() {
      var line = [row + 1]
      for (column, other) in to.enumerated() {
        var best = min(
          rows[row][column + 1] + 1,
          line[column] + 1,
          rows[row][column] + (byte == other ? 0 : 1)
        )
        if row > 0, column > 0, byte == to[column - 1], from[row - 1] == other {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        line.append(best)
      }
      rows.append(line)
    }
    return rows[from.count][to.count]
  }
}
