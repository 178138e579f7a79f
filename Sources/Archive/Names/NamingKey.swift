/// The words of the full-text index that stand for the names of a story: a letter for the role, then the name's
/// number.
///
/// A name is found by its number and not by its words, so two people of one name are two, and all names of one
/// are found together.
struct NamingKey: Hashable {
  /// The part that a name plays, as far as one can ask for it; the raw value is the first letter.
  enum Part: UInt8 {
    case official = 0x6f
    case name = 0x6e
    case met = 0x6d
    case speaker = 0x73
    case flag = 0x66
  }

  var part: Part
  var number: Int64

  init(_ part: Part, _ number: Int64) {
    self.part = part
    self.number = number
  }

  init(_ flag: StoryFlag) {
    self.init(.flag, flag.number)
  }

  /// The word.
  var word: String {
    String(UnicodeScalar(part.rawValue)) + String(number, radix: 36)
  }

  /// The words of all entries of a story, with spaces between them.
  static func words(of entries: UnsafeRawBufferPointer) -> String {
    var text = ""
    var isOfficial = false
    NamingCoding.forEach(in: entries) { role, number in
      if role.isBearer { isOfficial = role.isOfficial }
      if !text.isEmpty { text.append(" ") }
      text.append(NamingKey(part(of: role, isOfficial: isOfficial), number).word)
    }
    return text
  }

  /// The part that a role is asked for as.
  ///
  /// - Parameter isOfficial: whether the last bearer was an official.
  static func part(of role: NamingCoding.Role, isOfficial: Bool) -> Part {
    switch role {
    case .name, .nameWithCountry, .title, .fact: .name
    case .official, .officialWithCountry: .official
    case .other, .alias: isOfficial ? .official : .name
    case .met: .met
    case .speaker: .speaker
    case .flag: .flag
    }
  }
}
