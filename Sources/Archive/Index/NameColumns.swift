internal import Extraction
internal import Stories

/// The names in a story as the columns of the full-text index hold them.
///
/// A column has a line for each entity: all its names, the one to show first, with `Schema.nameMark` between
/// them and at both ends.
struct NameColumns {
  /// The greatest number of names of one entity that is kept.
  private static let namesPerEntity = 16
  /// The greatest length of a name that is kept, in bytes.
  private static let nameLength = 256

  var official = ""
  var person = ""
  /// The codes of the countries, with spaces between them.
  var country = ""
  var place = ""
  var org = ""
  var event = ""
  var topic = ""
  var day = ""

  init(_ findings: Findings, of story: Story) {
    func surfaces(_ mentions: [Int]) -> [String] {
      mentions.prefix(4 * Self.namesPerEntity).compactMap { index in
        guard findings.mentions.indices.contains(index) else { return nil }
        return Self.onOneLine(story.text.utf8[findings.mentions[index].range.clamped(to: story.text.range)])
      }
    }
    func column(_ entities: [Entity]) -> String {
      Self.column(entities.map { [$0.name] + surfaces($0.mentions) })
    }
    func column(_ people: [Person]) -> String {
      Self.column(people.map { [$0.name] + surfaces($0.mentions) })
    }
    official = column(findings.people.filter(\.isOfficial))
    person = column(findings.people.filter { !$0.isOfficial })
    place = column(findings.places)
    org = column(findings.organizations)
    event = column(findings.events)
    topic = Self.column(findings.topics.map { [$0.name] + surfaces($0.mentions) })
    day = Self.column(Set(findings.dates.map(\.value)).map { ["\($0)"] }.sorted { $0[0] < $1[0] })
    let codes = Set(findings.people.compactMap(\.country) + findings.places.compactMap(\.country))
    country = codes.map(\.letters).sorted().joined(separator: " ")
  }

  /// The first name of each entity of a column.
  static func names(in column: String) -> [String] {
    column.split(separator: "\n").compactMap { line in
      line.split(separator: " \(Schema.nameMark)").first.map { String($0.dropFirst(2)) }
    }
  }

  /// The column of entities, each with its names.
  static func column(_ entities: [[String]]) -> String {
    var text = ""
    for names in entities {
      var kept: [String] = []
      for name in names where kept.count < namesPerEntity && name.utf8.count <= nameLength {
        let name = onOneLine(name.utf8)
        if !name.isEmpty, !kept.contains(name) { kept.append(name) }
      }
      guard !kept.isEmpty else { continue }
      if !text.isEmpty { text += "\n" }
      text += Schema.nameMark
      for name in kept { text += " \(name) \(Schema.nameMark)" }
    }
    return text
  }

  /// The bytes with white space folded to single spaces.
  private static func onOneLine(_ bytes: some Collection<UInt8>) -> String {
    let words = bytes.split { $0 == 0x20 || (0x09...0x0d).contains($0) }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
}
