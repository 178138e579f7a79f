import Testing

@testable import Extraction

@Suite struct TokenizerTests {
  private func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer(gazetteer: .builtIn).tokens(of: bytes.span).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("He met Mr. O’Connor.", ["He", "met", "Mr.", "O’Connor", "."]),
    ("China's plan", ["China", "'s", "plan"]),
    ("Peters’ visit", ["Peters", "’", "visit"]),
    ("the U.S. and H.E. S. Jaishankar", ["the", "U.S.", "and", "H.E.", "S.", "Jaishankar"]),
    ("on Nov. 17, 1.37 million", ["on", "Nov.", "17", ",", "1.37", "million"]),
    ("Mayor-elect al-Sabah", ["Mayor", "-", "elect", "al", "-", "Sabah"]),
    ("G20 and Forum1.", ["G20", "and", "Forum", "1", "."]),
    ("“Yes,” he said", ["“", "Yes", ",", "”", "he", "said"]),
    ("2024-11-07", ["2024", "-", "11", "-", "07"]),
  ])
  func cuts(_ text: String, _ tokens: [String]) {
    #expect(cut(text) == tokens)
  }

  @Test func accentsAndCaseAreFolded() {
    let bytes = Array("Türkiye TURKIYE turkiye".utf8)
    let tokens = Tokenizer(gazetteer: .builtIn).tokens(of: bytes.span)
    #expect(Set(tokens.map(\.hash)).count == 1)
    #expect(tokens[0].shape.contains(.capital) && tokens[1].shape.contains(.upper))
    #expect(!tokens[2].shape.contains(.capital))
  }

  @Test func whiteSpaceBeforeIsTold() {
    let bytes = Array("One two-three\nfour\n\nfive".utf8)
    let tokens = Tokenizer(gazetteer: .builtIn).tokens(of: bytes.span)
    #expect(tokens[0].shape.contains(.blockStart))
    #expect(!tokens[1].shape.contains(.glued) && tokens[2].shape.contains(.glued))
    #expect(tokens[4].shape.contains(.lineStart) && !tokens[4].shape.contains(.blockStart))
    #expect(tokens[5].shape.contains(.blockStart))
  }

  @Test func aCapitalWithDigitsIsInCapitals() {
    expectMarks("Then the {organization G7} and the {organization G20} met.", .organization)
  }
}
