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
    let scalars = ScalarOffsets(story.text.utf8)
    json.object { json in
      json.field("id", "\(story.id)")
      json.field("path", story.origin.path)
      json.field("number", story.origin.number)
      json.field("date", story.date.map { "\($0)" })
      json.field("headline", story.headline)
      json.field("source", story.source)
      json.field("byline", story.byline)
      json.field("link", story.link)
      json.list("mentions", findings.mentions) { json, mention in
        json.field("type", mention.kind.rawValue)
        json.span(mention.range, scalars)
        json.field("text", Surface.onOneLine(story.text.utf8[mention.range]))
        json.field("rule", mention.reason.rule.name)
        json.field("confidence", mention.reason.confidence)
      }
      json.list("people", findings.people) { json, person in
        json.field("name", person.name)
        json.field("official", person.isOfficial)
        json.field("country", person.country?.letters)
        json.field("mentions", person.mentions)
        json.list("offices", person.offices) { json, office in
          json.field("title", office.title)
          json.field("of", office.of)
          json.field("host", office.host)
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
      }
      json.list("meetings", findings.meetings) { json, meeting in
        json.span(meeting.trigger, scalars)
        json.field("participants", meeting.participants)
        json.field("attendees", meeting.attendees)
        json.field("date", meeting.date.map { "\($0)" })
        json.field("place", meeting.place)
        json.field("rule", meeting.reason.rule.name)
        json.field("confidence", meeting.reason.confidence)
      }
      json.list("statements", findings.statements) { json, statement in
        json.span(statement.range, scalars)
        json.field("speaker", statement.speaker)
        json.field("rule", statement.reason.rule.name)
        json.field("confidence", statement.reason.confidence)
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

/// The number of code points before each byte of a text, at steps of 64 bytes.
private struct ScalarOffsets {
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

  subscript(byte: Int) -> Int {
    var count = steps[min(byte / 64, steps.count - 1)]
    for index in byte / 64 * 64..<byte where bytes[index] & 0xc0 != 0x80 { count += 1 }
    return count
  }
}

/// Writes JSON; RFC 8259.
private struct JSONWriter {
  private(set) var text = ""
  private var needsComma = false

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    text += "{"
    needsComma = false
    body(&self)
    text += "}"
    needsComma = true
  }

  mutating func list<Element>(
    _ name: String,
    _ elements: [Element],
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    text += "["
    needsComma = false
    for element in elements { object { body(&$0, element) } }
    text += "]"
    needsComma = true
  }

  mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { text += "null" }
    needsComma = true
  }

  mutating func field(_ name: String, _ value: Int?) {
    key(name)
    text += value.map { "\($0)" } ?? "null"
    needsComma = true
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
    needsComma = true
  }

  /// A number from 0 to 1 with two decimals.
  mutating func field(_ name: String, _ value: Double) {
    key(name)
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    text += hundredths == 100 ? "1" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
    needsComma = true
  }

  mutating func field(_ name: String, _ values: [Int]) {
    key(name)
    text += "[" + values.map { "\($0)" }.joined(separator: ",") + "]"
    needsComma = true
  }

  mutating func span(_ range: Range<Int>, _ scalars: ScalarOffsets) {
    field("start", scalars[range.lowerBound])
    field("end", scalars[range.upperBound])
  }

  private mutating func key(_ name: String) {
    separate()
    string(name)
    text += ":"
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  private mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) || scalar.value == 0x2028
          || scalar.value == 0x2029
        {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
