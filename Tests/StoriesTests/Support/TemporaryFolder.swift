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
