import Testing

@testable import Archive

@Suite struct LEB128Tests {
  private func read(_ bytes: [UInt8]) -> [UInt64?] {
    bytes.withUnsafeBytes { bytes in
      var index = 0
      var numbers: [UInt64?] = []
      while index < bytes.count { numbers.append(LEB128.number(in: bytes, at: &index)) }
      return numbers
    }
  }

  @Test func numbersComeBack() {
    let numbers: [UInt64] = [0, 1, 127, 128, 300, 1 << 35, UInt64.max >> 1]
    var bytes: [UInt8] = []
    for number in numbers { LEB128.append(number, to: &bytes) }
    #expect(read(bytes) == numbers)
    #expect(bytes.prefix(6) == [0, 1, 127, 0x80, 1, 0xac])
  }

  @Test func whatIsCutShortOrTooLongIsNone() {
    #expect(read([0x80]) == [nil])
    #expect(read([UInt8](repeating: 0xff, count: 9)) == [nil])
  }
}
