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

  private static func key(of kind: NameKind, _ text: String, _ country: CountryCode?, _ office: String)
    -> Int64
  {
    var hash = FNV1a()
    hash.add(kind.rawValue)
    hash.add(text.utf8)
    hash.add(0)
    hash.add((country?.letters ?? "").utf8)
    hash.add(office.utf8)
    return Int64(bitPattern: hash.value)
  }
}
