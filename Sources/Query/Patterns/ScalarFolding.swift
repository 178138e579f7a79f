import Stories

/// Scalars that a pattern takes for the same: those that differ by case or by the accent of a Latin letter, full-width
/// letters and digits and the usual ones, and signs with a curved or wide form.
///
/// Case by the simple mappings of the Unicode Character Database, as lower case of upper case.
enum ScalarFolding {
  /// The scalars that are taken for the same as this one, itself among them.
  static func fellows(of scalar: UInt32) -> [UInt32] {
    groups[scalar] ?? [scalar]
  }

  /// The ranges and the fellows of all their scalars.
  static func widened(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var wide = ranges
    for range in ranges {
      for scalar in members where range.contains(scalar) {
        for fellow in fellows(of: scalar) where !range.contains(fellow) { wide.append(fellow...fellow) }
      }
    }
    return wide
  }

  /// What a scalar is compared as.
  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5a: return scalar | 0x20
    case 0..<0x80: return scalar
    case 0xa0: return 0x20
    case 0x2018, 0x2019: return 0x27
    case 0x201c, 0x201d: return 0x22
    default:
      let lower = lowered(raised(scalar))
      return (LatinFolding.letter(for: lower) ?? LatinFolding.letter(for: scalar)).map(UInt32.init) ?? lower
    }
  }

  private static func raised(_ scalar: UInt32) -> UInt32 {
    single(Unicode.Scalar(scalar)?.properties.uppercaseMapping) ?? scalar
  }

  private static func lowered(_ scalar: UInt32) -> UInt32 {
    single(Unicode.Scalar(scalar)?.properties.lowercaseMapping) ?? scalar
  }

  private static func single(_ mapping: String?) -> UInt32? {
    guard let scalars = mapping?.unicodeScalars, let first = scalars.first, scalars.count == 1 else {
      return nil
    }
    return first.value
  }

  /// The blocks of Unicode 17 in which there is case (DerivedCoreProperties.txt, Changes_When_Casemapped), among
  /// them those of accented Latin letters, and the signs.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x27, 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0xa0...0x587, 0x10a0...0x10ff, 0x13a0...0x13ff,
    0x1c80...0x1cbf,
    0x1d79...0x1d8e, 0x1e00...0x1fff, 0x2018...0x201d, 0x2126...0x2132, 0x214e...0x2188, 0x24b6...0x24e9,
    0x2c00...0x2d2f, 0xa640...0xa69b, 0xa722...0xa7ff, 0xab53...0xabbf, 0xff10...0xff5a, 0x10400...0x104ff,
    0x10570...0x105bf, 0x10c80...0x10cff, 0x10d50...0x10d85, 0x118a0...0x118df, 0x16e40...0x16e7f,
    0x16ea0...0x16ed3, 0x1e900...0x1e943,
  ]

  /// The groups of more than one, by each member.
  private static let groups: [UInt32: [UInt32]] = {
    var alike: [UInt32: [UInt32]] = [:]
    for scalar in blocks.joined() { alike[folded(scalar), default: []].append(scalar) }
    var groups: [UInt32: [UInt32]] = [:]
    for group in alike.values where group.count > 1 {
      for member in group { groups[member] = group }
    }
    return groups
  }()

  private static let members = groups.keys.sorted()
}
