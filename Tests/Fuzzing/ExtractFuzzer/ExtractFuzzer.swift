import Extraction
import Stories

private let extractor = Extractor()

/// Extracts from any bytes as from a file of a story, and stops the run where a finding breaks its promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func extractFuzzerTestOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let text = StoryText.decoding(bytes).text
  guard let story = PlainText.story(of: text, origin: Origin(path: "fuzzed.txt")) else { return 0 }
  let findings = extractor.findings(in: story)

  var end = 0
  for mention in findings.mentions {
    precondition(mention.range.lowerBound >= 0 && mention.range.upperBound <= story.text.count)
    precondition(!mention.range.isEmpty)
    guard mention.kind != .role, mention.kind != .topic else { continue }
    precondition(mention.range.lowerBound >= end, "two mentions overlap")
    end = mention.range.upperBound
  }
  for statement in findings.statements {
    precondition(statement.range.upperBound <= story.text.count)
    precondition(findings.people.indices.contains(statement.speaker))
  }
  for meeting in findings.meetings {
    precondition(meeting.trigger.upperBound <= story.text.count)
    precondition((meeting.participants + meeting.attendees).allSatisfy(findings.people.indices.contains))
  }
  precondition(findings == extractor.findings(in: story), "the same text gave other findings")
  _ = BratFormat.text(of: findings, in: story)
  _ = JSONFormat.text(of: findings, in: story)
  return 0
}
