/// Keys as text, in the notation of the Helix editor: `jj<tab>/trade<ret>`.
///
/// A character stands for itself; every other key has a name in angle brackets, in any case: `<esc> <ret> <tab>
/// <S-tab> <space> <lt> <gt> <backspace> <del> <up> <down> <left> <right> <pgup> <pgdn> <home> <end> <ins>`, `<C-d>`
/// for Ctrl with a letter, `<A-d>` for Alt with a character, and `<F1>` to `<F12>`. A line end, as between the lines of
/// a script, is no key.
public enum KeyNotation {
  /// Reads keys.
  ///
  /// - Throws: what is wrong and at which byte.
  public static func parse(_ text: String) throws(KeyNotationError) -> [Key] {
    var keys: [Key] = []
    var at = text.startIndex
    while at < text.endIndex {
      let character = text[at]
      if character == "<" {
        let place = text.utf8.distance(from: text.startIndex, to: at)
        guard let end = text[at...].firstIndex(of: ">") else { throw .unclosed(offset: place) }
        let name = text[text.index(after: at)..<end]
        guard let key = key(named: name) else { throw .unknownKey(String(name), offset: place) }
        keys.append(key)
        at = end
      } else if !character.isNewline {
        keys.append(.character(character))
      }
      at = text.index(after: at)
    }
    return keys
  }

  /// What a key is called in help: `Ctrl-D`, `Space`, `j`.
  public static func label(for key: Key) -> String {
    switch key {
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let character): "Alt-\(character == " " ? "Space" : String(character))"
    case .function(let number): "F\(number)"
    case .character(" "): "Space"
    case .character(let character): String(character)
    default: named.first { $0.key == key }?.label ?? ""
    }
  }

  private static func key(named written: Substring) -> Key? {
    let name = written.lowercased()
    if name.hasPrefix("c-"), name.utf8.count == 3, let letter = name.last, letter.isLetter {
      // A terminal sends the same byte for these.
      return letter == "i" ? .tab : letter == "m" ? .enter : .control(letter)
    }
    if name.hasPrefix("a-"), name.count == 3, let character = written.last { return .alt(character) }
    if name.hasPrefix("f"), name.last?.isNumber == true, !name.contains("+"),
      let number = Int(name.dropFirst()), (1...12).contains(number)
    {
      return .function(number)
    }
    return named.first { $0.name.lowercased() == name }?.key
  }

  private static let named: [(name: String, key: Key, label: String)] = [
    ("ret", .enter, "Enter"), ("esc", .escape, "Esc"), ("tab", .tab, "Tab"), ("S-tab", .backTab, "Shift-Tab"),
    ("space", .character(" "), "Space"), ("lt", .character("<"), "<"), ("gt", .character(">"), ">"),
    ("backspace", .backspace, "Backspace"), ("del", .delete, "Del"), ("up", .up, "Up"),
    ("down", .down, "Down"), ("left", .left, "Left"), ("right", .right, "Right"), ("pgup", .pageUp, "PgUp"),
    ("pgdn", .pageDown, "PgDn"), ("ins", .insert, "Insert"), ("home", .home, "Home"), ("end", .end, "End"),
  ]
}
