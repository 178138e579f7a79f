/// The unaccented letters of accented Latin ones, and the usual letters and digits of full-width ones.
///
/// From the decompositions of the Unicode Character Database 15; letters that do not decompose (`ø`, `ł`, `ß`) by
/// how they are commonly written. A star stands for none.
public enum LatinFolding {
  /// The unaccented lower-case letter for a scalar, or the digit for a full-width one, as ASCII; nil for other scalars.
  public static func letter(for scalar: UInt32) -> UInt8? {
    let letter: UInt8? =
      switch scalar {
      case 0xc0..<0x250: table[Int(scalar) - 0xc0]
      case 0x1e00..<0x1f00: additional[Int(scalar) - 0x1e00]
      case 0xff10...0xff19: UInt8(scalar - 0xff10) + 0x30
      case 0xff21...0xff3a: UInt8(scalar - 0xff21) + 0x61
      case 0xff41...0xff5a: UInt8(scalar - 0xff41) + 0x61
      default: nil
      }
    return letter == UInt8(ascii: "*") ? nil : letter
  }

  /// U+00C0 to U+024F.
  private static let table: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
      + "********************************oo*************uu***************"
      + "****dddlllnnnaaiioouuuuuuuuuu*aaaa****ggkkoooo**jdddgg**nnaa****"
      + "aaaaeeeeiiiioooorrrruuuusstt**hh******aaeeooooooooyy************"
      + "****************").utf8
  )

  /// U+1E00 to U+1EFF.
  private static let additional: [UInt8] = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
      + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
      + "wwwwwwwwwwxxxxyyzzzzzzhtwyas****aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
      + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******").utf8
  )
}
