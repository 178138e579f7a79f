public import Stories

/// Prints findings as brat standoff: https://brat.nlplab.org/standoff.html.
///
/// Offsets count Unicode code points of the story's text; a mention's text stands on one line.
public enum BratFormat {
  /// The annotations of a story, a line each, in a fixed order.
  ///
  /// Linear in the length of the text and the number of findings.
  public static func text(of findings: Findings, in story: Story) -> String {
    var printer = BratPrinter(story: story)
    printer.print(findings)
    return printer.output
  }
}

private struct BratPrinter {
  let story: Story
  var output = ""
  private var marks = 0
  private var notes = 0
  private var relations = 0
  private var attributes = 0
  private var events = 0
  private var lastByte = 0
  private var lastScalar = 0

  init(story: Story) {
    self.story = story
  }

  mutating func print(_ findings: Findings) {
    var markOfMention: [String] = []
    var valueOfMention: [Int: DateValue] = [:]
    for date in findings.dates { valueOfMention[date.mention] = date.value }
    for (index, mention) in findings.mentions.enumerated() {
      let mark = mark(mention.kind.rawValue, mention.range)
      markOfMention.append(mark)
      if let value = valueOfMention[index] { note(mark, "\(value)") }
    }
    for person in findings.people where person.mentions.count > 1 {
      output += "*\tAlias"
      for mention in person.mentions { output += " \(markOfMention[mention])" }
      output += "\n"
    }
    for person in findings.people {
      if let country = person.country {
        attributes += 1
        output += "A\(attributes)\tCountry \(markOfMention[person.mentions[0]]) \(country)\n"
      }
      for office in person.offices {
        for holding in office.holdings {
          relation("HoldsRole", markOfMention[holding.holder], markOfMention[holding.role])
        }
      }
    }
    func first(_ person: Int) -> String { markOfMention[findings.people[person].mentions[0]] }
    lastByte = 0
    lastScalar = 0
    for statement in findings.statements {
      relation("SaidBy", mark("Statement", statement.range), first(statement.speaker))
    }
    lastByte = 0
    lastScalar = 0
    for meeting in findings.meetings {
      let trigger = mark("Meeting", meeting.trigger)
      events += 1
      output += "E\(events)\tMeeting:\(trigger)"
      for (role, people) in [("Participant", meeting.participants), ("Attendee", meeting.attendees)] {
        for (number, person) in people.enumerated() {
          output += " \(role)\(number == 0 ? "" : String(number + 1)):\(first(person))"
        }
      }
      output += "\n"
      if let date = meeting.date { note(trigger, "\(date)") }
    }
  }

  private mutating func mark(_ type: String, _ range: Range<Int>) -> String {
    marks += 1
    let start = scalars(to: range.lowerBound)
    var end = start
    for byte in story.text.utf8[range] where byte & 0xc0 != 0x80 { end += 1 }
    let surface = story.text[range].map { $0 == "\n" || $0 == "\r\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
    output += "T\(marks)\t\(type) \(start) \(end)\t\(String(surface))\n"
    return "T\(marks)"
  }

  /// The number of scalars before a byte; marks come in order, so each byte is counted once.
  private mutating func scalars(to byte: Int) -> Int {
    if byte < lastByte {
      lastByte = 0
      lastScalar = 0
    }
    for byte in story.text.utf8[lastByte..<byte] where byte & 0xc0 != 0x80 { lastScalar += 1 }
    lastByte = byte
    return lastScalar
  }

  private mutating func note(_ mark: String, _ text: String) {
    notes += 1
    output += "#\(notes)\tAnnotatorNotes \(mark)\t\(text)\n"
  }

  private mutating func relation(_ type: String, _ first: String, _ second: String) {
    relations += 1
    output += "R\(relations)\t\(type) Arg1:\(first) Arg2:\(second)\n"
  }
}
