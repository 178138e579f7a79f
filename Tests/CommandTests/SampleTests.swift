import Extraction
import Stories
import Testing

@testable import communique

/// The stories that are part of the program.
struct SampleTests {
  @Test func thereAreAboutTwoDozenOverSeveralMonths() throws {
    let samples = StoryCollection.samples()
    #expect((20...30).contains(samples.count))
    let dates = try samples.map { try #require($0.date) }
    #expect(Set(dates.map { "\($0.year)-\($0.month)" }).count >= 4)
    #expect(samples.allSatisfy { !$0.headline.isEmpty })
    #expect(Set(samples.map(\.id)).count == samples.count)
  }

  @Test func theySayThatTheyAreSamples() {
    for sample in StoryCollection.samples() {
      #expect("\(sample.text)".lowercased().contains("sample"), "\(sample.origin.path)")
      #expect(sample.source.hasPrefix("Communique Samples"), "\(sample.origin.path): \(sample.source)")
    }
  }

  @Test func theNewestTellsTheSeedsEvent() throws {
    let newest = try #require(
      StoryCollection.samples().max { ($0.date ?? .init(dayNumber: 0)) < ($1.date ?? .init(dayNumber: 0)) }
    )
    let findings = Extractor.shared.findings(in: newest)
    let officials = findings.people.filter(\.isOfficial).map(\.name)
    #expect(officials.contains("Gong Zheng"))
    #expect(officials.contains("Jan Hoogmartens"))
    #expect(!findings.meetings.isEmpty)
  }
}
