import Archive
import ArgumentParser
import Extraction
import Foundation
import Query
import Screen

/// Lists the officials of a collection.
struct Officials: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officials",
    abstract: "List the officials of a collection, those in most stories first.",
    discussion: """
      Brings the index up to date first. One official is one line, by whatever names the stories call them: name, \
      country, latest office, number of stories, first and last day; of these stories, some may name the office and \
      others the person alone, whom person: finds there and official: does not. json tells all names with the reason \
      why each is taken for the same person's. A NAME may stand alone, where there is no folder of that name. The \
      exit status is 1 when there is none.
      """
  )

  @Argument(
    help: "The folder of stories, or a collection by its @NAME; by default the configured one.",
    completion: .directory
  )
  var folder: String?

  @Argument(help: "Only officials of whom a name has these words, or else words that begin so.")
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
    for text in [name, isNameAlone ? folder : nil].compactMap({ $0 }) where !Query.Phrase(text).isSearchable {
      throw ValidationError("“\(Sanitizer.clean(text))” has no letter or digit that a name could have.")
    }
  }

  /// Whether the one argument is a name and no folder: nothing of this name is there, and it is no path.
  private var isNameAlone: Bool {
    guard name == nil, let folder, CollectionChoice.name(folder) == nil else { return false }
    return !folder.contains("/") && !FileManager.default.fileExists(atPath: folder)
  }

  func run() throws {
    try Failure.reporting {
      let (folder, name) = isNameAlone ? (nil, folder) : (folder, name)
      var officials: [Identity] = []
      try Setup().withCollection(folder.map { [$0] } ?? []) { collection in
        try collection.update()
        try collection.archive.resolveIdentities()
        officials = try collection.archive.officials()
      }
      if let name {
        let named = officials.filter { $0.hasName(name) }
        officials = named.isEmpty ? officials.filter { $0.hasName(name, asPrefixes: true) } : named
      }
      if officials.isEmpty {
        let sought = isNameAlone ? ", and there is no folder \(name ?? "")" : ""
        StandardError.write("No official\(name == nil ? "" : " of this name") is in the collection\(sought).")
        throw ExitCode(1)
      }
      let shown = officials.prefix(limit ?? officials.count)
      switch format {
      case .table:
        let widest = StandardOutput.isTerminal ? OfficialsTable.widest : nil
        for line in OfficialsTable.lines(of: shown, widest: widest) {
          try StandardOutput.write(Sanitizer.clean(line) + "\n")
        }
      case .json:
        for official in shown {
          let line = try OfficialObject.line(of: official)
          try StandardOutput.write((StandardOutput.isTerminal ? Sanitizer.clean(line) : line) + "\n")
        }
      }
    }
  }
}
