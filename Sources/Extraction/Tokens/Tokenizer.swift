/// Cuts a text into tokens with exact byte ranges.
///
/// Words keep apostrophes inside (`O’Connor`), initials and abbreviations keep their full stop (`S.`, `U.S.`,
/// `Nov.`), numbers keep inner marks (`1.37`); hyphens and a possessive `'s` are tokens of their own. Linear in
/// the length of the text.
struct Tokenizer {
  let gazetteer: Gazetteer

  /// The tokens of a text.
  func tokens(of bytes: borrowing Span<UInt8>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 2)
    var index = 0
    var before: Token.Shape = [.blockStart, .lineStart]
    while index < bytes.count {
      let letter = Letter.read(bytes, index)
      switch letter.kind {
      case .space:
        before.remove(.glued)
        index += letter.length
        continue
      case .newline:
        before.remove(.glued)
        before.insert(before.contains(.lineStart) ? .blockStart : .lineStart)
        index += 1
        continue
      case .lower, .capital:
        tokens.append(word(bytes, at: index, before: before))
      case .digit:
        tokens.append(number(bytes, at: index, before: before))
      case .apostrophe:
        tokens.append(apostrophe(bytes, at: index, length: letter.length, before: before))
      case .mark:
        tokens.append(mark(bytes, at: index, length: letter.length, before: before))
      }
      index = Int(tokens[tokens.count - 1].end)
      before = .glued
    }
    return tokens
  }

  private func word(_ bytes: borrowing Span<UInt8>, at start: Int, before: Token.Shape) -> Token {
    var index = start
    var hash = FoldedHash()
    var shape = before.union(.word)
    var letters = 0
    var capitals = 0
    var digits = 0
    while index < bytes.count {
      let letter = Letter.read(bytes, index)
      switch letter.kind {
      case .lower, .capital:
        if letter.kind == .capital {
          if letters == 0 { shape.insert(.capital) }
          capitals += 1
        }
        letters += 1
        add(letter, at: index, of: bytes, to: &hash)
        index += letter.length
        continue
      // `G20`, `COP28`; but the digit after a lower-case letter is a footnote's (`Forum1`).
      case .digit where letters == capitals || letters < 3:
        digits += 1
        hash.add(letter.folded)
        index += 1
        continue
      case .apostrophe where joins(bytes, after: index + letter.length):
        hash.add(0x27)
        index += letter.length
        continue
      default: break
      }
      break
    }
    if letters == capitals, letters > 1 || digits > 0 { shape.insert(.upper) }
    if index < bytes.count, bytes[index] == 0x2e {
      if letters == 1, index - start == 1 {
        let end = dottedEnd(bytes, from: index, hash: &hash, capitals: capitals == 1)
        if end > index {
          if end > index + 1 {
            shape.insert(capitals == 1 ? [.dotted, .upper] : .dotted)
          } else {
            shape.insert([.dotted, .initial])
          }
          return token(start, end, shape, hash)
        }
      } else if letters <= 5, gazetteer.classes(ofHash: hash.value).contains(.abbreviation),
        endsAbbreviation(bytes, at: index)
      {
        return token(start, index + 1, shape.union(.dotted), hash)
      }
    }
    if letters == 1, capitals == 1, index - start == 1 { shape.insert(.initial) }
    return token(start, index, shape, hash)
  }

  /// The end of `U.S.` or of `S.`, whose first full stop is at `index`; `index` itself when it is neither.
  private func dottedEnd(
    _ bytes: borrowing Span<UInt8>,
    from index: Int,
    hash: inout FoldedHash,
    capitals: Bool
  ) -> Int {
    var end = index
    var next = index
    var pairs = hash
    while next + 2 < bytes.count, bytes[next] == 0x2e, isLetter(bytes[next + 1]), bytes[next + 2] == 0x2e {
      pairs.add(0x2e)
      pairs.add(bytes[next + 1] | 0x20)
      next += 2
      end = next + 1
    }
    if end > index {
      pairs.add(0x2e)
      hash = pairs
      return end
    }
    return capitals ? index + 1 : index
  }

  /// Whether the full stop at `index` belongs to an abbreviation rather than ending the text's block.
  private func endsAbbreviation(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] != 0x0a
  }

  private func number(_ bytes: borrowing Span<UInt8>, at start: Int, before: Token.Shape) -> Token {
    var index = start
    var hash = FoldedHash()
    while index < bytes.count {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) || isLetter(byte) {
        hash.add(isLetter(byte) ? byte | 0x20 : byte)
        index += 1
      } else if byte == 0x2e || byte == 0x2c || byte == 0x3a || byte == 0x2f, index + 1 < bytes.count,
        (0x30...0x39).contains(bytes[index + 1])
      {
        hash.add(byte)
        index += 1
      } else {
        break
      }
    }
    return token(start, index, before.union(.number), hash)
  }

  private func apostrophe(
    _ bytes: borrowing Span<UInt8>,
    at start: Int,
    length: Int,
    before: Token.Shape
  ) -> Token {
    let next = start + length
    if before.contains(.glued), next < bytes.count, bytes[next] | 0x20 == 0x73,
      next + 1 == bytes.count || !continuesWord(bytes, next + 1)
    {
      return token(start, next + 1, before.union(.possessive), FoldedHash("'s"))
    }
    return mark(bytes, at: start, length: length, before: before)
  }

  private func mark(
    _ bytes: borrowing Span<UInt8>,
    at start: Int,
    length: Int,
    before: Token.Shape
  ) -> Token {
    var hash = FoldedHash()
    if length == 3, bytes[start] == 0xe2, bytes[start + 1] == 0x80 {
      // The typographic forms of one mark are one word: dashes, and both kinds of quotes.
      switch bytes[start + 2] {
      case 0x90, 0x91: hash.add(0x2d)
      case 0x98, 0x99: hash.add(0x27)
      default: for offset in 0..<length { hash.add(bytes[start + offset]) }
      }
    } else {
      for offset in 0..<length { hash.add(bytes[start + offset]) }
    }
    return token(start, start + length, before, hash)
  }

  private func token(_ start: Int, _ end: Int, _ shape: Token.Shape, _ hash: FoldedHash) -> Token {
    let word = gazetteer.word(ofHash: hash.value)
    return Token(
      start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end),
      word: word,
      shape: shape,
      classes: word < 0 ? [] : gazetteer.classes[Int(word)],
      hash: hash.value
    )
  }

  /// Whether the text after an apostrophe goes on with the word: letters other than a lone `s`.
  private func joins(_ bytes: borrowing Span<UInt8>, after index: Int) -> Bool {
    guard index < bytes.count, continuesWord(bytes, index) else { return false }
    if bytes[index] | 0x20 == 0x73 {
      return index + 1 < bytes.count && continuesWord(bytes, index + 1)
    }
    return true
  }

  private func continuesWord(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Bool {
    let kind = Letter.read(bytes, index).kind
    return kind == .lower || kind == .capital
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  @inline(__always)
  private func add(
    _ letter: Letter.Reading,
    at index: Int,
    of bytes: borrowing Span<UInt8>,
    to hash: inout FoldedHash
  ) {
    if letter.folded != 0 {
      hash.add(letter.folded)
    } else {
      for offset in 0..<letter.length { hash.add(bytes[index + offset]) }
    }
  }
}

/// The 64-bit FNV-1a hash of a word's letters, case and accents folded.
///
/// FNV-1a is described at http://www.isthe.com/chongo/tech/comp/fnv/.
struct FoldedHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  /// The hash of lower-case ASCII text.
  init(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { add(byte) } }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
