import Query
import Screen

/// A line that is being typed, with its cursor.
struct LineEditor: Sendable, Equatable {
  /// The characters typed.
  private(set) var characters: [Character]
  /// Where the next character goes, from 0 to the number of characters.
  private(set) var cursor: Int

  /// The most characters that typing and pasting fill a line to, so that a pasted file can't grow it without end: one
  /// more than a query may have bytes, so that one that was cut is told to be too long.
  static let longest = Query.lengthLimit + 1

  /// A line with a text in it, all of it: what is cut here would be lost when the line is accepted.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// Puts pasted text in at the cursor, on one line.
  mutating func insert(_ text: String) {
    let pasted = text.prefix(max(0, Self.longest - characters.count)).map { $0.isWhitespace ? " " : $0 }
    characters.insert(contentsOf: pasted, at: cursor)
    cursor += pasted.count
  }

  /// Does what a key does in a line; false when it does nothing there.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      guard characters.count < Self.longest else { return true }
      characters.insert(character, at: cursor)
      cursor += 1
    case .backspace, .control("h"):
      guard cursor > 0 else { return true }
      cursor -= 1
      characters.remove(at: cursor)
    case .delete, .control("d"):
      if cursor < characters.count { characters.remove(at: cursor) }
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters.removeFirst(cursor)
      cursor = 0
    case .control("k"): characters.removeLast(characters.count - cursor)
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  private mutating func deleteWord() {
    let end = cursor
    while cursor > 0, characters[cursor - 1] == " " { cursor -= 1 }
    while cursor > 0, characters[cursor - 1] != " " { cursor -= 1 }
    characters.removeSubrange(cursor..<end)
  }
}
