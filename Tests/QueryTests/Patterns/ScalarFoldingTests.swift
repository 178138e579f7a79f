import Testing

@testable import Query

@Suite struct ScalarFoldingTests {
  private func fellows(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar> {
    Set(ScalarFolding.fellows(of: scalar.value).compactMap(Unicode.Scalar.init))
  }

  @Test func fellowsDifferByCase() {
    #expect(fellows("Я") == ["я", "Я"])
    #expect(fellows("σ") == ["σ", "ς", "Σ"])
    #expect(fellows("Ꭰ") == ["Ꭰ", "ꭰ"])
    #expect(fellows("𐐀") == ["𐐀", "𐐨"])
    #expect(fellows("!") == ["!"])
    #expect(fellows("日") == ["日"])
  }

  @Test func fellowsDifferByAccent() {
    #expect(fellows("q") == ["q", "Q", "ｑ", "Ｑ"])
    #expect(fellows("e").isSuperset(of: ["e", "E", "é", "É", "ê", "ę", "ế"]))
    #expect(fellows("É") == fellows("e"))
    #expect(fellows("a").isSuperset(of: ["Å", "\u{212b}", "ą"]))
    #expect(fellows("l").contains("ł"))
    #expect(!fellows("e").contains("е"), "the Cyrillic letter")
  }

  @Test func fullWidthLettersAndDigitsAreTheUsualOnes() {
    #expect(fellows("Ｑ") == ["q", "Q", "ｑ", "Ｑ"])
    #expect(fellows("1") == ["1", "１"])
    #expect(fellows("ａ") == fellows("a"))
    #expect(fellows("！") == ["！"])
  }

  @Test func signsAreTakenForTheirPlainForms() {
    #expect(fellows("'") == ["'", "\u{2018}", "\u{2019}"])
    #expect(fellows("\"") == ["\"", "\u{201c}", "\u{201d}"])
    #expect(fellows(" ") == [" ", "\u{a0}"])
  }

  /// Every scalar of Unicode 17 that changes with case lies in a block that is looked at.
  @Test func noScalarWithCaseIsLeftOut() {
    for value in UInt32(0)...0x1ffff {
      guard let age = Unicode.Scalar(value)?.properties.age, age.major <= 17 else { continue }
      let folded = ScalarFolding.folded(value)
      guard folded != value else { continue }
      #expect(ScalarFolding.fellows(of: value).contains(folded), "U+\(String(value, radix: 16))")
    }
  }

  @Test func rangesAreWidened() {
    #expect(ScalarSet(ScalarFolding.widened([0x430...0x44f])) == ScalarSet([0x410...0x44f, 0x1c80...0x1c86]))
    #expect(ScalarSet(ScalarFolding.widened([0x30...0x39])) == ScalarSet([0x30...0x39, 0xff10...0xff19]))
  }
}
