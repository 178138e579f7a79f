/// A whole web page that was saved as one line: menus, story and footer.
struct PageOnOneLine: Equatable {
  /// The zones: boilerplate, the story as one paragraph, the credit line, boilerplate.
  var zones: [Zone] = []
  /// The day that the page bears, where it is found.
  var date: CalendarDay?
  /// The agency that the page names in its dateline or in brackets.
  var source = ""
  /// The editor that the page names.
  var byline = ""

  /// The least length, in bytes, of such a line.
  static let shortest = 1200

  /// Finds the story in a line, by the time stamp before it (`08:15, March 31, 2023`) and the editor's credit
  /// (`(Web editor: …)`) behind it; nil where there is no time stamp.
  init?(_ range: Range<Int>, in text: StoryText) {
    guard range.count >= Self.shortest, let stamp = Self.stamp(in: range, of: text) else { return nil }
    date = stamp.day
    let before = text.trimming(range.lowerBound..<stamp.range.lowerBound)
    let rest = text.trimming(stamp.range.upperBound..<range.upperBound)
    let credit = text.first("(web editor", in: rest) ?? text.first("(editor", in: rest)
    let end = credit ?? rest.upperBound
    let creditEnd = text.utf8[end..<rest.upperBound].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? end
    add(.boilerplate, before, text)
    add(.dateLine, stamp.range, text)
    add(.paragraph, rest.lowerBound..<end, text)
    if credit != nil {
      byline = CreditLine(end..<creditEnd, in: text)?.byline ?? ""
      add(.creditLine, end..<creditEnd, text)
    }
    add(.boilerplate, creditEnd..<rest.upperBound, text)
    source = Self.agency(before: stamp.range.lowerBound, from: range.lowerBound, in: text)
  }

  private mutating func add(_ kind: Zone.Kind, _ range: Range<Int>, _ text: StoryText) {
    let trimmed = text.trimming(range)
    if !trimmed.isEmpty { zones.append(Zone(kind, trimmed)) }
  }

  /// The first `HH:MM, Month D, YYYY` of the line.
  private static func stamp(in range: Range<Int>, of text: StoryText) -> (
    range: Range<Int>, day: CalendarDay
  )? {
    var index = range.lowerBound + 2
    // The shortest stamp from its colon on is `:46, May 1, 2023`.
    while index + 16 <= range.upperBound {
      defer { index += 1 }
      guard text.utf8[index] == UInt8(ascii: ":"), isDigit(text.utf8[index - 1]),
        isDigit(text.utf8[index - 2]),
        isDigit(text.utf8[index + 1]), isDigit(text.utf8[index + 2]),
        text.utf8[index + 3] == UInt8(ascii: ",")
      else { continue }
      let start = index + 4
      var spaces = 0
      // The stamp ends with the third word: month, day, year.
      let end =
        text.utf8[(start + 1)..<min(range.upperBound, start + 24)].firstIndex { byte in
          if byte == 0x20 { spaces += 1 }
          return spaces == 3
        } ?? min(range.upperBound, start + 24)
      if let line = DateLine(text.trimming(start..<end), in: text) {
        return (index - 2..<end, line.day)
      }
    }
    return nil
  }

  /// The last name in spaced brackets just before the stamp, `( Xinhua )`.
  private static func agency(before end: Int, from start: Int, in text: StoryText) -> String {
    let near = max(start, end - 60)..<end
    guard let close = text.utf8[near].lastIndex(of: UInt8(ascii: ")")),
      let open = text.utf8[near.lowerBound..<close].lastIndex(of: UInt8(ascii: "("))
    else { return "" }
    return text.folded(open + 1..<close)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
