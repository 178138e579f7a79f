import Foundation
import Glibc
import Testing

/// A folder that is there as long as the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/communique-stories-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and gives its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = path + "/" + name
    try #require(FileManager.default.createFile(atPath: file, contents: Data(bytes)))
    return file
  }

  /// Makes a pipe and gives its path.
  func makePipe(_ name: String) throws -> String {
    let file = path + "/" + name
    try #require(mkfifo(file, 0o600) == 0)
    return file
  }
}

/// Real stories beside the project, which are not part of it and need not be there.
enum SharedStories {
  /// The files of a folder of `shared/stories`, in the order of their names; none where it is missing.
  static func files(in folder: String) -> [String] {
    let path = root + "/" + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { path + "/" + $0 }
  }

  /// `shared/stories` beside the package, three folders above this file's.
  private static var root: String {
    var package = URL(filePath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    return package.deletingLastPathComponent().appending(path: "shared/stories").path()
  }
}
