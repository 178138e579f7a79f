import Screen

/// The part of a query around a place and a caret under that place, for a terminal of any width.
struct CaretLines: Equatable {
  /// The part of the query, with … where more of it is.
  var text: String
  /// The caret, with blanks before it.
  var caret: String

  /// Makes the lines; looks at no more of the query than they hold.
  ///
  /// - Parameters:
  ///   - offset: the place, in bytes of the query.
  ///   - columns: how many cells a line may have, at least 8.
  init(_ query: String, at offset: Int, columns: Int) {
    let room = max(8, columns) - 2
    let bytes = Array(query.utf8)
    let place = min(offset, bytes.count)
    // A character has 4 bytes at most but for marks on letters, and what is cut in two is left out.
    let reach = room * 4
    let start = max(0, place - reach)
    let end = min(bytes.count, place + reach)
    var before = Self.characters(bytes[start..<place])
    var after = Self.characters(bytes[place..<end])
    var isCut = start > 0
    let wanted = after.reduce(0) { $0 + $1.width } + (end < bytes.count ? room : 0)
    var width = before.reduce(0) { $0 + $1.width }
    while width > max(room - wanted, room * 2 / 3), !before.isEmpty {
      width -= before.removeFirst().width
      isCut = true
    }
    var goesOn = end < bytes.count
    var rest = after.reduce(0) { $0 + $1.width }
    while rest > room - width, !after.isEmpty {
      rest -= after.removeLast().width
      goesOn = true
    }
    text = (isCut ? "…" : "") + (before + after).map(\.text).joined() + (goesOn ? "…" : "")
    caret = String(repeating: " ", count: width + (isCut ? 1 : 0)) + "^"
  }

  /// What is shown of bytes, with the cells that each takes; line ends and tabs are blanks.
  private static func characters(_ bytes: ArraySlice<UInt8>) -> [(text: String, width: Int)] {
    Sanitizer.clean(String(decoding: bytes, as: UTF8.self)).compactMap { character in
      let text = character.isWhitespace ? " " : String(character)
      return text == "\u{fffd}" ? nil : (text, CellWidth.of(text))
    }
  }
}
