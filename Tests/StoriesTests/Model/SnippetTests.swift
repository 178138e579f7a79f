import Stories
import Testing

struct SnippetTests {
  private func pieces(_ snippet: Snippet) -> [String] {
    snippet.pieces.map { $0.isMatch ? "[\($0.text)]" : $0.text }
  }

  @Test func isCutWhereMatchesBeginAndEnd() {
    #expect(
      pieces(Snippet(text: "clean energy in ports", matches: [6..<12, 16..<21])) == [
        "clean ", "[energy]", " in ", "[ports]",
      ]
    )
    #expect(pieces(Snippet(text: "énergie", matches: [0..<3])) == ["[én]", "ergie"])
    #expect(pieces(Snippet(text: "nothing")) == ["nothing"])
    #expect(pieces(Snippet(text: "")).isEmpty)
  }

  @Test func wrongMatchesAreLeftOut() {
    #expect(pieces(Snippet(text: "port", matches: [0..<2, 1..<3, 3..<9])) == ["[po]", "rt"])
  }
}
