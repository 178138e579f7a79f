extension StoryText {
  /// Whether the range begins with ASCII text, letters compared without case.
  func starts(_ range: Range<Int>, with prefix: StaticString) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard range.count >= length else { return false }
    return prefix.withUTF8Buffer { buffer in
      for offset in 0..<length where lowered(utf8[range.lowerBound + offset]) != lowered(buffer[offset]) {
        return false
      }
      return true
    }
  }

  /// Where ASCII text first stands in the range, letters compared without case; nil when it does not.
  func first(_ needle: StaticString, in range: Range<Int>) -> Int? {
    let length = needle.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    return needle.withUTF8Buffer { buffer in
      let initial = lowered(buffer[0])
      var index = range.lowerBound
      search: while index <= range.upperBound - length {
        defer { index += 1 }
        guard lowered(utf8[index]) == initial else { continue }
        for offset in 1..<max(1, length) where lowered(utf8[index + offset]) != lowered(buffer[offset]) {
          continue search
        }
        return index
      }
      return nil
    }
  }

  private func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
  }
}
