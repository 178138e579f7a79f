internal import CNcurses
internal import Screen

/// Makes keys and pasted text of the bytes and key codes that ncurses reads.
///
/// Bytes that are not UTF-8, and sequences that ncurses does not know (function keys with modifiers, answers of
/// the terminal), give no key, so that pasted or stray bytes are never taken for something else.
struct KeyDecoder {
  /// A code that was read too far and comes next.
  private(set) var pending: Int32?
  private var partial: [UInt8] = []
  private var expected = 0
  private var paste: PastedText?
  /// How much of the begin of a paste has come, ESC not counted.
  private var begun = 0

  /// Whether a paste has begun and not ended: all that comes belongs to it, and is to be taken as bytes.
  var isPasting: Bool { paste != nil }

  /// Takes a byte or key code.
  ///
  /// - Parameter next: what is already there to read after it; nil when there is nothing.
  /// - Returns: a key or a paste, or nil when there is none yet.
  mutating func take(_ code: Int32, next: () -> Int32?) -> TerminalEvent? {
    if isPasting {
      guard let byte = UInt8(exactly: code), paste?.take(byte) == true else { return nil }
      return endPaste()
    }
    return key(code, next).map { .key($0) }
  }

  /// Ends a paste whose end has not come; nil when there is none.
  mutating func endPaste() -> TerminalEvent? {
    defer { paste = nil }
    return paste.map { .paste($0.text) }
  }

  private mutating func key(_ code: Int32, _ next: () -> Int32?) -> Key? {
    pending = nil
    // The begin of a paste may come in parts.
    if begun > 0, beginsPaste(code) { return nil }
    guard let byte = UInt8(exactly: code) else {
      partial = []
      let number = Int(code) - TERM_KEY_FUNCTION
      return (1...12).contains(number) ? .function(number) : Self.keys[Int(code)]
    }
    if byte >= 0x80 { return continued(byte) }
    partial = []
    switch byte {
    case 0x1B: return escape(next)
    case 0x0A, 0x0D: return .enter
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: return .character(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }

  /// Tells the key Esc, after which nothing is there, from a character with Alt and from a sequence that ncurses did
  /// not know.
  private mutating func escape(_ next: () -> Int32?) -> Key? {
    guard let following = next() else { return .escape }
    if beginsPaste(following) {
      // Parameters and intermediates, then one final byte: ECMA-48, 5.4.
      for _ in 0..<64 {
        guard let code = next() else { return nil }
        if begun > 0, beginsPaste(code) {
          if isPasting { return nil }
          continue
        }
        guard (0x20...0x3F).contains(code) else {
          if !(0x40...0x7E).contains(code) { pending = code }
          return nil
        }
      }
      return nil
    }
    if following == Self.letterO {
      _ = next()
      return nil
    }
    if let byte = UInt8(exactly: following), (0x20...0x7E).contains(byte) {
      return .alt(Character(Unicode.Scalar(byte)))
    }
    pending = following
    return .escape
  }

  /// Whether a code goes on with the begin of a paste; a paste has begun with the last of them.
  private mutating func beginsPaste(_ code: Int32) -> Bool {
    guard code == Self.pasteBegin[begun] else {
      begun = 0
      return false
    }
    begun += 1
    if begun == Self.pasteBegin.count {
      begun = 0
      paste = PastedText()
    }
    return true
  }

  /// Takes a byte of a character of more than one.
  private mutating func continued(_ byte: UInt8) -> Key? {
    if byte >= 0xC0 {
      partial = [byte]
      expected = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return nil
    }
    guard !partial.isEmpty else { return nil }
    partial.append(byte)
    guard partial.count == expected else { return nil }
    defer { partial = [] }
    return String(validating: partial, as: UTF8.self)?.first.map { .character($0) }
  }

  private static let pasteBegin = "[200~".utf8.map { Int32($0) }
  private static let letterO = Int32(UInt8(ascii: "O"))

  private static let keys: [Int: Key] = [
    TERM_KEY_UP: .up, TERM_KEY_DOWN: .down, TERM_KEY_LEFT: .left, TERM_KEY_RIGHT: .right,
    TERM_KEY_PAGE_UP: .pageUp, TERM_KEY_PAGE_DOWN: .pageDown, TERM_KEY_HOME: .home, TERM_KEY_END: .end,
    TERM_KEY_ENTER: .enter, TERM_KEY_BACK_TAB: .backTab, TERM_KEY_BACKSPACE: .backspace,
    TERM_KEY_DELETE: .delete, TERM_KEY_INSERT: .insert,
  ]
}
