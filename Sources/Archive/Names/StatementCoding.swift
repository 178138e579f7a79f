/// Writes what is said in a story, and by whom, as a few bytes each and reads it back.
///
/// A statement is the gap since the one before, its length and the number of the speaker's name, each as LEB128
/// (https://dwarfstd.org/doc/DWARF5.pdf, section 7.6).
enum StatementCoding {
  /// A sentence and who says it.
  struct Item: Equatable {
    var range: Range<Int>
    var speaker: Int64
  }

  static func encode(_ items: [Item]) -> [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    for item in items where item.range.lowerBound >= end {
      append(UInt64(item.range.lowerBound - end), to: &bytes)
      append(UInt64(item.range.count), to: &bytes)
      append(UInt64(bitPattern: item.speaker), to: &bytes)
      end = item.range.upperBound
    }
    return bytes
  }

  /// The statements; those that the bytes do not hold whole, or that lie outside of `bounds`, are left out.
  static func decode(_ bytes: UnsafeRawBufferPointer, within bounds: Range<Int>) -> [Item] {
    var items: [Item] = []
    var (index, end) = (0, 0)
    while let gap = number(in: bytes, at: &index), let length = number(in: bytes, at: &index),
      let speaker = number(in: bytes, at: &index), gap <= UInt64(bounds.count), length <= UInt64(bounds.count)
    {
      let start = end + Int(gap)
      end = start + Int(length)
      guard end <= bounds.upperBound else { break }
      items.append(Item(range: start..<end, speaker: Int64(bitPattern: speaker)))
    }
    return items
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func number(in bytes: UnsafeRawBufferPointer, at index: inout Int) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 56, by: 7) {
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
