import Testing

@testable import Extraction

@Suite struct LetterTests {
  private func read(_ text: String) -> Letter.Reading { Letter.read(Array(text.utf8).span, 0) }

  @Test(arguments: [
    ("é", "e"), ("Ł", "l"), ("ü", "u"), ("ž", "z"), ("Ÿ", "y"), ("ñ", "n"), ("ặ", "a"), ("Ọ", "o"),
  ])
  func latinLettersLoseTheirAccents(_ letter: String, _ plain: String) {
    #expect(read(letter).folded == plain.utf8.first)
    #expect(read(letter).length == letter.utf8.count)
  }

  @Test func capitalsAreKnown() {
    #expect(read("É").kind == .capital && read("é").kind == .lower)
    #expect(read("Ł").kind == .capital && read("ł").kind == .lower)
    #expect(read("Ž").kind == .capital && read("ž").kind == .lower)
    #expect(read("Z").kind == .capital && read("z").kind == .lower)
  }

  @Test func bothApostrophesAreOne() {
    #expect(read("'").kind == .apostrophe && read("’").kind == .apostrophe)
  }

  @Test func spacesOfManyKinds() {
    for space in ["\u{a0}", "\u{2003}", "\u{3000}", "\t"] { #expect(read(space).kind == .space) }
    #expect(read("\n").kind == .newline)
  }

  @Test func otherScriptsAreLettersWithoutCase() {
    for letter in ["中", "Ж", "א", "ก"] { #expect(read(letter).kind == .lower) }
    #expect(read("。").kind == .mark && read("—").kind == .mark)
  }
}
