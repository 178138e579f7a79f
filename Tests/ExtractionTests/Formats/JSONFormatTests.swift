import Stories
import Testing

@testable import Extraction

@Suite struct JSONFormatTests {
  @Test func oneObjectOnOneLine() {
    let item = story("Mayor Lin Feng said hello.")
    let text = JSONFormat.text(of: Extractor().findings(in: item), in: item)
    #expect(!text.contains("\n"))
    #expect(text.hasPrefix("{\"id\":\"\(item.id)\",\"path\":\"test\",\"number\":0,\"date\":\"2023-03-31\""))
    #expect(
      text.contains(
        "{\"type\":\"Person\",\"start\":6,\"end\":14,\"text\":\"Lin Feng\",\"rule\":\"title-before-name\",\"confidence\":0.97,\"evidence\":{\"start\":0,\"end\":5,\"text\":\"Mayor\"},\"table\":\"titles.tsv\",\"identity\":null}"
      )
    )
    #expect(text.contains("\"people\":[{\"name\":\"Lin Feng\",\"official\":true,"))
    #expect(text.contains("\"statements\":[{\"start\":0,\"end\":26,\"speaker\":0,"))
  }

  @Test func statementsTellTopicsAndStance() {
    let item = story("Mayor Lin Feng urged cooperation in fisheries.")
    let text = JSONFormat.text(of: Extractor().findings(in: item), in: item)
    #expect(
      text.contains(
        "\"speaker\":0,\"topics\":[0],\"stance\":\"asks\",\"stanceEvidence\":{\"start\":15,\"end\":20,\"text\":\"urged\"},"
      )
    )
  }

  @Test func controlsAndQuotesAreEscaped() {
    var item = story("Hello")
    item.headline = "a\"b\\c\u{1b}d\u{2028}é"
    let text = JSONFormat.text(of: Findings(), in: item)
    #expect(text.contains("\"headline\":\"a\\\"b\\\\c\\u001bd\\u2028é\""))
  }

  @Test func offsetsCountCodePoints() {
    let text = String(repeating: "é", count: 100) + " Belgium"
    let item = story(text)
    #expect(
      JSONFormat.text(of: Extractor().findings(in: item), in: item).contains("\"start\":101,\"end\":108")
    )
  }
}
