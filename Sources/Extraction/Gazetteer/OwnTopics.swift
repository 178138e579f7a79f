/// A person's own table of topics: it adds subjects, moves them to other fields and takes them out.
///
/// The format is that of the table that is built in: a subject, a tab, its field, and where it counts only where
/// something announces it a tab and `announced`. The field may be a new one; `-` takes the subject out. Lines that
/// start with `#` and blank lines are left out.
public struct OwnTopics: Sendable, Hashable {
  /// A row: what is said of one subject.
  struct Row: Sendable, Hashable {
    var subject: [UInt8]
    /// Its field; nil takes the subject out.
    var field: [UInt8]?
    var isAnnounced: Bool
  }

  let rows: [Row]

  /// Reads the bytes of a file; its path is for the error.
  public init(_ bytes: [UInt8], path: String) throws(OwnTopicsError) {
    var rows: [Row] = []
    var mistakes: [OwnTopicsError.Mistake] = []
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let table = Table(name: path, bytes: bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes)
    table.forEachRow { line, fields in
      let columns = fields.map { Self.trimmed(table.bytes[$0]) }
      guard columns.contains(where: { !$0.isEmpty }) else { return }
      func fail(_ reason: OwnTopicsError.Reason) {
        mistakes.append(OwnTopicsError.Mistake(line: line, reason: reason))
      }
      if columns[0].isEmpty { return fail(.noSubject) }
      if columns.count < 2 || columns[1].isEmpty { return fail(.noField(Self.text(columns[0]))) }
      let place = columns.count > 2 ? Self.text(columns[2]) : ""
      if columns.count > 3 || !(place.isEmpty || place == "announced") {
        return fail(.unknownPlace(columns.count > 3 ? Self.text(columns[3]) : place))
      }
      let isOut = columns[1] == [0x2d]
      rows.append(Row(subject: columns[0], field: isOut ? nil : columns[1], isAnnounced: !place.isEmpty))
    }
    guard mistakes.isEmpty else { throw OwnTopicsError(path: path, mistakes: mistakes) }
    self.rows = rows
  }

  /// The subjects, in lower case.
  var subjects: Set<String> { Set(rows.map { Self.text($0.subject).lowercased() }) }

  /// A hash of the rows, the same on every run (FNV-1a, 64 bits).
  var stableHash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: [UInt8]) {
      for byte in bytes + [0x09] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    for row in rows {
      add(row.subject)
      add(row.field ?? [])
      add([row.isAnnounced ? 1 : 0])
    }
    return hash
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var rest = bytes
    while let first = rest.first, first == 0x20 || first == 0x0d { rest = rest.dropFirst() }
    while let last = rest.last, last == 0x20 || last == 0x0d { rest = rest.dropLast() }
    return Array(rest)
  }
}

/// What is wrong in a person's own table of topics.
public struct OwnTopicsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The row begins with a tab.
    case noSubject
    /// The row of this subject has no second column.
    case noField(String)
    /// The third column says this, or there is a fourth that does.
    case unknownPlace(String)
  }

  /// One mistake.
  public struct Mistake: Hashable, Sendable {
    /// The line's number, from 1.
    public var line: Int
    /// What is wrong.
    public var reason: Reason
  }

  /// So many mistakes at most are told.
  private static let told = 10

  /// The file.
  public var path: String
  /// What is wrong, in the order of the lines; never empty.
  public var mistakes: [Mistake]

  /// The mistakes, a line with one sentence each, and how many more there are.
  public var description: String {
    var lines = mistakes.prefix(Self.told).map { "\(path):\($0.line): \($0.reason)" }
    if mistakes.count > Self.told { lines.append("and \(mistakes.count - Self.told) more.") }
    return lines.joined(separator: "\n")
  }
}

extension OwnTopicsError.Reason: CustomStringConvertible {
  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .noSubject: "a subject must stand before the tab."
    case .noField(let subject):
      "after “\(subject)” and a tab must stand its field, or - to take the subject out."
    case .unknownPlace(let value): "after the field and a tab only “announced” may stand, not “\(value)”."
    }
  }
}
