internal import Extraction

/// A name that a story has, ready to be given a number.
struct PreparedName: Sendable {
  var role: NamingCoding.Role
  var kind: NameKind
  var text: String
  var country: CountryCode?
  var office = ""
  /// A 64-bit hash of all the above but the role, by which numbers are kept in mind.
  var key: Int64
  /// 32 bits of it, by which rows are found: several names may have the same.
  var shortKey: Int32 { Int32(truncatingIfNeeded: key) }
  /// The office as a row has it.
  var storedOffice: String? { office.isEmpty ? nil : office }

  init(_ name: KnownName, role: NamingCoding.Role) {
    self.role = role
    kind = NameKind(name.kind)
    text = name.name
    country = name.country
    office = name.office
    key = Self.key(of: kind, text, country, office)
  }

  init(_ kind: NameKind, _ text: String, role: NamingCoding.Role) {
    self.role = role
    self.kind = kind
    self.text = text
    key = Self.key(of: kind, text, nil, "")
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
  private static func key(of kind: NameKind, _ text: String, _ country: CountryCode?, _ office: String)
    -> Int64
  {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    add(kind.rawValue)
    for byte in text.utf8 { add(byte) }
    add(0)
    for byte in (country?.letters ?? "").utf8 { add(byte) }
    for byte in office.utf8 { add(byte) }
    return Int64(bitPattern: hash)
  }
}
