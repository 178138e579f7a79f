public import Stories

/// Prints findings as JSON: one object on one line, keys in a fixed order.
///
/// `start` and `end` count Unicode code points of the story's text, as in the brat format. People, places and
/// mentions are referred to by their index in the lists of the same object.
public enum JSONFormat {
  /// The findings of a story as one line without a line break at its end.
  ///
  /// Linear in the length of the text and the number of findings.
  public static func text(of findings: Findings, in story: Story) -> String {
    var json = JSONWriter()
    let text = ScalarText(story.text.utf8)
    json.object { json in
      json.field("id", "\(story.id)")
      json.field("path", story.origin.path)
      json.field("number", story.origin.number)
      json.field("date", story.date.map { "\($0)" })
      json.field("headline", story.headline)
      json.field("source", story.source.isEmpty ? nil : story.source)
      json.field("byline", story.byline.isEmpty ? nil : story.byline)
      json.field("link", story.link)
      json.list("mentions", findings.mentions) { json, mention in
        json.field("type", mention.kind.rawValue)
        json.span(mention.range, text)
        json.field("text", text.onOneLine(mention.range))
        json.reason(mention.reason, text)
        if mention.kind == .person { json.reason("identity", mention.identity, text) }
      }
      json.list("people", findings.people) { json, person in
        json.field("name", person.name)
        json.field("official", person.isOfficial)
        json.field("country", person.country?.letters)
        json.reason("countryReason", person.countryReason, text)
        json.field("mentions", person.mentions)
        json.list("offices", person.offices) { json, office in
          json.field("title", office.title)
          json.field("of", office.of)
          json.field("host", office.host)
          json.list("holdings", office.holdings) { json, holding in
            json.field("role", holding.role)
            json.field("holder", holding.holder)
            json.field("rule", holding.rule.name)
          }
        }
      }
      for (name, entities) in [
        ("places", findings.places), ("organizations", findings.organizations), ("events", findings.events),
      ] {
        json.list(name, entities) { json, entity in
          json.field("name", entity.name)
          json.field("country", entity.country?.letters)
          json.field("mentions", entity.mentions)
        }
      }
      json.list("dates", findings.dates) { json, date in
        json.field("mention", date.mention)
        json.field("value", "\(date.value)")
        json.field("base", date.base.map { "\($0)" })
      }
      json.list("meetings", findings.meetings) { json, meeting in
        json.span(meeting.trigger, text)
        json.field("participants", meeting.participants)
        json.field("attendees", meeting.attendees)
        json.field("date", meeting.date.map { "\($0)" })
        json.field("place", meeting.place)
        json.reason(meeting.reason, text)
      }
      let raised = findings.topicsOfStatements
      json.list("statements", Array(findings.statements.enumerated())) { json, item in
        let (index, statement) = item
        json.span(statement.range, text)
        json.field("speaker", statement.speaker)
        json.field("topics", raised[index])
        json.field("stance", statement.stance?.rawValue)
        json.object("stanceEvidence", statement.stanceEvidence) { json, evidence in
          json.span(evidence, text)
          json.field("text", text.onOneLine(evidence))
        }
        json.reason(statement.reason, text)
      }
      json.list("topics", findings.topics) { json, topic in
        json.field("name", topic.name)
        json.field("mentions", topic.mentions)
        json.field("speakers", topic.speakers)
        json.field("field", topic.field)
      }
    }
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func span(_ range: Range<Int>, _ text: ScalarText) {
    field("start", text.scalars(to: range.lowerBound))
    field("end", text.scalars(to: range.upperBound))
  }

  /// The four keys by which each finding says why it is there.
  fileprivate mutating func reason(_ reason: Reason, _ text: ScalarText) {
    field("rule", reason.rule.name)
    field("confidence", reason.confidence)
    object("evidence", reason.evidence) { json, evidence in
      json.span(evidence, text)
      json.field("text", text.onOneLine(evidence))
    }
    field("table", reason.rule.table)
  }

  fileprivate mutating func reason(_ name: String, _ reason: Reason?, _ text: ScalarText) {
    object(name, reason) { $0.reason($1, text) }
  }
}

/// A text with the number of code points before each of its bytes, kept at steps of 64 bytes.
private struct ScalarText {
  private let bytes: [UInt8]
  private var steps: [Int] = [0]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if byte & 0xc0 != 0x80 { count += 1 }
      if index & 63 == 63 { steps.append(count) }
    }
  }

  /// The number of code points before a byte.
  func scalars(to byte: Int) -> Int {
    var count = steps[min(byte / 64, steps.count - 1)]
    for index in byte / 64 * 64..<byte where bytes[index] & 0xc0 != 0x80 { count += 1 }
    return count
  }

  /// The words of a range of bytes.
  func onOneLine(_ range: Range<Int>) -> String { Surface.onOneLine(bytes[range]) }
}
