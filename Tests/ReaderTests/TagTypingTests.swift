import Stories
import Testing

@testable import Reader

struct TagTypingTests {
  @Test func aLineHasTagsBetweenBlanks() throws {
    #expect(try Tag.tags(in: "  Ports #rail\tports ").map(\.name) == ["ports", "rail", "ports"])
    #expect(try Tag.tags(in: " ").isEmpty)
    #expect(try Tag.tags(in: "ports, rail,roads,").map(\.name) == ["ports", "rail", "roads"])
  }

  @Test func aWordThatIsNoneIsToldWithItsPlace() {
    #expect(throws: Tag.Mistake(word: "#", offset: 7)) { try Tag.tags(in: "ports  #") }
    #expect(throws: Tag.Mistake(word: "\"clean", offset: 0)) { try Tag.tags(in: "\"clean energy\"") }
    let long = String(repeating: "x", count: 65)
    let mistake = #expect(throws: Tag.Mistake.self) { try Tag.tags(in: "é \(long)") }
    #expect(mistake?.offset == 3)
    #expect(mistake?.description == "A tag has 64 characters at most.")
  }

  @Test(arguments: ["\"", "“", "”", "„", "‟", "«", "»"])
  func noTagHasAQuotationMark(mark: String) {
    #expect(throws: Tag.Mistake.self) { try Tag.tags(in: "clean\(mark)energy") }
  }

  @Test func tagsThatAreThereAreTakenAsTheyAre() throws {
    let known = Set(["ports,rail", "\"clean", "a\"b"].compactMap { Tag($0) })
    let tags = try Tag.tags(in: "Ports,Rail \"clean x,a\"b, ports,roads", known: known)
    #expect(tags.map(\.name) == ["ports,rail", "\"clean", "x", "a\"b", "ports", "roads"])
    #expect(throws: Tag.Mistake(word: "energy\"", offset: 7)) {
      try Tag.tags(in: "\"clean energy\"", known: known)
    }
  }

  @Test(arguments: [
    ("", ["ports", "rail", "roads"]), ("r", ["rail", "roads"]), ("ports R", ["ports rail", "ports roads"]),
    ("rail r", ["rail roads"]), ("ports", []), ("a #ra", ["a rail"]), ("x", []),
    ("ports,ra", ["ports,rail"]), ("rail, r", ["rail, roads"]),
  ])
  func theLastWordIsCompleted(line: String, completions: [String]) {
    let known = ["ports", "rail", "roads"].compactMap { Tag($0) }
    #expect(Tag.completions(of: line, among: known) == completions)
  }
}
