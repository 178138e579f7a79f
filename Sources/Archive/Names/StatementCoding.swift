/// Writes what is said in a story, and by whom, as a few bytes each and reads it back.
///
/// A statement is the gap since the one before, its length and the number of the speaker's name, each as `LEB128`.
/// No gap and no length: a further name of who says the one before.
enum StatementCoding {
  /// A sentence and who says it.
  struct Item: Equatable {
    var range: Range<Int>
    var speaker: Int64
  }

  static func encode(_ items: [Item]) -> [UInt8] {
    var bytes: [UInt8] = []
    var last = 0..<0
    for item in items where !item.range.isEmpty {
      guard item.range == last || item.range.lowerBound >= last.upperBound else { continue }
      LEB128.append(item.range == last ? 0 : UInt64(item.range.lowerBound - last.upperBound), to: &bytes)
      LEB128.append(item.range == last ? 0 : UInt64(item.range.count), to: &bytes)
      LEB128.append(UInt64(bitPattern: item.speaker), to: &bytes)
      last = item.range
    }
    return bytes
  }

  /// The statements; those that the bytes do not hold whole, or that lie outside of `bounds`, are left out.
  static func decode(_ bytes: UnsafeRawBufferPointer, within bounds: Range<Int>) -> [Item] {
    var items: [Item] = []
    var (index, last) = (0, 0..<0)
    while let gap = LEB128.number(in: bytes, at: &index), let length = LEB128.number(in: bytes, at: &index),
      let speaker = LEB128.number(in: bytes, at: &index), gap <= UInt64(bounds.count),
      length <= UInt64(bounds.count)
    {
      if length > 0 {
        let start = last.upperBound + Int(gap)
        last = start..<start + Int(length)
      }
      guard last.upperBound <= bounds.upperBound else { break }
      guard !last.isEmpty else { continue }
      items.append(Item(range: last, speaker: Int64(bitPattern: speaker)))
    }
    return items
  }
}
