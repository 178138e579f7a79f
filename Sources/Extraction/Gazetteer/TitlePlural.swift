/// Makes the plural of a title's head: `Deputy Ministers of Finance`, `Consuls General`, `Chairmen`.
enum TitlePlural {
  /// The title with its head in the plural; nil where the head is a plural already, or has none.
  static func plural(of title: ArraySlice<UInt8>) -> [UInt8]? {
    let head = head(of: title)
    guard let last = head.last, isLower(last), last != UInt8(ascii: "s") else { return nil }
    var word = Array(head)
    if word.hasSuffix("man") {
      word.replaceSubrange(word.count - 3..<word.count, with: "men".utf8)
    } else if word.hasSuffix("y"), word.count > 1, !isVowel(word[word.count - 2]) {
      word.replaceSubrange(word.count - 1..<word.count, with: "ies".utf8)
    } else if word.hasSuffix("ch") || word.hasSuffix("sh") || word.hasSuffix("x") {
      word.append(contentsOf: "es".utf8)
    } else {
      word.append(UInt8(ascii: "s"))
    }
    return word + title[head.endIndex...]
  }

  /// Whether a title's head is in the plural.
  static func isPlural(_ title: ArraySlice<UInt8>) -> Bool {
    let head = Array(head(of: title))
    return head.hasSuffix("s") && !head.hasSuffix("ss") && !head.hasSuffix("us") && !head.hasSuffix("ires")
  }

  /// The title up to the end of its head: before the first preposition, and before `General` and the like.
  private static func head(of title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var head = title
    var index = title.startIndex
    while index < title.endIndex {
      if title[index] == 0x20 || title[index] == 0x2c, index > title.startIndex,
        title[index] == 0x2c || prepositions.contains(where: { title[(index + 1)...].starts(with: $0.utf8) })
      {
        head = title[..<index]
        break
      }
      index += 1
    }
    for after in [
      " General", "-General", " Plenipotentiary", " Emeritus", "-designate", "-elect",
    ]
    where head.count > after.utf8.count && head.suffix(after.utf8.count).elementsEqual(after.utf8) {
      return head.dropLast(after.utf8.count)
    }
    return head
  }

  private static let prepositions = [
    "of ", "to ", "for ", "in ", "at ", "on ", "and ", "& ", "d'", "d’", "a.i", "ad ",
  ]

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
