import Extraction
import Stories
import Testing

/// A text whose findings are marked inline: `{role Shanghai Mayor} {person Gong Zheng} met {date today}`.
///
/// Marks may stand inside one another. A text has no braces of its own.
struct Marked {
  /// A mention as a test compares it.
  struct Mark: Hashable, CustomStringConvertible {
    var kind: String
    var start: Int
    var text: String

    var description: String { "\(kind)@\(start) '\(text)'" }
  }

  private(set) var text = ""
  private(set) var marks: Set<Mark> = []

  init(_ source: String) {
    var open: [(kind: String, start: Int)] = []
    var rest = source[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      if character == "{" {
        let kind = rest.prefix { $0 != " " }
        rest = rest.dropFirst(kind.count + 1)
        open.append((String(kind), text.utf8.count))
      } else if character == "}", let mark = open.popLast() {
        let bytes = Array(text.utf8)[mark.start...]
        marks.insert(Mark(kind: mark.kind, start: mark.start, text: String(decoding: bytes, as: UTF8.self)))
      } else {
        text.append(character)
      }
    }
  }
}

/// The story of a text, each block of lines a zone of the kind.
func story(_ text: String, date: String = "2023-03-31", as kind: Zone.Kind = .paragraph) -> Story {
  let text = StoryText(text)
  var zones: [Zone] = []
  var start = 0
  let bytes = text.utf8
  while start < bytes.count {
    var end = start
    while end < bytes.count, !(bytes[end] == 0x0a && end + 1 < bytes.count && bytes[end + 1] == 0x0a) {
      end += 1
    }
    var last = end
    while last > start, bytes[last - 1] == 0x0a { last -= 1 }
    if last > start { zones.append(Zone(kind, start..<last)) }
    start = end
    while start < bytes.count, bytes[start] == 0x0a { start += 1 }
  }
  return Story(
    origin: Origin(path: "test"),
    text: text,
    zones: zones,
    date: CalendarDay(iso8601: date),
    headline: ""
  )
}

/// Finds mentions of some kinds in a marked text and expects just the marked ones.
func expectMarks(
  _ source: String,
  _ kinds: Mention.Kind...,
  date: String = "2023-03-31",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = Marked(source)
  let item = story(marked.text, date: date)
  let findings = Extractor().findings(in: item)
  let found = Set(
    findings.mentions.filter { kinds.contains($0.kind) }.map {
      Marked.Mark(
        kind: $0.kind.rawValue.lowercased(),
        start: $0.range.lowerBound,
        text: item.text[$0.range]
      )
    }
  )
  let missed = marked.marks.subtracting(found).sorted { $0.start < $1.start }
  let extra = found.subtracting(marked.marks).sorted { $0.start < $1.start }
  #expect(
    missed.isEmpty && extra.isEmpty,
    "missed \(missed), found besides \(extra)",
    sourceLocation: sourceLocation
  )
}

/// The findings of a text.
func findings(in text: String, date: String = "2023-03-31") -> Findings {
  Extractor().findings(in: story(text, date: date))
}
