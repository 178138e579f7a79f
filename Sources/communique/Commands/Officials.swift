import Archive
import ArgumentParser
import Extraction
import Foundation
import Reader
import Screen
import Stories

/// Lists the officials of a collection.
struct Officials: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the officials of a collection, those in most stories first.",
    discussion: """
      Brings the index up to date first. One official is one line, by whatever names the stories call them: name, \
      country, latest office, number of stories, first and last day. json tells all names with the reason why each \
      is taken for the same person's. The exit status is 1 when there is none.
      """
  )

  @Argument(help: "The folder of stories; by default the configured collection.", completion: .directory)
  var folder: String?

  @Argument(help: "Only officials of whom a name has these words.")
  var name: String?

  @Option(help: "table, or json: one object a line.")
  var format: Format = .table

  @Option(help: "The most officials to print.")
  var limit: Int?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is 1 or more.") }
  }

  func run() throws {
    try Failure.reporting {
      let collection = try Setup().collection(folder.map { [$0] } ?? [])
      for notice in collection.archive.notices { StandardError.write("communique: \(notice)") }
      try collection.update()
      try collection.archive.resolveIdentities()
      var officials = try collection.archive.officials()
      if let name { officials = officials.filter { $0.hasName(name) } }
      if officials.isEmpty {
        StandardError.write("No official of this name is in the collection.")
        throw ExitCode(1)
      }
      let shown = officials.prefix(limit ?? officials.count)
      switch format {
      case .table:
        for line in OfficialsTable.lines(of: shown) { try StandardOutput.write(Sanitizer.clean(line) + "\n") }
      case .json:
        for official in shown {
          let line = try OfficialObject.line(of: official)
          try StandardOutput.write((StandardOutput.isTerminal ? Sanitizer.clean(line) : line) + "\n")
        }
      }
    }
  }
}

/// The table of officials, a line each, its columns as wide as they must be.
enum OfficialsTable {
  /// The widest that a column of text is, in cells; longer text is cut.
  private static let widest = 44

  static func lines(of officials: some Collection<Identity>) -> [String] {
    let rows = officials.map { official in
      [
        cut(official.name), official.country.map { cut($0.name) } ?? "",
        cut(official.offices.first?.title ?? ""),
        "\(official.stories)", official.days.map { "\($0.lowerBound)" } ?? "",
        official.days.map { "\($0.upperBound)" } ?? "",
      ]
    }
    let widths = (0..<6).map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - CellWidth.of(row[column]))
        // The numbers of stories stand flush right.
        return column == 3 ? blanks + row[column] : row[column] + blanks
      }
      let line = cells.joined(separator: "  ")
      return String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }
  }

  private static func cut(_ text: String) -> String {
    guard CellWidth.of(text) > widest else { return text }
    var kept = text
    while CellWidth.of(kept) > widest - 1, !kept.isEmpty { kept.removeLast() }
    return kept + "…"
  }
}

/// An official as JSON.
enum OfficialObject {
  /// The object on one line; what is not known is null.
  static func line(of official: Identity) throws -> String {
    let object: [String: Any] = [
      "name": official.name,
      "country": orNull(official.country?.letters),
      "stories": official.stories,
      "first": orNull(official.days.map { "\($0.lowerBound)" }),
      "last": orNull(official.days.map { "\($0.upperBound)" }),
      "query": "\(official.filter)",
      "forms": official.forms.map(object),
      "offices": official.offices.map(object),
    ]
    let data = try JSONSerialization.data(
      withJSONObject: object,
      options: [.sortedKeys, .withoutEscapingSlashes]
    )
    return String(decoding: data, as: UTF8.self)
  }

  private static func object(_ form: Identity.Form) -> [String: Any] {
    [
      "name": form.name.name,
      "country": orNull(form.name.country?.letters),
      "stories": form.stories,
      "reason": orNull(form.reason.map { "\($0)" }),
      "comparedWith": orNull(form.comparedWith),
    ]
  }

  private static func object(_ office: Tenure) -> [String: Any] {
    [
      "title": office.title,
      "stories": office.stories,
      "first": orNull(office.days.map { "\($0.lowerBound)" }),
      "last": orNull(office.days.map { "\($0.upperBound)" }),
    ]
  }

  private static func orNull(_ text: String?) -> Any { text ?? NSNull() }
}
