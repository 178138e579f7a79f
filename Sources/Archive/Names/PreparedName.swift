internal import Extraction
internal import Stories

/// A name that a story has, ready to be given a number.
struct PreparedName: Sendable {
  var role: NamingCoding.Role
  var kind: NameKind
  var text: String
  var country: CountryCode?
  var office = ""
  /// A 64-bit hash of all the above but the role, by which numbers are kept in mind.
  var key: Int64
  /// The key by which rows are found.
  var wordKey: Int32 { Self.wordKey(of: kind, text) }
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

  /// 32 bits of a hash of a kind and the words of a text, which names have in common that are the same but for case,
  /// accents, punctuation, country and office; others may have it too.
  static func wordKey(of kind: NameKind, _ text: String) -> Int32 {
    var hash = FNV1a()
    hash.add(kind.rawValue)
    var text = text
    text.withUTF8 { text in
      WordScanner.scan(text) { word, _ in
        hash.add(word)
        hash.add(0)
        return true
      }
    }
    return Int32(truncatingIfNeeded: Int64(bitPattern: hash.value))
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
