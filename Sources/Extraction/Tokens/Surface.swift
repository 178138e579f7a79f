/// The text of a mention as people read it.
enum Surface {
  /// The text on one line: white space folded to single spaces, none at the ends.
  static func onOneLine(_ bytes: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let isSpace = byte == 0x20 || (0x09...0x0d).contains(byte)
      let isNoBreak = byte == 0xc2 && index + 1 < bytes.endIndex && bytes[index + 1] == 0xa0
      if isSpace || isNoBreak {
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
        index += isNoBreak ? 2 : 1
      } else {
        folded.append(byte)
        index += 1
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}

extension Surface {
  /// A name as a list shows it: in title case where the text has it all in capitals.
  static func name(_ surface: String) -> String {
    guard surface.utf8.count > 3, !surface.utf8.contains(where: { (0x61...0x7a).contains($0) }) else {
      return surface
    }
    var startsWord = true
    return String(
      decoding: surface.utf8.map { byte -> UInt8 in
        defer { startsWord = !(0x41...0x5a).contains(byte) }
        return (0x41...0x5a).contains(byte) && !startsWord ? byte | 0x20 : byte
      },
      as: UTF8.self
    )
  }

  /// Whether two texts are the same, ASCII case aside.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.lowercased() == right.lowercased()
  }

  /// A topic's name: in lower case, save for words that are capitals all through and for names.
  static func lowercased(_ surface: String, keeping story: TokenizedStory, tokens: Range<Int>) -> String {
    let keeps = tokens.contains { index in
      let token = story[index]
      if token.shape.contains(.upper), !token.shape.contains(.upperCase) { return true }
      return token.shape.contains(.capital)
        && (story.match(.place, at: index) != nil || story.match(.nationality, at: index) != nil)
    }
    return keeps ? surface : surface.lowercased()
  }
}
