/// Cuts a text into words, folded as searching compares them.
///
/// A word is a run of letters, digits and the marks on them. Case is folded, and accents of Latin, Greek and Cyrillic
/// letters are, whether written with the letter or behind it; full-width letters and digits are as the usual ones;
/// each ideograph, kana or Hangul syllable is a word of its own, as these scripts put no space between words, so
/// that any run of them is found as a phrase.
public enum WordScanner {
  /// The greatest length of a folded word, in bytes; the rest of a longer one is left out.
  public static let wordLimit = 256

  /// Calls `body` with each word, in the order of the text, until it gives false.
  ///
  /// Linear; about a nanosecond a byte of English, and nothing is allocated.
  ///
  /// - Parameters:
  ///   - text: UTF-8; bytes that are none stand between words.
  ///   - body: gets the folded word, which is valid only during the call, and its range in bytes of the text.
  public static func scan(
    _ text: UnsafeBufferPointer<UInt8>,
    _ body: (_ folded: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: wordLimit + 8) { scratch in
      var index = 0
      while index < text.count {
        guard !isSeparator(text[index]) else {
          index += 1
          continue
        }
        let start = index
        while index < text.count, isPlain(text[index]) { index += 1 }
        if index > start, index == text.count || isSeparator(text[index]) {
          let length = min(index - start, wordLimit)
          guard body(UnsafeBufferPointer(rebasing: text[start..<start + length]), start..<index) else {
            return
          }
        } else if index < text.count {
          var word = FoldedWord(scratch)
          index = word.fold(text, from: start)
          if word.count == 0 { continue }
          guard body(word.bytes, start..<index) else { return }
        }
      }
    }
  }

  /// The folded words of a text.
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var text = text
    text.withUTF8 { bytes in
      scan(bytes) { word, _ in
        words.append(String(decoding: word, as: UTF8.self))
        return true
      }
    }
    return words
  }

  /// Whether a byte is a small letter or digit of ASCII, which folding leaves as it is.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Whether a byte is a character of ASCII that is no letter or digit.
  @inline(__always)
  fileprivate static func isSeparator(_ byte: UInt8) -> Bool {
    byte < 0x80 && !isPlain(byte) && !(0x41...0x5a).contains(byte)
  }
}

/// A word while it is being folded.
private struct FoldedWord {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  /// Whether the rest of the word is left out.
  private var isFull = false

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[..<count]) }

  private mutating func append(_ byte: UInt8) {
    isFull = isFull || count == WordScanner.wordLimit
    guard !isFull else { return }
    buffer[count] = byte
    count += 1
  }

  /// Adds a small letter or the like, without its accent; whole or not at all, so that a long word ends with one.
  private mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = LatinFolding.letter(for: scalar.value) { return append(letter) }
    let scalar = Self.unaccented(scalar.value).flatMap(Unicode.Scalar.init) ?? scalar
    isFull = isFull || count + UTF8.width(scalar) > WordScanner.wordLimit
    for byte in String(scalar).utf8 { append(byte) }
  }

  /// Folds the word that begins at a place; gives where it ends, or a place behind when there is none.
  mutating func fold(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard !WordScanner.isSeparator(byte) else { return count == 0 ? index + 1 : index }
        append((0x41...0x5a).contains(byte) ? byte | 0x20 : byte)
        index += 1
        continue
      }
      guard let (scalar, length) = Self.scalar(in: text, at: index) else {
        return count == 0 ? index + 1 : index
      }
      if let letter = LatinFolding.letter(for: scalar.value) {
        append(letter)
      } else if Self.isWordOfItsOwn(scalar.value) {
        if count > 0 { return index }
        let end = index + length
        // A kana with its sound mark behind it.
        if end < text.count, text[end] == 0xe3, let (mark, markLength) = Self.scalar(in: text, at: end),
          let voiced = Self.voiced(scalar.value, mark.value)
        {
          append(voiced)
          return end + markLength
        }
        for offset in 0..<length { append(text[index + offset]) }
        return end
      } else if !(0x300...0x36f).contains(scalar.value) {
        guard Self.isPartOfWord(scalar) else { return count == 0 ? index + length : index }
        // The small letters of a few capitals, such as the sign of the ångström, have accents.
        for small in scalar.properties.lowercaseMapping.unicodeScalars { append(small) }
      }
      index += length
    }
    return index
  }

  /// A small Greek or Cyrillic letter without its accent, and the sigma that ends a word as any other (Unicode 15,
  /// UnicodeData.txt); nil for other letters.
  private static func unaccented(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x3ac: 0x3b1
    case 0x3ad: 0x3b5
    case 0x3ae: 0x3b7
    case 0x390, 0x3af, 0x3ca: 0x3b9
    case 0x3cc: 0x3bf
    case 0x3b0, 0x3cb, 0x3cd: 0x3c5
    case 0x3ce: 0x3c9
    case 0x3c2: 0x3c3
    case 0x439, 0x45d: 0x438
    case 0x450, 0x451: 0x435
    case 0x453: 0x433
    case 0x457: 0x456
    case 0x45c: 0x43a
    case 0x45e: 0x443
    default: nil
    }
  }

  /// A kana with a mark for its sound (U+3099, U+309A) as one scalar, which stands one or two behind it in its block.
  private static func voiced(_ kana: UInt32, _ mark: UInt32) -> Unicode.Scalar? {
    guard (0x3099...0x309a).contains(mark) else { return nil }
    // Hiragana and katakana stand in the same order.
    let letter = (0x30a1...0x30f6).contains(kana) ? kana - 0x60 : kana
    switch letter {
    case 0x3046 where mark == 0x3099: return Unicode.Scalar(kana + 0x4e)
    case 0x306f, 0x3072, 0x3075, 0x3078, 0x307b: return Unicode.Scalar(kana + mark - 0x3098)
    case 0x304b...0x3061 where mark == 0x3099 && letter % 2 == 1,
      0x3064 where mark == 0x3099, 0x3066 where mark == 0x3099, 0x3068 where mark == 0x3099,
      0x309d where mark == 0x3099, 0x30fd where mark == 0x3099:
      return Unicode.Scalar(kana + 1)
    default: return nil
    }
  }

  private static func scalar(
    in text: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = text[index]
    let length = first >= 0xf8 ? 0 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0
    guard length > 0, index + length <= text.count else { return nil }
    var value = UInt32(first) & (0x7f >> UInt32(length))
    for offset in 1..<length {
      guard text[index + offset] & 0xc0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[index + offset] & 0x3f)
    }
    return Unicode.Scalar(value).flatMap { UTF8.width($0) == length ? ($0, length) : nil }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }

  /// Kana, ideographs and Hangul syllables, by their blocks (Unicode 15, Blocks.txt).
  private static func isWordOfItsOwn(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005...0x3007, 0x3041...0x30ff, 0x31f0...0x31ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xac00...0xd7af,
      0xf900...0xfaff,
      0xff66...0xff9d, 0x20000...0x3ffff:
      value != 0x30fb
    default: false
    }
  }
}
