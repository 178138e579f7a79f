/// How many colours a terminal has.
public enum ColorDepth: Sendable, Hashable, CaseIterable {
  /// None: attributes alone.
  case mono
  /// The eight colours of ANSI.
  case eight
  /// The eight, and each again brighter.
  case sixteen
  /// The 256 colours of xterm.
  case palette
  /// 24-bit colour.
  case direct
}

extension Color {
  /// The number of the nearest colour in a terminal's palette; 0 for a depth that has none.
  ///
  /// Of 256 colours only the cube and the greys (16 … 255) are taken, as the first sixteen are the person's
  /// own choice in most terminals; the eight and sixteen are taken to be xterm's. For `.direct` it is the
  /// colour itself, as `0xRRGGBB`.
  ///
  /// - Parameter background: the number in the same palette that the colour will stand on: it is not chosen, so
  ///   that text that is far from its background in the theme never vanishes on a poorer terminal.
  public func nearest(at depth: ColorDepth, on background: Int? = nil) -> Int {
    switch depth {
    case .mono: 0
    case .eight: nearest(in: 0..<8, not: background)
    case .sixteen: nearest(in: 0..<16, not: background)
    case .palette: nearest(in: 16..<256, not: background)
    case .direct: Int(red) << 16 | Int(green) << 8 | Int(blue)
    }
  }

  private func nearest(in numbers: Range<Int>, not background: Int?) -> Int {
    var best = numbers.lowerBound
    var least = Int.max
    for number in numbers where number != background {
      let distance = distance(to: Self.xterm(number))
      if distance < least { (best, least) = (number, distance) }
    }
    return best
  }

  /// A colour of xterm's default palette, by its number, 0 … 255.
  ///
  /// Source: xterm's `XTerm-col.ad` and `256colres.pl`.
  static func xterm(_ number: Int) -> Color {
    func color(_ red: Int, _ green: Int, _ blue: Int) -> Color {
      Color(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
    }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
    switch number {
    case 0..<7:
      return number == 4
        ? color(0, 0, 238) : color(number & 1 * 205, number >> 1 & 1 * 205, number >> 2 & 1 * 205)
    case 7: return color(229, 229, 229)
    case 8: return color(127, 127, 127)
    case 12: return color(92, 92, 255)
    case 9..<16: return color(number & 1 * 255, number >> 1 & 1 * 255, number >> 2 & 1 * 255)
    case 16..<232:
      let step = number - 16
      return color(level(step / 36), level(step / 6 % 6), level(step % 6))
    default:
      let grey = 8 + 10 * (min(max(number, 232), 255) - 232)
      return color(grey, grey, grey)
    }
  }
}
