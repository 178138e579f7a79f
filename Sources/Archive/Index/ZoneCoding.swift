internal import Stories

/// Writes the zones of a story as a few bytes each and reads them back.
///
/// A zone is its kind and whether it is a repeat, in one byte, then the gap since the zone before and its
/// length, each as LEB128 (https://dwarfstd.org/doc/DWARF5.pdf, section 7.6).
enum ZoneCoding {
  private static let repeatBit: UInt8 = 0x80

  static func encode(_ zones: [Zone]) -> [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    for zone in zones {
      bytes.append(zone.kind.rawValue | (zone.isRepeat ? repeatBit : 0))
      append(zigzag: zone.range.lowerBound - end, to: &bytes)
      append(zigzag: zone.range.count, to: &bytes)
      end = zone.range.upperBound
    }
    return bytes
  }

  /// The zones; those that the bytes do not hold whole, or that lie outside of `bounds`, are left out.
  static func decode(_ bytes: [UInt8], within bounds: Range<Int>) -> [Zone] {
    var zones: [Zone] = []
    var (index, end) = (0, 0)
    while index < bytes.count {
      let head = bytes[index]
      index += 1
      guard let kind = Zone.Kind(rawValue: head & ~repeatBit), let gap = number(in: bytes, at: &index),
        let length = number(in: bytes, at: &index), length >= 0, end + gap >= bounds.lowerBound,
        end + gap + length <= bounds.upperBound
      else { break }
      let range = end + gap..<end + gap + length
      zones.append(Zone(kind, range, isRepeat: head & repeatBit != 0))
      end = range.upperBound
    }
    return zones
  }

  private static func append(zigzag number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The next number, at most 40 bits.
  private static func number(in bytes: [UInt8], at index: inout Int) -> Int? {
    var value: UInt = 0
    for shift in stride(from: UInt(0), through: 35, by: 7) {
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      index += 1
      value |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return Int(value >> 1) ^ -Int(value & 1) }
    }
    return nil
  }
}
