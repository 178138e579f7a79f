internal import CEmbedded

/// A table of tab-separated rows; lines that start with `#` and blank lines are left out.
struct Table {
  /// The file's name.
  let name: String
  /// The bytes of the file.
  let bytes: [UInt8]

  /// A table of these bytes.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The table of that file name that is built in; empty when there is none.
  init(builtIn name: String) {
    self.name = name
    for index in 0..<embedded_count(embedded_tables) {
      let file = embedded_file_at(embedded_tables, index)
      if String(cString: file.name) == name {
        bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
        return
      }
    }
    bytes = []
  }

  /// Calls `body` with the line number and the fields of each row, as ranges of `bytes`.
  func forEachRow(_ body: (_ line: Int, _ fields: [Range<Int>]) -> Void) {
    var fields: [Range<Int>] = []
    var line = 0
    var start = 0
    while start < bytes.count {
      line += 1
      var end = start
      var field = start
      fields.removeAll(keepingCapacity: true)
      while end < bytes.count, bytes[end] != 0x0a {
        if bytes[end] == 0x09 {
          fields.append(field..<end)
          field = end + 1
        }
        end += 1
      }
      let last = end > field && bytes[end - 1] == 0x0d ? end - 1 : end
      fields.append(field..<last)
      if last > start, bytes[start] != 0x23 { body(line, fields) }
      start = end + 1
    }
  }

  /// The text of a field.
  func text(_ field: Range<Int>) -> String { String(decoding: bytes[field], as: UTF8.self) }

  /// The alternatives of a field, which `|` separates; none for an empty field or `-`.
  func alternatives(_ field: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = field.lowerBound
    for index in field where bytes[index] == 0x7c {
      if index > start { found.append(start..<index) }
      start = index + 1
    }
    if start < field.upperBound { found.append(start..<field.upperBound) }
    if found.count == 1, found[0].count == 1, bytes[found[0].lowerBound] == 0x2d { return [] }
    return found
  }
}
