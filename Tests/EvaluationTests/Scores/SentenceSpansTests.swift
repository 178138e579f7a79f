import Testing

@testable import Evaluation

struct SentenceSpansTests {
  private func sentences(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return SentenceSpans(scalars).spans().map { span in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[span.start..<span.end])
      return String(words)
    }
  }

  @Test(arguments: [
    ("One. Two! Three? four.", ["One.", "Two!", "Three? four."]),
    ("He left.” She came.", ["He left.”", "She came."]),
    ("It ended. “Yes.” (So.) 3 came.", ["It ended.", "“Yes.”", "(So.)", "3 came."]),
    (
      "Mr. Lin met Dr. Feng of the U.S. Senate. K. Lee left.",
      ["Mr. Lin met Dr. Feng of the U.S. Senate.", "K. Lee left."]
    ),
    ("It is at 5 p.m. Then it ends.", ["It is at 5 p.m. Then it ends."]),
    ("In 2023. Then it ends.", ["In 2023.", "Then it ends."]),
    ("1. First item\n2. Second item", ["1. First item\n2. Second item"]),
    ("A headline\n\nA paragraph\nwrapped. \n \nMore", ["A headline", "A paragraph\nwrapped.", "More"]),
    ("Mr\n. Lin", ["Mr\n. Lin"]),
    ("(Mr. Lin) xMr. Lin", ["(Mr. Lin) xMr.", "Lin"]),
    ("", []), (" \n\n \n", []), ("...", ["..."]), ("a.b. C", ["a.b.", "C"]),
  ])
  func sentencesAreCut(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func offsetsCountCodePoints() {
    let spans = SentenceSpans(Array("é e\u{301}🇳🇴. Next".unicodeScalars)).spans()
    #expect(spans == [.init(start: 0, end: 7), .init(start: 8, end: 12)])
  }

  @Test func hostileTextsEnd() {
    for piece in [".", ". ", "\n", " \n", ".\"", "1.\n", "A. "] {
      let text = Array(String(repeating: piece, count: 20_000).unicodeScalars)
      let spans = SentenceSpans(text).spans()
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(piece.debugDescription)")
      #expect((spans.last?.end ?? 0) <= text.count)
    }
  }
}
