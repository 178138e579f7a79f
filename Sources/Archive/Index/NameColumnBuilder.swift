/// Writes the lines of a column of names, in one buffer.
struct NameColumnBuilder {
  /// The greatest number of mentions of one entity whose words are looked at.
  static let mentionsPerEntity = 64
  /// The greatest number of names of one entity that is kept.
  private static let namesPerEntity = 16
  /// The greatest length of a name that is kept, in bytes.
  private static let nameLength = 256
  private static let mark = Array(Schema.nameMark.utf8)

  private var bytes: [UInt8] = []
  /// Where the names of the entity in hand stand.
  private var kept: [Range<Int>] = []

  /// The column.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins the names of another entity.
  mutating func begin() {
    kept.removeAll(keepingCapacity: true)
  }

  /// Adds a name, its white space folded to single spaces, unless it is empty, too long or there already.
  mutating func add(_ name: some Collection<UInt8>) {
    guard kept.count < Self.namesPerEntity, name.count <= Self.nameLength else { return }
    let before = bytes.count
    if kept.isEmpty {
      if !bytes.isEmpty { bytes.append(0x0a) }
      bytes.append(contentsOf: Self.mark)
    }
    bytes.append(0x20)
    let start = bytes.count
    for byte in name {
      if byte == 0x20 || (0x09...0x0d).contains(byte) {
        if bytes.count > start, bytes[bytes.count - 1] != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
    if bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
    let range = start..<bytes.count
    let isKnown = kept.contains { $0.count == range.count && bytes[$0].elementsEqual(bytes[range]) }
    guard !range.isEmpty, !isKnown else {
      bytes.removeSubrange(before...)
      return
    }
    kept.append(range)
    bytes.append(0x20)
    bytes.append(contentsOf: Self.mark)
  }
}
