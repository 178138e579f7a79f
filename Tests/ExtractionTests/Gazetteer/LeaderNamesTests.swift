import Testing

@testable import Extraction

@Suite struct LeaderNamesTests {
  private let gazetteer = Gazetteer(tables: [
    Table(
      name: "leaders.tsv",
      bytes: Array("Tove Marie Lindqvist\tNO\nLindqvist\tNO\nOle Sandvik\tSE\n".utf8)
    )
  ])

  private func row(_ name: String) -> Int? {
    let text = Array(name.utf8)
    let tokens = Tokenizer(gazetteer: gazetteer).tokens(of: text.span)
    return gazetteer.leaders.row(near: tokens[...], of: text, in: gazetteer.names)
  }

  @Test func oneLetterMayDiffer() {
    #expect(row("Tove Marie Lindkvist") == 0)
    #expect(row("Tove Marie Lindqvistt") == 0)
    #expect(row("Ole Sandwik") == 2)
  }

  @Test func moreMayNot() {
    #expect(row("Tove Marie Linkvist") == nil)
    #expect(row("Tova Marie Lindkvist") == nil)
    #expect(row("Ole Tandvik") == nil)
    #expect(row("Ove Sandvik") == nil)
    #expect(row("Tove Lindqvist") == nil)
    #expect(row("Lindkvist") == nil)
    #expect(row("Ole Sandvik") == nil)
  }
}
