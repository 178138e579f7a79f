import Foundation
import Stories
import Testing

@testable import Extraction

/// Tests on the stories beside the project; they run only where those are.
@Suite struct GoldTests {
  private static var shared: URL {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("shared")
  }

  private static var seed: URL? {
    let folder = shared.appendingPathComponent("stories/seed")
    return try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .first { $0.pathExtension == "txt" }
  }

  private static var gold: [URL] {
    let folder = shared.appendingPathComponent("evaluate/gold")
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }

  private func read(_ file: URL) throws -> Story? {
    let bytes = Array(try Data(contentsOf: file))
    return PlainText.story(of: StoryText.decoding(bytes).text, origin: Origin(path: file.path))
  }

  @Test(.enabled(if: GoldTests.seed != nil)) func theSeedStory() throws {
    let file = try #require(Self.seed)
    let item = try #require(try read(file))
    let found = Extractor().findings(in: item)
    let officials = found.people.filter(\.isOfficial)
    #expect(officials.map(\.name) == ["Gong Zheng", "Jan Hoogmartens", "Xi Jinping", "Bruno Jans"])
    #expect(officials.map { $0.country?.letters } == ["CN", "BE", "CN", "BE"])
    #expect(
      officials.map { $0.offices[0].title } == [
        "Shanghai Mayor", "Belgian Ambassador to China", "President", "Consul General of Belgium in Shanghai",
      ]
    )
    #expect(found.people.filter { !$0.isOfficial }.map(\.name) == ["Xu Fang"])
    #expect(found.organizations.map(\.name) == ["SHINE"])
    #expect(found.events.map(\.name) == ["Import Expo"])
    #expect(found.places.map(\.name) == ["Shanghai", "Belgium", "China"])
    let meeting = try #require(found.meetings.first)
    #expect(found.meetings.count == 1)
    #expect(meeting.participants == [0, 1] && meeting.attendees == [3])
    #expect(meeting.date.map { "\($0)" } == "2023-03-30")
    #expect(found.statements.map(\.speaker) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    #expect(
      found.topics.map(\.name) == [
        "scientific and technological innovation", "educational scientific and technological exchange",
        "biomedicine",
        "microelectronics", "clean energy", "transportation", "logistics", "urban governance",
        "global supply chain and value chain stability", "carbon neutralization", "clean air and water",
        "renewable energy", "urban renewal",
      ]
    )
  }

  @Test(.enabled(if: !GoldTests.gold.isEmpty)) func mentionsOfTheGoldStories() throws {
    var (hits, wanted, given) = (0, 0, 0)
    for file in Self.gold {
      let item = try #require(try read(file))
      let found = BratFormat.text(of: Extractor().findings(in: item), in: item)
      let gold = try String(
        contentsOf: file.deletingPathExtension().appendingPathExtension("ann"),
        encoding: .utf8
      )
      let (left, right) = (spans(gold), spans(found))
      hits += left.intersection(right).count
      wanted += left.count
      given += right.count
    }
    #expect(
      Double(2 * hits) / Double(wanted + given) > 0.95,
      "\(hits) of \(wanted) wanted and \(given) given"
    )
  }

  private func spans(_ brat: String) -> Set<String> {
    Set(
      brat.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: "\t")
        guard fields.count > 2, fields[0].hasPrefix("T"),
          ["Person", "Place", "Organization", "Nationality"].contains(fields[1].prefix { $0 != " " })
        else { return nil }
        return String(fields[1])
      }
    )
  }
}
