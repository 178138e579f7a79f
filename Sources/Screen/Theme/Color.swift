/// A colour of 24 bits, in sRGB.
public struct Color: Sendable, Hashable {
  /// Red, 0 … 255.
  public var red: UInt8
  /// Green, 0 … 255.
  public var green: UInt8
  /// Blue, 0 … 255.
  public var blue: UInt8

  /// Makes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`; nil for anything else.
  public init?(hex: some StringProtocol) {
    let bytes = Array(hex.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { return nil }
    var digits: [UInt8] = []
    for byte in bytes.dropFirst() {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      digits.append(UInt8(digit))
    }
    self.init(
      red: digits[0] << 4 | digits[1],
      green: digits[2] << 4 | digits[3],
      blue: digits[4] << 4 | digits[5]
    )
  }

  /// The relative luminance, 0 for black … 1 for white.
  ///
  /// Source: Web Content Accessibility Guidelines 2.2, "relative luminance". The power 2.4 is worked out
  /// as `x² · x^(2/5)` with a fifth root by Newton's method, as the standard library has no `pow`.
  public var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of two colours, 1 … 21; the order does not matter.
  ///
  /// Source: Web Content Accessibility Guidelines 2.2, "contrast ratio"; 4.5 is its least for text (1.4.3).
  public func contrast(with other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// How far two colours look apart, squared; a cheap measure near to what the eye tells.
  ///
  /// Source: Thiadmer Riemersma, "Colour metric" (CompuPhase, 2008), the weighted Euclidean distance.
  func distance(to other: Color) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let (r, g, b) = (
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
    )
    return ((512 + mean) * r * r) >> 8 + 4 * g * g + ((767 - mean) * b * b) >> 8
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    let x = (value + 0.055) / 1.055
    // The fifth root of x², between 0 and 1: Newton from above converges in a few steps.
    let square = x * x
    var root = 1.0
    for _ in 0..<32 {
      let fourth = root * root * root * root
      root -= (root * fourth - square) / (5 * fourth)
    }
    return square * root
  }
}

extension Color: CustomStringConvertible {
  /// The colour as `#rrggbb`.
  public var description: String {
    "#"
      + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
