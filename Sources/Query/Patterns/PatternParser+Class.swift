// Classes such as [a-z\d], and the escapes that stand for a kind or a scalar.
extension PatternParser {
  /// The set of a class whose `[` is passed over; a `]` right after it is one of its scalars.
  mutating func classAfterBracket(from start: Int) throws(PatternError) -> ScalarSet {
    let isNegated = accept("^")
    var ranges: [ClosedRange<UInt32>] = []
    var kinds: ScalarSet.Kinds = []
    var isFirst = true
    while isFirst || current != "]" {
      isFirst = false
      let itemStart = index
      switch try classItem(from: start) {
      case .kinds(let these): kinds.formUnion(these)
      case .scalar(let low):
        guard let high = try upperEnd(from: start, itemStart: itemStart) else {
          ranges.append(low.value...low.value)
          continue
        }
        guard low.value <= high.value else {
          throw error(.notARange(text(from: itemStart)), from: itemStart)
        }
        ranges.append(low.value...high.value)
      }
    }
    index += 1
    if isFolding { ranges = ScalarFolding.widened(ranges) }
    return ScalarSet(ranges, kinds: kinds, isNegated: isNegated)
  }

  private enum ClassItem {
    case scalar(Unicode.Scalar)
    case kinds(ScalarSet.Kinds)
  }

  private mutating func classItem(from start: Int) throws(PatternError) -> ClassItem {
    let itemStart = index
    guard let scalar = take() else { throw error(.openClass, from: start, to: start + 1) }
    if scalar == "[", current == ":" { throw error(.namedClass, from: itemStart, to: index + 1) }
    guard scalar == "\\" else { return .scalar(scalar) }
    if let kinds = acceptKinds() { return .kinds(kinds) }
    return .scalar(try escapedScalar(from: itemStart))
  }

  /// The end of a range whose first scalar is passed over; nil where no range is, as in `[a-]`.
  private mutating func upperEnd(from start: Int, itemStart: Int) throws(PatternError) -> Unicode.Scalar? {
    let dash = index
    guard accept("-") else { return nil }
    if current == "]" {
      index = dash
      return nil
    }
    guard case .scalar(let high) = try classItem(from: start) else {
      throw error(.notARange(text(from: itemStart)), from: itemStart)
    }
    return high
  }

  /// The kinds that the letter after a backslash stands for, if it does; it is passed over.
  mutating func acceptKinds() -> ScalarSet.Kinds? {
    let kinds: ScalarSet.Kinds
    switch current {
    case "d": kinds = .digit
    case "D": kinds = .all.subtracting(.digit)
    case "w": kinds = .word
    case "W": kinds = .all.subtracting(.word)
    case "s": kinds = .space
    case "S": kinds = .all.subtracting(.space)
    default: return nil
    }
    index += 1
    return kinds
  }

  /// The scalar that what follows a backslash stands for.
  mutating func escapedScalar(from start: Int) throws(PatternError) -> Unicode.Scalar {
    switch take() {
    case nil: throw error(.nothingEscaped, from: start)
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "x": return try scalar(digits: 2, from: start)
    case "u": return try scalar(digits: 4, from: start)
    case let sign?:
      guard !sign.isASCII || !sign.properties.isAlphabetic && !("0"..."9").contains(sign) else {
        throw error(.unknownEscape(text(from: start)), from: start)
      }
      return sign
    }
  }

  /// The scalar of so many hexadecimal digits, or of one to eight in braces.
  private mutating func scalar(digits: Int, from start: Int) throws(PatternError) -> Unicode.Scalar {
    let isBraced = accept("{")
    let limit = isBraced ? 8 : digits
    let first = index
    while index - first < limit, let digit = current, digit.properties.isASCIIHexDigit { index += 1 }
    let number = UInt32(text(from: first), radix: 16)
    let isWhole = isBraced ? accept("}") : index - first == digits
    guard isWhole, let number, let scalar = Unicode.Scalar(number) else {
      throw error(.notAScalar, from: start)
    }
    return scalar
  }
}
