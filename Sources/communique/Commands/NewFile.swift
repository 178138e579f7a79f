import Foundation

/// Writes what a command makes into a file of its own.
enum NewFile {
  /// Writes a text to a path.
  ///
  /// A regular file that is there is written over only where that is asked for: beside it first, with its
  /// permissions, then renamed, so that it is never half written. What is no regular file (`/dev/null`, a symbolic
  /// link) stays and is written through.
  ///
  /// - Throws: `Failure` with `EX_CANTCREAT` where a file is there already or none can be written.
  static func write(_ text: String, to path: String, overwrite: Bool) throws(Failure) {
    let data = Data(text.utf8)
    do {
      if overwrite, let permissions = permissions(ofRegularFile: path) {
        try replace(path, with: data, permissions: permissions)
      } else {
        try data.write(to: URL(filePath: path), options: overwrite ? [] : [.withoutOverwriting])
      }
    } catch CocoaError.fileWriteFileExists {
      throw Failure("\(path): is there already; --overwrite writes over it.", status: EX_CANTCREAT)
    } catch {
      throw Failure(
        "\(path): could not be written; check the folder and its permissions.",
        status: EX_CANTCREAT
      )
    }
  }

  /// The permissions of a regular file.
  ///
  /// Nil for anything else and where there is none; a link is not followed.
  private static func permissions(ofRegularFile path: String) -> mode_t? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_mode & 0o7777
  }

  private static func replace(_ path: String, with data: Data, permissions: mode_t) throws {
    let beside = "\(path).\(UUID().uuidString)"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
    do {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try file.write(contentsOf: data)
      guard fchmod(descriptor, permissions) == 0 else { throw CocoaError(.fileWriteNoPermission) }
      try file.close()
      guard rename(beside, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      unlink(beside)
      throw error
    }
  }
}
