/// What a scalar of the text is, read from its UTF-8 bytes.
///
/// Latin letters are folded to the unaccented lower-case ASCII letter, so that `Türkiye` and `TURKIYE` are one
/// word; letters of other scripts keep their bytes and have no case here.
enum Letter {
  /// What a scalar is.
  enum Kind: UInt8, Sendable {
    case space
    case newline
    case lower
    case capital
    case digit
    case apostrophe
    case mark
  }

  /// A scalar: what it is, how many bytes it has, and its folded letter (0 when its bytes stay as they are).
  struct Reading {
    var kind: Kind
    var length: Int
    var folded: UInt8
  }

  /// Reads the scalar that starts at a byte of well-formed UTF-8.
  @inline(__always)
  static func read(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Reading {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x61...0x7a: return Reading(kind: .lower, length: 1, folded: byte)
      case 0x41...0x5a: return Reading(kind: .capital, length: 1, folded: byte | 0x20)
      case 0x20, 0x09, 0x0b, 0x0c, 0x0d, 0x1c...0x1f: return Reading(kind: .space, length: 1, folded: 0)
      case 0x0a: return Reading(kind: .newline, length: 1, folded: 0)
      case 0x30...0x39: return Reading(kind: .digit, length: 1, folded: byte)
      case 0x27: return Reading(kind: .apostrophe, length: 1, folded: 0x27)
      default: return Reading(kind: .mark, length: 1, folded: byte)
      }
    }
    return readLong(bytes, index)
  }

  private static func readLong(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Reading {
    let byte = bytes[index]
    let length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    var scalar = UInt32(byte) & (length == 2 ? 0x1f : length == 3 ? 0x0f : 0x07)
    for offset in 1..<length where index + offset < bytes.count {
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3f)
    }
    let safe = min(length, bytes.count - index)
    switch scalar {
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
      return Reading(kind: .space, length: safe, folded: 0)
    case 0x2018, 0x2019, 0x02bc: return Reading(kind: .apostrophe, length: safe, folded: 0x27)
    case 0x80...0xbf, 0xd7, 0xf7, 0x200b...0x2bff, 0x2e00...0x2e7f, 0x3001...0x303f, 0xfe00...0xfe6f,
      0xff00...0xff0f, 0xff1a...0xff20, 0xfff0...0xffff:
      return Reading(kind: .mark, length: safe, folded: 0)
    case 0xc0...0x17f:
      return Reading(
        kind: isCapital(scalar) ? .capital : .lower,
        length: safe,
        folded: latin[Int(scalar) - 0xc0]
      )
    case 0x1ea0...0x1ef9:
      let folded: UInt8 =
        switch scalar {
        case ...0x1eb7: 0x61
        case ...0x1ec7: 0x65
        case ...0x1ecb: 0x69
        case ...0x1ee3: 0x6f
        case ...0x1ef1: 0x75
        default: 0x79
        }
      return Reading(kind: scalar & 1 == 0 ? .capital : .lower, length: safe, folded: folded)
    case 0x300...0x36f: return Reading(kind: .lower, length: safe, folded: 0x27)
    default: return Reading(kind: .lower, length: safe, folded: 0)
    }
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xc0...0xde: true
    case 0x100...0x137, 0x14a...0x177: scalar & 1 == 0
    case 0x139...0x148, 0x179...0x17e: scalar & 1 == 1
    case 0x178: true
    default: false
    }
  }

  /// U+00C0 to U+017F without their accents; the letters of Unicode's Latin-1 Supplement and Latin Extended-A.
  private static let latin: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo'ouuuuytsaaaaaaaceeeeiiiidnooooo'ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk"
      + "llllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
  )
}
