import Stories
import Testing

@testable import Archive

@Suite struct ZoneCodingTests {
  @Test func givesBackWhatWasWritten() {
    let zones = [
      Zone(.dateLine, 1..<11), Zone(.headline, 13..<300, isRepeat: true),
      Zone(.boilerplate, 20_000_000..<20_000_001),
    ]
    #expect(ZoneCoding.decode(ZoneCoding.encode(zones), within: 0..<20_000_001) == zones)
    #expect(ZoneCoding.decode([], within: 0..<10).isEmpty)
  }

  @Test func everyKindSurvives() {
    let zones = Zone.Kind.allCases.enumerated().map { Zone($1, $0 * 2..<$0 * 2 + 1, isRepeat: $0 % 2 == 0) }
    #expect(ZoneCoding.decode(ZoneCoding.encode(zones), within: 0..<100) == zones)
  }

  @Test func brokenBytesGiveWhatIsWhole() {
    let zones = [Zone(.dateLine, 1..<11), Zone(.paragraph, 13..<300)]
    let bytes = ZoneCoding.encode(zones)
    for count in 0..<bytes.count {
      #expect(ZoneCoding.decode(Array(bytes.prefix(count)), within: 0..<300).count <= 1)
    }
    #expect(ZoneCoding.decode(bytes, within: 0..<299) == [zones[0]])
    #expect(ZoneCoding.decode([0x7f, 1, 1], within: 0..<300).isEmpty)
    #expect(ZoneCoding.decode([UInt8](repeating: 0xff, count: 50), within: 0..<300).isEmpty)
    #expect(ZoneCoding.decode([0, 1, 1], within: 0..<300).isEmpty)
  }
}
