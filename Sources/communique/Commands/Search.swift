import Algorithms
import Archive
public import ArgumentParser
import Foundation
public import Query
import Reader
import Screen
import Stories

/// Finds stories from the command line.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find stories, newest first.",
    discussion: """
      Answers from the index as the reader or `communique index` left it; a collection without one is indexed first. \
      The query is the one of the reader's filters: see ? there. The exit status is 1 when no story matches.
      """
  )

  @Argument(help: "The query, such as 'official:hoogmartens date:2023-03..'.")
  var query: String

  @Argument(help: CollectionChoice.help, completion: .file())
  var paths: [String] = []

  @Option(help: "table, json: one object a line, or paths: the file of each story, one a line.")
  var format: Format = .table

  @Option(help: "The most stories to print.")
  var limit: Int = 50

  @Option(help: "date (newest first), oldest, headline, source, relevance or matches.")
  var sort: SearchOrder = .date

  @Flag(help: "Bring the index up to date first.")
  var update = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, paths
  }

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is 1 or more.") }
  }

  func run() throws {
    try Failure.reporting {
      let parsed = try parsedQuery()
      var printed: [StoryID] = []
      try Setup().withCollection(paths) { collection in
        try answer(parsed, from: collection, after: &printed)
        // The system gives back what the program has faster than the program does.
        withExtendedLifetime(collection) { Foundation.exit(EXIT_SUCCESS) }
      }
    }
  }

  /// Prints what is found, but for the stories that were printed already.
  private func answer(_ parsed: Query, from collection: StoryCollection, after printed: inout [StoryID])
    throws
  {
    let archive = collection.archive
    func bringUpToDate() throws {
      try collection.update()
      try archive.resolveIdentities()
    }
    if update {
      try bringUpToDate()
    } else if try archive.followCorrections(from: collection.source) > 0 {
      try archive.resolveIdentities()
    }
    var query = parsed
    var numbers = try found(query, in: archive)
    // What is found shows without a question that there is an index.
    if try numbers.isEmpty && !update && found(.everything, in: archive).isEmpty {
      try bringUpToDate()
      numbers = try found(query, in: archive)
    } else if try !update && !archive.isComplete() {
      StandardError.write(
        "communique: the index does not have all stories yet: its making goes on or was stopped; --update ends it."
      )
    }
    if numbers.isEmpty {
      // The reader finds words by their beginnings as one types; here that is the second try.
      query = try parsedQuery(isTyping: true)
      numbers = try found(query, in: archive)
      if numbers.isEmpty {
        StandardError.write("No story matches." + (parsed.hint.map { " " + $0 } ?? ""))
        throw ExitCode(1)
      }
      StandardError.write("No story matches \(parsed); these match \(query).")
    }
    // Of a long list the beginning comes before the end, but a look-up and a write for each line would cost as much as
    // the line.
    var rows = try archive.rows(Array(numbers.prefix(limit)))
    if !printed.isEmpty {
      let earlier = Set(printed)
      rows.removeAll { earlier.contains($0.id) }
    }
    for chunk in rows.chunks(ofCount: Self.chunk) {
      try StandardOutput.write(try text(of: Array(chunk), for: query, in: archive))
      printed += chunk.map(\.id)
    }
    // To count them would take far longer than to find the first.
    if numbers.count > limit {
      StandardError.write(
        limit == 1
          ? "communique: this is the first story; there are more, which a greater --limit shows."
          : "communique: these are the first \(limit) stories; there are more, which a greater --limit shows."
      )
    }
  }

  /// So many stories are printed at once.
  private static let chunk = 64

  /// The stories to print, and one more where there is one, which tells that they are not all.
  private func found(_ query: Query, in archive: Archive) throws -> [RowNumber] {
    let wanted = limit < .max ? limit + 1 : limit
    return try archive.rows(matching: query, order: sort, limit: wanted, isInterruptible: false)
  }

  /// What is printed of stories.
  private func text(of rows: [StoryRow], for query: Query, in archive: Archive) throws -> String {
    switch format {
    case .table:
      let snippets =
        try query.asksForWords ? archive.snippets(of: rows.map(\.number), for: query.words, words: 12) : [:]
      return rows.map { row in
        let line = Sanitizer.clean(line(for: row)) + "\n"
        return snippets[row.number].map { "\(line)    \(text(of: $0))\n" } ?? line
      }.joined()
    case .paths:
      // A path on two lines would be read as two paths, the second of which may be any file.
      func isBroken(_ path: String) -> Bool { path.utf8.contains(UInt8(ascii: "\n")) }
      let paths = rows.map(\.path)
      let count = paths.count(where: isBroken)
      if count > 0 {
        StandardError.write(
          "communique: left out \(count == 1 ? "is 1 story whose path has" : "are \(count) stories whose paths have") "
            + "a line feed; --format json shows all."
        )
      }
      return paths.filter { !isBroken($0) }
        .map { (StandardOutput.isTerminal ? Sanitizer.clean($0) : $0) + "\n" }.joined()
    case .json:
      return try rows.map { row in
        let object = try object(for: row, of: query, in: archive)
        return (StandardOutput.isTerminal ? Sanitizer.clean(object) : object) + "\n"
      }.joined()
    }
  }

  private func parsedQuery(isTyping: Bool = false) throws -> Query {
    do {
      return try Query.parse(query, isTyping: isTyping)
    } catch {
      let columns = StandardOutput.columns(environment: ProcessInfo.processInfo.environment)
      let lines = CaretLines(query, at: error.range.lowerBound, columns: columns)
      StandardError.write(lines.text)
      StandardError.write(lines.caret)
      throw Failure("\(error)", status: EX_USAGE)
    }
  }

  private func line(for row: StoryRow) -> String {
    let date = row.number.date.map { "\($0)" } ?? "no date   "
    let source = row.source.isEmpty ? "" : "  [\(row.source)]"
    return "\(date)  \(row.headline)\(source)"
  }

  /// A snippet with its matches in bold on a terminal.
  private func text(of snippet: Snippet) -> String {
    snippet.pieces.map { piece in
      let text = Sanitizer.clean(piece.text)
      return piece.isMatch && StandardOutput.isTerminal ? "\u{1b}[1m\(text)\u{1b}[22m" : text
    }.joined()
  }

  private func object(for row: StoryRow, of query: Query, in archive: Archive) throws -> String {
    let story = try archive.story(row.number)
    let object = FoundStory(
      id: "\(row.id)",
      date: row.number.date.map { "\($0)" },
      title: row.headline,
      source: row.source,
      path: story?.origin.path ?? "",
      officials: try archive.officials(in: row.number),
      snippet: try archive.snippet(of: row.number, for: query).map { $0.text } ?? ""
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(object), as: UTF8.self)
  }

  private struct FoundStory: Encodable {
    var id: String
    var date: String?
    var title: String
    var source: String
    var path: String
    var officials: [String]
    var snippet: String

    enum CodingKeys: CodingKey {
      case id, date, title, source, path, officials, snippet
    }

    /// Encodes every key; a story without a date has the date null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(date, forKey: .date)
      try container.encode(title, forKey: .title)
      try container.encode(source, forKey: .source)
      try container.encode(path, forKey: .path)
      try container.encode(officials, forKey: .officials)
      try container.encode(snippet, forKey: .snippet)
    }
  }
}

extension SearchOrder: ExpressibleByArgument {}
