import Testing

@testable import Extraction

@Suite struct WordTableTests {
  @Test func wordsKeepTheirNumbersAsTheTableGrows() {
    var table = WordTable(capacity: 4)
    let hashes = (0..<5000).map { UInt64($0) &* 0x9e37_79b9_7f4a_7c15 }
    for (number, hash) in hashes.enumerated() { #expect(table.insert(hash: hash) == Int32(number)) }
    for (number, hash) in hashes.enumerated() { #expect(table.number(ofHash: hash) == Int32(number)) }
    #expect(table.insert(hash: hashes[7]) == 7)
    #expect(table.number(ofHash: 12345) == -1)
    #expect(table.count == 5000)
  }
}
