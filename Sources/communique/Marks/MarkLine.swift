import Archive
import Foundation
import Query
import Stories

/// A mark or a saved view as a line of JSON: what `marks export` writes and `marks import` reads.
enum MarkLine: Equatable {
  case story(Archive.MarkedStory)
  case view(SavedView)

  /// The line as JSON, keys in a fixed order, without a line break.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and lists of strings can always be encoded.
    return (try? encoder.encode(Object(self))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What lines of JSON say; blank lines say nothing.
  ///
  /// - Returns: what is said, what is wrong with lines that say nothing, by their numbers from 1, and which keys were
  ///   passed over.
  static func lines(in data: Data) -> (
    lines: [MarkLine], problems: [(line: Int, text: String)], unknown: [(line: Int, text: String)]
  ) {
    var unknown: [(line: Int, text: String)] = []
    var lines: [MarkLine] = []
    let decoder = JSONDecoder()
    let problems = JSONLines.forEach(in: data) { line, number in
      lines.append(try decoder.decode(Object.self, from: line).line())
      for key in try JSONLines.keys(of: line) where !Object.isKey(key) {
        unknown.append((number, "“\(key)” is no key of a mark or view, and is passed over."))
      }
    }
    return (lines, problems, unknown)
  }
}

extension MarkLine {
  /// The keys of a line.
  private struct Object: Codable {
    var id: String?
    var read: Bool?
    var starred: Bool?
    var readDay: String?
    var note: String?
    var tags: [String]?
    var view: String?
    var query: String?

    static func isKey(_ name: String) -> Bool { CodingKeys(stringValue: name) != nil }

    init(_ line: MarkLine) {
      switch line {
      case .view(let view): (self.view, query) = (view.name, view.query)
      case .story(let story):
        id = "\(story.id)"
        (read, starred, note) = (story.mark.isRead, story.mark.isStarred, story.mark.note)
        readDay = story.mark.readDay.map { "\($0)" }
        tags = story.mark.tags.map(\.name)
      }
    }

    func line() throws(JSONLineError) -> MarkLine {
      switch (id, view) {
      case (let id?, nil): .story(Archive.MarkedStory(try Self.story(id), try mark()))
      case (nil, let view?): .view(try savedView(view))
      default: throw .text("a line has “id”, for a story, or “view”, for a saved view.")
      }
    }

    private static func story(_ id: String) throws(JSONLineError) -> StoryID {
      guard let story = StoryID(hexadecimal: id) else {
        throw .text("“\(id)” is no story: that is 16 hexadecimal digits.")
      }
      return story
    }

    private func mark() throws(JSONLineError) -> Archive.Mark {
      var mark = Archive.Mark()
      (mark.isRead, mark.isStarred, mark.note) = (read ?? false, starred ?? false, note ?? "")
      if let readDay {
        guard let day = CalendarDay(iso8601: readDay) else {
          throw .text("“\(readDay)” is no day, such as 2023-03-31.")
        }
        mark.readDay = day
      }
      for text in tags ?? [] {
        guard let tag = Tag(text) else {
          throw .text("“\(text)” is no tag: that is one word of \(Tag.longest) characters at most.")
        }
        mark.tags.append(tag)
      }
      mark.tags.sort()
      return mark
    }

    private func savedView(_ view: String) throws(JSONLineError) -> SavedView {
      guard let name = SavedView.name(view) else {
        throw .text("the name of a view has 1 to \(SavedView.longestName) characters.")
      }
      guard let query else { throw .text("“query” is missing.") }
      do {
        _ = try Query.parse(query)
      } catch {
        throw .text("the query of “\(name)” is wrong: \(error)")
      }
      return SavedView(name: name, query: query)
    }
  }
}
