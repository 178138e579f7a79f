import Testing

@testable import Extraction

@Suite struct TermTests {
  @Test func aTermsNumberIsItsWordsNumber() {
    for term in Term.allCases where term != .possessive {
      let bytes = Array(term.text.utf8)
      let tokens = Tokenizer(gazetteer: .builtIn).tokens(of: bytes.span)
      #expect(tokens.count == 1 && tokens.first?.word == term.rawValue, "\(term.text)")
    }
  }
}
