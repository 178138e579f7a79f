import Testing

@testable import Stories

struct UTF16TextTests {
  @Test(arguments: [[], [0xff], [0x41, 0], [0xef, 0xbb, 0xbf, 0x41], [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]])
  func withoutItsMarkItIsNone(bytes: [UInt8]) {
    #expect(UTF16Text.utf8(of: bytes) == nil)
  }

  @Test func whatIsNoUnitBecomesAMark() throws {
    let half = try #require(UTF16Text.utf8(of: [0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8, 0x42, 0x00]))
    #expect(String(decoding: half.utf8, as: UTF8.self) == "A\u{fffd}B" && half.isRepaired)
    let whole = try #require(UTF16Text.utf8(of: [0xfe, 0xff, 0x4e, 0x0a]))
    #expect(String(decoding: whole.utf8, as: UTF8.self) == "上" && !whole.isRepaired)
  }
}
