/// Writes which names a story has as a few bytes each and reads them back.
///
/// Each entry is one number: that of a row of `name` with what it is in two bits, as LEB128
/// (https://dwarfstd.org/doc/DWARF5.pdf, section 7.6). What belongs to a name follows it.
enum NamingCoding {
  /// What an entry is; the raw value is stored.
  enum Role: UInt8, CaseIterable {
    /// A name, whose country, if any, is a guess.
    case name
    /// A name whose country the story says.
    case nameWithCountry
    /// The title of an office that the story gives the bearer of the name before.
    case title
    /// A further name of the same bearer.
    case other
  }

  /// One entry.
  struct Entry: Equatable {
    var role: Role
    var name: Int64
  }

  static func encode(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 3)
    for entry in entries {
      var rest = UInt64(bitPattern: entry.name) << 2 | UInt64(entry.role.rawValue)
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7f) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    return bytes
  }

  /// Calls `body` with each entry that the bytes hold whole.
  @inline(__always)
  static func forEach(in bytes: UnsafeRawBufferPointer, _ body: (Role, Int64) -> Void) {
    var (value, shift) = (UInt64(0), UInt64(0))
    for byte in bytes {
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 {
        body(Role(rawValue: UInt8(value & 3)) ?? .name, Int64(value >> 2))
        (value, shift) = (0, 0)
      } else {
        shift += 7
        if shift > 56 { return }
      }
    }
  }
}
