internal import Extraction

/// The name of a person, place or body, or a title of office, ready to be given a number.
struct PreparedName: Sendable {
  /// What a row of the table `name` is of; the raw value is stored.
  enum Kind: UInt8 {
    case person, place, organization, title

    init(_ kind: KnownName.Kind) {
      switch kind {
      case .person: self = .person
      case .place: self = .place
      case .organization: self = .organization
      }
    }
  }

  var role: NamingCoding.Role
  var kind: Kind
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
    kind = Kind(name.kind)
    text = name.name
    country = name.country
    office = name.office
    key = Self.key(of: kind, text, country, office)
  }

  init(title: String) {
    role = .title
    kind = .title
    text = title
    key = Self.key(of: .title, title, nil, "")
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
  private static func key(of kind: Kind, _ text: String, _ country: CountryCode?, _ office: String) -> Int64 {
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

extension [PreparedName] {
  /// The greatest number of names of one story that are kept.
  private static let limit = 4000

  /// The names of a story, each once, those of the same bearer one after the other.
  init(_ appearances: Appearances) {
    self = []
    var known: Set<Int64> = []
    for appearance in appearances.people + appearances.places + appearances.organizations {
      guard count < Self.limit else { break }
      let name = PreparedName(appearance.name, role: appearance.saysCountry ? .nameWithCountry : .name)
      guard known.insert(name.key).inserted else { continue }
      append(name)
      for title in appearance.titles { append(PreparedName(title: title)) }
      for other in appearance.others { append(PreparedName(other, role: .other)) }
    }
  }
}
