internal import Stories

/// Writes the zones of a story as a few bytes each and reads them back.
///
/// A zone is its kind and whether it is a repeat, in one byte, then the gap since the zone before and its
/// length, each as `LEB128`.
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
    bytes.withUnsafeBytes { decode($0, within: bounds) }
  }

  private static func decode(_ bytes: UnsafeRawBufferPointer, within bounds: Range<Int>) -> [Zone] {
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
    LEB128.append(UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1)))), to: &bytes)
  }

  /// The next number, at most 40 bits.
  private static func number(in bytes: UnsafeRawBufferPointer, at index: inout Int) -> Int? {
    guard let value = LEB128.number(in: bytes, at: &index), value >> 40 == 0 else { return nil }
    return Int(value >> 1) ^ -Int(value & 1)
  }
}
