import Extraction
import Stories
import Testing

/// Expects what holds of all findings: indices that are valid, mentions in order, names that do not overlap.
func expectSound(_ found: Findings, in item: Story) {
  let bytes = item.text.utf8
  func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xc0 != 0x80 }
  var end = 0
  for (index, mention) in found.mentions.enumerated() {
    let range = mention.range
    #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty)
    #expect(isBoundary(range.lowerBound) && isBoundary(range.upperBound))
    expectSound(mention.reason, in: bytes)
    #expect(mention.reason.evidence != nil)
    if let reason = mention.identity {
      #expect(mention.kind == .person)
      expectSound(reason, in: bytes)
    }
    if index > 0 { #expect(found.mentions[index - 1].range.lowerBound <= range.lowerBound) }
    guard mention.kind != .role, mention.kind != .topic else { continue }
    #expect(range.lowerBound >= end, "overlap at \(range) of \(item.text[range])")
    end = range.upperBound
  }
  for person in found.people {
    #expect(!person.mentions.isEmpty)
    #expect((person.country == nil) == (person.countryReason == nil))
    if let reason = person.countryReason { expectSound(reason, in: bytes) }
    for mention in person.mentions { #expect(found.mentions[mention].kind == .person) }
    for holding in person.offices.flatMap(\.holdings) {
      #expect(found.mentions[holding.role].kind == .role && person.mentions.contains(holding.holder))
    }
  }
  for entity in found.places + found.organizations + found.events { #expect(!entity.mentions.isEmpty) }
  for topic in found.topics {
    for mention in topic.mentions { #expect(found.mentions[mention].kind == .topic) }
    for speaker in topic.speakers { #expect(found.people.indices.contains(speaker)) }
  }
  for date in found.dates { #expect(found.mentions[date.mention].kind == .date) }
  for meeting in found.meetings {
    #expect(meeting.participants.count > 1)
    expectSound(meeting.reason, in: bytes)
    for person in meeting.participants + meeting.attendees {
      #expect(found.people.indices.contains(person))
    }
    if let place = meeting.place { #expect(found.places.indices.contains(place)) }
  }
  for (index, statement) in found.statements.enumerated() {
    #expect(found.people.indices.contains(statement.speaker))
    expectSound(statement.reason, in: bytes)
    if index > 0 { #expect(found.statements[index - 1].range.upperBound <= statement.range.lowerBound) }
  }
}

/// Expects evidence to lie in the text, between code points, and confidence from 0 to 1.
private func expectSound(_ reason: Reason, in bytes: [UInt8]) {
  #expect((0...1).contains(reason.confidence))
  guard let evidence = reason.evidence else { return }
  #expect(evidence.lowerBound >= 0 && evidence.upperBound <= bytes.count && !evidence.isEmpty, "\(reason)")
  for offset in [evidence.lowerBound, evidence.upperBound] where offset < bytes.count {
    #expect(bytes[offset] & 0xc0 != 0x80)
  }
}
