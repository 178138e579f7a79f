import Foundation
import Testing

/// The built program, run as a person runs it, with cache, data and configuration in a folder of the test.
struct Command {
  /// What a run printed and how it ended.
  struct Outcome {
    var output: String
    var errors: String
    var status: Int32
  }

  let home: Folder

  init() throws {
    home = try Folder()
  }

  /// The program lies beside the test bundle.
  static var program: URL {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      folder = bundle.bundleURL.deletingLastPathComponent()
    }
    return folder.appending(path: "communique")
  }

  /// Runs the program to its end.
  func run(
    _ arguments: String...,
    input: String? = nil,
    environment: [String: String] = [:],
    in folder: String? = nil
  ) throws -> Outcome {
    let process = process(arguments, environment: environment, in: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let feed = Pipe()
    process.standardInput = feed
    try process.run()
    // A short text fits the pipe; the program reads it or leaves it.
    feed.fileHandleForWriting.write(Data((input ?? "").utf8))
    try feed.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: data, as: UTF8.self),
      errors: String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self),
      status: process.terminationStatus
    )
  }

  /// Starts the program and goes on at once; what it prints is nobody's.
  func start(_ arguments: String..., whenDone: @escaping @Sendable () -> Void) throws -> Process {
    let process = process(arguments)
    process.terminationHandler = { _ in whenDone() }
    for stream in [\Process.standardOutput, \.standardError, \.standardInput] {
      process[keyPath: stream] = FileHandle.nullDevice
    }
    try process.run()
    return process
  }

  private func process(
    _ arguments: [String],
    environment: [String: String] = [:],
    in folder: String? = nil
  ) -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
    ].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    return process
  }
}
