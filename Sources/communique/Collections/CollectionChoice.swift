import Archive
import ArgumentParser
import Foundation
import Stories

/// What a person means by the paths and the names of collections on a command line.
struct CollectionChoice: Equatable {
  /// Where the stories come from.
  var origin: StoryCollection.Origin
  /// What the title bar calls it.
  var title: String

  /// Makes a choice.
  ///
  /// An argument is a path, or the name of a collection of the configuration after `@`; a file whose name begins
  /// so is meant by `./@`. With no argument the collection without a name is meant, or else the samples.
  ///
  /// - Parameter path: the file of the configuration, for messages.
  init(_ arguments: [String], configuration: Configuration, path: String) throws {
    if arguments == ["-"] {
      (origin, title) = (.standardInput, "standard input")
      return
    }
    if arguments.contains("-") {
      throw Failure("- reads one story from standard input and must stand alone.", status: EX_USAGE)
    }
    if arguments.isEmpty, configuration.collection.isEmpty {
      (origin, title) = (.samples, "sample stories")
      return
    }
    var paths: [String] = []
    var titles: [String] = []
    if arguments.isEmpty {
      paths = configuration.collection
      titles = paths.map(Self.lastName)
      try Self.check(paths, in: path, called: "its collection")
    }
    for argument in arguments {
      guard let name = Self.name(argument) else {
        try Self.check(argument)
        paths.append(argument)
        titles.append(Self.lastName(of: argument))
        continue
      }
      guard let folders = configuration.collections[name] else {
        throw Self.failure(unknown: name, configuration: configuration, path: path)
      }
      try Self.check(folders, in: path, called: "its collection \"\(name)\"")
      paths += folders
      titles.append(name)
    }
    origin = .paths(Archive.resolved(paths))
    title = titles.joined(separator: ", ")
  }

  /// What the help of a command says of the arguments.
  static let help: ArgumentHelp = """
    Folders and files of stories, and collections of the configuration as @NAME; by default its collection.
    """

  /// The name of a collection that an argument stands for; nil when it is a path.
  static func name(_ argument: String) -> String? {
    argument.hasPrefix("@") ? String(argument.dropFirst()) : nil
  }

  private static func failure(unknown name: String, configuration: Configuration, path: String) -> Failure {
    let names = configuration.collections.keys.sorted()
    let known =
      names.isEmpty
      ? "name one under [collections] in \(path)"
      : "there are \(names.map { "@" + $0 }.joined(separator: ", "))"
    return Failure("there is no collection @\(name); \(known).", status: EX_USAGE)
  }

  private static func lastName(of path: String) -> String {
    let name = path.split(separator: "/").last ?? "/"
    return [".", ".."].contains(name)
      ? URL(filePath: path).standardizedFileURL.lastPathComponent : String(name)
  }

  /// Refuses a path that a person named when there is nothing there to read.
  private static func check(_ path: String) throws(ReadingProblem) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ReadingProblem(path: path, reason: .missing)
    }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw ReadingProblem(path: path, reason: .denied)
    }
  }

  /// Refuses a collection of the configuration of which nothing can be read; what is not there at the moment, such as
  /// a disk that is not mounted, may be told later.
  private static func check(_ paths: [String], in file: String, called name: String) throws {
    var problem: ReadingProblem?
    for path in paths {
      do throws(ReadingProblem) {
        return try check(path)
      } catch {
        problem = problem ?? error
      }
    }
    guard let problem else { return }
    throw ConfigurationError(path: file, text: "\(name) can't be opened (\(problem.path))")
  }
}
