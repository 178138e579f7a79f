import CEmbedded

/// A data file that is part of the program.
struct EmbeddedFile {
  /// The file's name.
  let name: String
  /// Its bytes.
  let bytes: [UInt8]

  /// Its text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The files of a folder, in the order of their names.
  static func files(in folder: embedded_folder) -> [EmbeddedFile] {
    (0..<embedded_count(folder)).map { index in
      let file = embedded_file_at(folder, index)
      return EmbeddedFile(
        name: String(cString: file.name),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
      )
    }
  }
}
