/// Cuts names and titles into words that can be compared: lower case, without accents and apostrophes.
enum FoldedWords {
  /// The words of a text; hyphens, commas and other marks end one, a full stop stays in it (`u.s.`), `&` is `and`.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    let bytes = Array(text.utf8)
    let span = bytes.span
    var index = 0
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    while index < bytes.count {
      let letter = Letter.read(span, index)
      switch letter.kind {
      case .space, .newline: end()
      case .apostrophe: break
      case .mark:
        if letter.folded == 0x2e {
          word.append(0x2e)
        } else {
          end()
          if letter.folded == 0x26 { words.append("and") }
        }
      case .lower, .capital, .digit:
        // Combining marks are read as apostrophes that are letters.
        if letter.folded == 0x27 { break }
        if letter.folded != 0 {
          word.append(letter.folded)
        } else {
          word.append(contentsOf: bytes[index..<index + letter.length])
        }
      }
      index += letter.length
    }
    end()
    return words
  }

  /// The words without full stops (`us` for `U.S.`); those that are nothing else are left out.
  static func plainWords(of text: String) -> [String] {
    words(of: text).compactMap { word in
      guard word.utf8.contains(0x2e) else { return word }
      let plain = word.utf8.filter { $0 != 0x2e }
      return plain.isEmpty ? nil : String(decoding: plain, as: UTF8.self)
    }
  }
}
