import Testing

@testable import Evaluation

struct NameWordsTests {
  @Test(arguments: [
    ("Gong Zheng", ["gong", "zheng"]), ("O’Connor-Lee, Jr.", ["o", "connor", "lee", "jr"]),
    ("x_y 2nd", ["x", "y", "2nd"]), ("STRASSE Straße", ["strasse", "strasse"]),
    ("ΣΟΦΟΣ σοφος", ["σοφοσ", "σοφοσ"]), ("ẞ ﬁn \u{212a}", ["ss", "fin", "k"]), ("ı I", ["ı", "i"]),
    ("cafe\u{301}s", ["cafe", "s"]), ("", []), ("–", []),
  ])
  func wordsAreFolded(_ text: String, _ expected: [String]) {
    #expect(NameWords(text).words == expected)
  }

  @Test func namesOfSeveralWordsMayLackOne() {
    #expect(NameWords("Jan Hoog").isSamePerson(as: NameWords("Jan van Hoog")))
    #expect(NameWords("HOOG").isSamePerson(as: NameWords("Hoog")))
    #expect(!NameWords("Hoog").isSamePerson(as: NameWords("Jan Hoog")))
    #expect(!NameWords("Jan Hoog").isSamePerson(as: NameWords("Jan Laag")))
  }

  @Test func titlesShareHalfOfBoth() {
    #expect(NameWords("Mayor").sharesHalf(with: NameWords("Shanghai Mayor")))
    #expect(!NameWords("Mayor").sharesHalf(with: NameWords("Mayor of Shanghai")))
    #expect(NameWords("Foreign Minister").length == 16)
  }
}
