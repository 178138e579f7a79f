import Extraction
import Foundation
import Stories
import Testing

@testable import Evaluation

/// Agreement with the scorer that the gold stories came with; runs only where that and Python are.
struct AgreementTests {
  private static var evaluate: String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "shared/evaluate").path
  }

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static var canRun: Bool {
    python != nil && FileManager.default.fileExists(atPath: "\(evaluate)/score.py")
      && FileManager.default.fileExists(atPath: "\(evaluate)/gold")
  }

  /// The numbers of the scorer, and of its rows the number for each column.
  private func scorer(_ gold: String, _ system: String) throws -> [String: [String: Double]] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["\(Self.evaluate)/score.py", gold, system, "--json"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return object.compactMapValues { $0 as? [String: Double] }
  }

  private func expectAgreement(_ gold: String, _ system: String) throws {
    let expected = try scorer(gold, system)
    let scores = try GoldFolder(gold).scores(of: .folder(system))
    for (measure, row) in scores.rows {
      let other = try #require(expected[measure.rawValue])
      for (value, key) in [(row.precision, "precision"), (row.recall, "recall"), (row.f1, "f1")] {
        #expect(abs(value - (other[key] ?? -1)) < 0.0005, "\(measure) \(key)")
      }
      #expect(Double(row.gold) == other["gold"] && Double(row.system) == other["system"], "\(measure)")
    }
    for (measure, share) in scores.shares {
      let other = try #require(expected[measure.rawValue])
      #expect(abs(share.accuracy - (other["accuracy"] ?? -1)) < 0.0005)
      #expect(Double(share.of) == other["of"])
    }
    #expect(expected.count == scores.rows.count + scores.shares.count)
  }

  @Test(.enabled(if: AgreementTests.canRun)) func onWhatIsFoundAndOnWorse() throws {
    let gold = "\(Self.evaluate)/gold"
    let extractor = Extractor()
    var (found, worse): ([String: String], [String: String]) = ([:], [:])
    for (number, name) in try GoldFolder(gold).names.enumerated() {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(gold)/\(name).txt")))
      let story = try #require(
        PlainText.story(of: StoryText.decoding(bytes).text, origin: Origin(path: name))
      )
      let text = BratFormat.text(of: extractor.findings(in: story), in: story)
      found["\(name).ann"] = text
      // Without some lines, and some stories, nothing is perfect.
      guard number % 5 != 0 else { continue }
      let lines = text.split(separator: "\n").enumerated().filter { ($0.offset + number) % 7 != 0 }
      worse["\(name).ann"] = lines.map(\.element).joined(separator: "\n")
    }
    let folders = (try TestFolder(found), try TestFolder(worse))
    try expectAgreement(gold, folders.0.path)
    try expectAgreement(gold, folders.1.path)
  }

  @Test(.enabled(if: AgreementTests.canRun)) func onInventedGold() throws {
    let gold = try TestFolder(["a.txt": GoldStory.text, "a.ann": GoldStory.annotations])
    for system in [GoldStory.annotations, GoldStory.without("T3", "T11"), ""] {
      let folder = try TestFolder(["a.ann": system])
      try expectAgreement(gold.path, folder.path)
    }
  }
}
