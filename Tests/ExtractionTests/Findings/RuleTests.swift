import Foundation
import Testing

@testable import Extraction

@Suite struct RuleTests {
  @Test func everyRuleHasANameOfItsOwnAndOneSentence() {
    #expect(Set(Rule.allCases.map(\.name)).count == Rule.allCases.count)
    for rule in Rule.allCases {
      #expect(rule.name.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x2d }, "\(rule)")
      let sentence = rule.sentence
      #expect(sentence.last == "." && sentence.dropLast().last != ".", "\(rule): \(sentence)")
      #expect(sentence.first?.isUppercase == true || sentence.first == "“", "\(rule): \(sentence)")
      #expect(sentence.count < 120, "\(rule): \(sentence)")
    }
    #expect(Set(Rule.allCases.map(\.sentence)).count == Rule.allCases.count)
  }

  @Test func everyRuleIsUsed() throws {
    let sources = try Self.sources()
    for rule in Rule.allCases {
      let use = try Regex("\\.\(caseName(of: rule))\\b")
      #expect(sources.contains { $0.contains(use) }, "no source uses \(rule)")
    }
  }

  @Test func everyTableOfARuleIsThere() {
    let names = Set(Table.Name.allCases.map(\.rawValue))
    for rule in Rule.allCases {
      if let table = rule.table { #expect(names.contains(table), "\(rule): \(table)") }
    }
    #expect(Rule.givenName.table == "given-names.tsv")
    #expect(Rule.acronym.table == nil)
  }

  /// The name of a case, `titleBeforeName` for `title-before-name`.
  private func caseName(of rule: Rule) -> String {
    let words = rule.name.split(separator: "-")
    return words[0] + words.dropFirst().map(\.capitalized).joined()
  }

  /// The sources that find something, those that say what the rules are left out.
  private static func sources() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/Extraction"
    )
    let paths = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try paths.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" && !$0.lastPathComponent.hasPrefix("Rule") }
      .filter { !$0.path.contains("/Formats/") }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
