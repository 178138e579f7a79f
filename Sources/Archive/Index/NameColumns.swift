internal import Extraction
internal import Stories

/// The names in a story as the columns of the full-text index hold them.
///
/// A column has a line for each entity: all its names, the one to show first, with `Schema.nameMark` between
/// them and at both ends.
struct NameColumns {
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
    func column<Item>(_ items: [Item], _ name: (Item) -> String, _ mentions: (Item) -> [Int]) -> String {
      var builder = NameColumnBuilder()
      for item in items {
        builder.begin()
        builder.add(name(item).utf8)
        for index in mentions(item).prefix(NameColumnBuilder.mentionsPerEntity)
        where findings.mentions.indices.contains(index) {
          builder.add(story.text.utf8[findings.mentions[index].range.clamped(to: story.text.range)])
        }
      }
      return builder.text
    }
    official = column(findings.people.filter(\.isOfficial), \.name, \.mentions)
    person = column(findings.people.filter { !$0.isOfficial }, \.name, \.mentions)
    place = column(findings.places, \.name, \.mentions)
    org = column(findings.organizations, \.name, \.mentions)
    event = column(findings.events, \.name, \.mentions)
    topic = column(findings.topics, \.name, \.mentions)
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
    var builder = NameColumnBuilder()
    for names in entities {
      builder.begin()
      for name in names { builder.add(name.utf8) }
    }
    return builder.text
  }
}
