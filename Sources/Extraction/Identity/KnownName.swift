/// A name as stories write it, with what tells its bearers apart: what identities are made of.
///
/// Two stories that give the same known name mean one person, place or organisation, as far as anybody can tell
/// from the name; whether two known names mean the same is for `IdentityResolver` to say.
public struct KnownName: Sendable, Hashable {
  /// What a name is of.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// A person, official or not.
    case person
    /// A place.
    case place
    /// An organisation.
    case organization
  }

  /// What it is of.
  public var kind: Kind
  /// The name on one line, as the story writes it in full.
  public var name: String
  /// The country that the person serves, that the place is in, or whose the body is, where it is known.
  public var country: CountryCode?
  /// The words of the office, folded and sorted, for a person whose name or country tells too little; else empty.
  ///
  /// It keeps two people apart of whom stories give only a surname, or no country.
  public var office: String

  /// Makes a known name.
  public init(_ kind: Kind, _ name: String, country: CountryCode? = nil, office: String = "") {
    self.kind = kind
    self.name = name
    self.country = country
    self.office = office
  }
}

extension KnownName: Comparable {
  /// Whether one name is before another: by kind, name, country and office, in the order of their bytes.
  public static func < (left: KnownName, right: KnownName) -> Bool {
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.name != right.name { return left.name.utf8.lexicographicallyPrecedes(right.name.utf8) }
    let (first, second) = (left.country?.letters ?? "", right.country?.letters ?? "")
    if first != second { return first < second }
    return left.office.utf8.lexicographicallyPrecedes(right.office.utf8)
  }
}
