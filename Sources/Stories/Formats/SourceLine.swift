/// A line of a text without the white space at its ends.
struct SourceLine: Equatable {
  /// The line without white space at its ends; empty at the line's start when there is nothing else.
  var range: Range<Int>
  /// How many bytes of white space stand before it.
  var indent: Int

  /// Whether there is nothing on the line.
  var isBlank: Bool { range.isEmpty }
}

extension StoryText {
  /// The lines of the text; a line ends with LF, CR LF or CR, and linear time is spent.
  var lines: [SourceLine] {
    var lines: [SourceLine] = []
    var start = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == 0x0a || byte == 0x0d {
        lines.append(line(start..<index))
        if byte == 0x0d, index + 1 < utf8.count, utf8[index + 1] == 0x0a { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < utf8.count { lines.append(line(start..<utf8.count)) }
    return lines
  }

  private func line(_ range: Range<Int>) -> SourceLine {
    let trimmed = trimming(range)
    return SourceLine(range: trimmed, indent: trimmed.lowerBound - range.lowerBound)
  }
}
