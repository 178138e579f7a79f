import Archive
import ArgumentParser
import Extraction
import Foundation
import Screen
import Stories

/// Prints or writes what is found in stories.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the officials, places, meetings, statements and topics found in stories.",
    discussion: """
      A FILE of - reads standard input; of a folder all stories in it are read. With --output the findings of each \
      story go to a file of its name in that folder: NAME.ann for brat, NAME.json, NAME.findings.txt.
      """
  )

  @Argument(help: "Files of stories, and folders of them.", completion: .file())
  var files: [String]

  @Option(help: "json: one object a line; brat: standoff annotation; text: for people.")
  var format: Format = .text

  @Flag(help: "With text: say why each finding is there, by which rule and on what evidence.")
  var explain = false

  @Option(help: "Write into this folder instead of to standard output.", completion: .directory)
  var output: String?

  @Flag(help: "With --output, write over files that are there.")
  var overwrite = false

  @Option(
    help: "A table of topics of your own, instead of topics.tsv in the configuration folder.",
    completion: .file()
  )
  var topics: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, brat, text

    /// How the name of a written file ends.
    var ending: String {
      switch self {
      case .json: ".json"
      case .brat: ".ann"
      case .text: ".findings.txt"
      }
    }

    func print(_ findings: Findings, of story: Story, explain: Bool) -> String {
      switch self {
      case .json: JSONFormat.text(of: findings, in: story) + "\n"
      case .brat: BratFormat.text(of: findings, in: story)
      case .text where explain: TextFormat.explanation(of: findings, in: story)
      case .text: TextFormat.text(of: findings, in: story)
      }
    }
  }

  func validate() throws {
    if explain, format != .text {
      throw ValidationError("--explain goes with --format text; json always says why, brat cannot.")
    }
    if overwrite, output == nil {
      throw ValidationError("--overwrite goes with --output; without it nothing is written to a file.")
    }
  }

  func run() throws {
    try Failure.reporting {
      if let output { try makeFolder(output) }
      let directories = Directories(environment: ProcessInfo.processInfo.environment)
      let own = try topics.map { try OwnTopics.file($0) } ?? OwnTopics.configured(in: directories)
      let extractor = LazyExtractor(topics: own)
      var status: Int32 = 0
      var written: Set<String> = []
      func extract(_ file: String, _ known: ReadingProblem? = nil) throws {
        do {
          if let known { throw known }
          try self.extract(file, by: extractor, written: &written)
        } catch let problem as ReadingProblem {
          // One bad file must not keep the others from being read.
          let failure = Failure(problem)
          StandardError.write("communique: \(failure.sentence)")
          status = failure.status
        }
      }
      for file in files {
        guard Self.isFolder(file) else {
          try extract(file)
          continue
        }
        var isEmpty = true
        for entry in StoryFiles(in: file) {
          isEmpty = false
          try extract(entry.path, entry.problem)
        }
        if isEmpty { try extract(file, ReadingProblem(path: file, reason: .empty)) }
      }
      if status != 0 { throw ExitCode(status) }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Prints or writes what is in a file; `written` are the names that this run has written.
  private func extract(_ file: String, by extractor: LazyExtractor, written: inout Set<String>) throws {
    let (story, problem) = try file == "-" ? StoryFile.readStandardInput() : StoryFile.readNamed(file)
    if let problem { StandardError.write("communique: \(problem)") }
    let text = format.print(extractor.findings(in: story), of: story, explain: explain)
    guard let output else {
      try StandardOutput.write(StandardOutput.isTerminal || format == .text ? Sanitizer.clean(text) : text)
      return
    }
    let name = file == "-" ? "standard-input" : URL(filePath: file).deletingPathExtension().lastPathComponent
    let path = "\(output)/\(name)\(format.ending)"
    guard written.insert(path).inserted else {
      throw Failure(
        "\(file): another file of this name was written to \(path); extract it apart.",
        status: EX_CANTCREAT
      )
    }
    try NewFile.write(text, to: path, overwrite: overwrite)
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch CocoaError.fileWriteFileExists {
      throw Failure("\(path): is a file; --output names a folder.", status: EX_CANTCREAT)
    } catch {
      throw Failure(
        "\(path): the folder could not be made; check its parent's permissions.",
        status: EX_CANTCREAT
      )
    }
  }
}
