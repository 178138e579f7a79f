import Stories
import Testing

@Suite struct ZoneTests {
  @Test func isShownUnlessItIsARepeat() {
    #expect(!Zone(.paragraph, 3..<9).isRepeat)
    #expect(Zone(.paragraph, 3..<9, isRepeat: true) != Zone(.paragraph, 3..<9))
    #expect(Zone(.paragraph, 3..<9) != Zone(.caption, 3..<9))
  }

  /// An index on disk holds these numbers.
  @Test func kindsKeepTheirNumbers() {
    let kinds: [Zone.Kind] = [
      .dateLine, .headline, .standfirst, .caption, .paragraph, .listItem, .creditLine, .boilerplate,
    ]
    #expect(Zone.Kind.allCases == kinds)
    #expect(kinds.map(\.rawValue) == Array(0...7))
  }
}
