import TestSupport
import Testing

@testable import Archive

@Suite struct NamingCodingTests {
  private func decoded(_ bytes: [UInt8]) -> [NamingCoding.Entry] {
    var entries: [NamingCoding.Entry] = []
    bytes.withUnsafeBytes { bytes in
      NamingCoding.forEach(in: bytes) { entries.append(.init(role: $0, name: $1)) }
    }
    return entries
  }

  @Test func whatIsWrittenIsRead() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let entries = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        NamingCoding.Entry(
          role: NamingCoding.Role.allCases.randomElement(using: &generator) ?? .name,
          name: Int64.random(in: 0...(1 << Int64.random(in: 0...40, using: &generator)), using: &generator)
        )
      }
      #expect(decoded(NamingCoding.encode(entries)) == entries)
    }
  }

  @Test func commonNamesTakeOneByteOrTwo() {
    #expect(NamingCoding.encode([.init(role: .name, name: 7)]).count == 1)
    #expect(NamingCoding.encode([.init(role: .other, name: 1023)]).count == 2)
  }

  @Test func brokenBytesEndTheNames() {
    #expect(decoded([0x10, 0xff]) == [.init(role: .name, name: 1)])
    #expect(decoded(Array(repeating: 0xff, count: 40)) == [])
  }
}
