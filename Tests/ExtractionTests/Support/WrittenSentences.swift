import Foundation
import TestSupport

/// The sentences that these tests are written with: each rule has some of its own among them.
enum WrittenSentences {
  /// All of them, in words, the same on every run.
  static let all: [[Substring]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    return (files ?? []).flatMap { file in
      let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
      return lines.flatMap { $0.split(separator: "\"").map(words) }.filter { $0.count > 2 }
    }
  }()

  /// The words of a text with marked findings, without the marks.
  private static func words(of text: Substring) -> [Substring] {
    text.split(separator: " ").filter { !$0.hasPrefix("{") }.map { $0.prefix { $0 != "}" } }
  }

  /// A sentence as it was written.
  static func whole(_ random: inout SeededGenerator) -> [Substring] {
    all.randomElement(using: &random) ?? []
  }

  /// Beginnings and ends of sentences in a row.
  static func mixed(_ random: inout SeededGenerator) -> [Substring] {
    (0..<Int.random(in: 1...4, using: &random)).flatMap { _ in
      let sentence = whole(&random)
      let count = Int.random(in: 1...9, using: &random)
      return Bool.random(using: &random) ? sentence.prefix(count) : sentence.suffix(count)
    }
  }

  /// A sentence with words left out, and one told twice.
  static func thinned(_ random: inout SeededGenerator) -> [Substring] {
    var sentence =
      whole(&random).filter { _ in Int.random(in: 0..<7, using: &random) > 0 }
    if let word = sentence.randomElement(using: &random) {
      sentence.insert(word, at: Int.random(in: 0...sentence.count, using: &random))
    }
    return sentence
  }
}
