/// Writes which names a story has as a few bytes each and reads them back.
///
/// Each entry is one number: that of a row of `name` with its role in four bits, as `LEB128`. What
/// belongs to a name follows it.
enum NamingCoding {
  /// What a name is in a story; the raw value is stored.
  enum Role: UInt8, CaseIterable {
    /// A person without an office, a place or a body, whose country, if any, is a guess.
    case name
    /// The same, where the story says the country.
    case nameWithCountry
    /// An official, whose country, if any, is a guess.
    case official
    /// An official whose country the story says.
    case officialWithCountry
    /// The title of an office that the story gives the bearer of the name before.
    case title
    /// A further name of the same bearer, by which other stories may know it.
    case other
    /// A short form of the name before, which counts in this story alone.
    case alias
    /// One who takes part in a meeting, or the title of such a one's office.
    case met
    /// One who says something.
    case speaker
    /// Something else that the story has: an event, a topic, a field of topics, a country, a day, a source, an author.
    case fact
    /// Something that holds of the story (`StoryFlag`); the number is not that of a name.
    case flag

    /// Whether it is the name of a person, place or body.
    var isBearer: Bool { rawValue <= Role.officialWithCountry.rawValue }
    /// Whether it is the name of an official.
    var isOfficial: Bool { self == .official || self == .officialWithCountry }
    /// Whether the story says the country of its bearer.
    var saysCountry: Bool { self == .nameWithCountry || self == .officialWithCountry }
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
      LEB128.append(UInt64(bitPattern: entry.name) << 4 | UInt64(entry.role.rawValue), to: &bytes)
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
        if let role = Role(rawValue: UInt8(value & 0xf)) { body(role, Int64(value >> 4)) }
        (value, shift) = (0, 0)
      } else {
        shift += 7
        if shift > 56 { return }
      }
    }
  }
}
