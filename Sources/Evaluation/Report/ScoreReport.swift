/// Prints scores.
public enum ScoreReport {
  /// The scores as a table for people, a measure a line.
  public static func table(of scores: Scores) -> String {
    var text = "\(scores.stories) \(scores.stories == 1 ? "story" : "stories")"
    if scores.missing > 0 { text += ", \(scores.missing) without a file to score" }
    text += "\n" + line("", ["precision", "recall", "F1", "gold", "system"])
    for measure in Measure.allCases {
      guard let row = scores.rows[measure] else { continue }
      let numbers = [row.precision, row.recall, row.f1].map(decimals)
      text += line(measure.title, numbers + ["\(row.gold)", "\(row.system)"])
    }
    for measure in OfficialMeasure.allCases {
      guard let share = scores.shares[measure] else { continue }
      text += line(measure.title, [decimals(share.accuracy), "", "", "\(share.of)"])
    }
    return text
  }

  /// What was missed and what is false, a line each: story, which of both, what, and its words, tabs between them.
  public static func misses(of scores: Scores) -> String {
    scores.misses.reduce(into: "") { text, miss in
      text += "\(miss.story)\t\(miss.isFalse ? "false" : "missed")\t\(miss.what)\t\(miss.text)\n"
    }
  }

  /// The scores as one JSON object with the keys of `score.py`.
  public static func json(of scores: Scores) -> String {
    var fields: [String] = []
    for measure in Measure.allCases {
      guard let row = scores.rows[measure] else { continue }
      fields.append(
        """
        "\(measure.rawValue)":{"precision":\(row.precision),"recall":\(row.recall),"f1":\(row.f1),\
        "gold":\(row.gold),"system":\(row.system)}
        """
      )
    }
    for measure in OfficialMeasure.allCases {
      guard let share = scores.shares[measure] else { continue }
      fields.append("\"\(measure.rawValue)\":{\"accuracy\":\(share.accuracy),\"of\":\(share.of)}")
    }
    fields.append("\"stories\":\(scores.stories)")
    fields.append("\"missing\":\(scores.missing)")
    return "{\(fields.joined(separator: ","))}\n"
  }

  private static let widths = [11, 8, 8, 7, 8]

  private static func line(_ title: String, _ cells: [String]) -> String {
    var line = title + String(repeating: " ", count: max(0, 45 - title.count))
    for (cell, width) in zip(cells, widths) {
      line += String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// A share with three decimals.
  private static func decimals(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded(.toNearestOrEven))
    let digits = "\(thousandths % 1000)"
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
