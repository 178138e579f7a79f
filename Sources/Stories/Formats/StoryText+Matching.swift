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
    first(of: Needles([needle]), in: range)
  }

  /// Where the first of some ASCII texts stands in the range, letters compared without case; nil when none does.
  ///
  /// One look at each byte, however many there are.
  func first(of needles: Needles, in range: Range<Int>) -> Int? {
    utf8.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[range])
      return bytes.indices.first { index in
        needles.begin(with: bytes[index]) && needles.stand(at: index, in: bytes)
      }.map { range.lowerBound + $0 }
    }
  }

  private func lowered(_ byte: UInt8) -> UInt8 { Needles.lowered(byte) }
}
