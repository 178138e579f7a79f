import Foundation
import Query
import Testing

@Suite struct QueryHelpTests {
  private static let examples = Query.help.flatMap { $0.term.split(separator: "  ").map(String.init) }

  @Test(arguments: examples)
  func everyExampleIsAQuery(example: String) throws {
    let text = example.replacing("TERM", with: "trade")
    #expect(try !Query.parse(text).isEmpty)
  }

  @Test func everyFieldHasAnExample() {
    for name in Query.fieldNames {
      #expect(Query.help.contains { "\($0.term) \($0.meaning)".contains(name + ":") }, "\(name)")
    }
  }

  @Test func theReadmeHasTheSame() throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let section = try #require(text.split(separator: "\n## Query\n").last?.split(separator: "\n## ").first)
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    let expected = Query.help.map { line in
      let terms = line.term.split(separator: "  ").map { term in "`\(term)`" }.joined(separator: " ")
      return "| \(terms) | \(line.meaning) |"
    }
    #expect(rows.map(String.init) == expected)
  }
}
