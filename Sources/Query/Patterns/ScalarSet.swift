/// A set of Unicode scalars: ranges, and whole kinds of scalars.
struct ScalarSet: Sendable, Hashable {
  /// In order, apart from one another.
  private(set) var ranges: [ClosedRange<UInt32>]
  private(set) var kinds: Kinds
  /// Whether it holds the others, those that are neither in the ranges nor of the kinds.
  private(set) var isNegated: Bool
  /// Whether a byte that is not UTF-8 is taken too.
  private(set) var takesInvalid: Bool

  init(
    _ ranges: [ClosedRange<UInt32>],
    kinds: Kinds = [],
    isNegated: Bool = false,
    takesInvalid: Bool = false
  ) {
    self.ranges = Self.joined(ranges)
    self.kinds = kinds
    self.isNegated = isNegated
    self.takesInvalid = takesInvalid
  }

  /// What `.` takes.
  static let anyButLineBreak = ScalarSet([0x0a...0x0a, 0x0d...0x0d], isNegated: true, takesInvalid: true)
  static let word = ScalarSet([], kinds: .word)
  static let lineFeed = ScalarSet([0x0a...0x0a])
  static let lineBreak = ScalarSet([0x0a...0x0a, 0x0d...0x0d])

  private static func joined(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Kinds of scalars; each scalar is of exactly one of the four basic ones.
  struct Kinds: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let digit = Kinds(rawValue: 1)
    static let letter = Kinds(rawValue: 2)
    static let space = Kinds(rawValue: 4)
    static let other = Kinds(rawValue: 8)
    /// What `\w` takes.
    static let word: Kinds = [.digit, .letter]
    static let all: Kinds = [.digit, .letter, .space, .other]
    static let basic: [Kinds] = [.digit, .letter, .space, .other]

    /// The place in ``basic`` of a scalar's kind, by its general category.
    ///
    /// Letters are what a word may hold: letters, marks, letter numbers and connector punctuation.
    static func index(of scalar: UInt32) -> Int {
      switch scalar {
      case 0x4e00...0x9fff, 0xac00...0xd7a3: return 1
      case 0x09...0x0d, 0x85: return 2
      default: break
      }
      switch Unicode.Scalar(scalar)?.properties.generalCategory {
      case .decimalNumber: return 0
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
        .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation:
        return 1
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: return 2
      default: return 3
      }
    }
  }
}
