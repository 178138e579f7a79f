/// Words of `grammar.tsv` that one rule asks for by name.
///
/// Unlike a `WordClass` a list says nothing of a word to the other rules: a word of lists alone stays one that no
/// table knows, and may be a name.
struct WordList: OptionSet, Sendable {
  let rawValue: UInt32

  static let woman = WordList(rawValue: 1)
  static let man = WordList(rawValue: 2)
  static let ordinal = WordList(rawValue: 4)
  static let session = WordList(rawValue: 8)
  static let competition = WordList(rawValue: 16)
  static let paper = WordList(rawValue: 32)
  static let line = WordList(rawValue: 64)
  static let project = WordList(rawValue: 128)
  static let appointed = WordList(rawValue: 256)
  static let division = WordList(rawValue: 512)
  static let playing = WordList(rawValue: 1024)
  static let losing = WordList(rawValue: 2048)
  static let near = WordList(rawValue: 4096)
  static let resultLabel = WordList(rawValue: 8192)
  static let kin = WordList(rawValue: 16384)
  static let recalling = WordList(rawValue: 32768)
  static let law = WordList(rawValue: 65536)
  static let recurrence = WordList(rawValue: 131_072)
  static let making = WordList(rawValue: 262_144)
  static let teaching = WordList(rawValue: 524_288)
  static let staff = WordList(rawValue: 1_048_576)
  static let acting = WordList(rawValue: 2_097_152)

  /// The names by which `grammar.tsv` calls the lists.
  static let named: [String: WordList] = [
    "woman": .woman, "man": .man, "ordinal": .ordinal, "session": .session, "competition": .competition,
    "paper": .paper, "line": .line, "project": .project, "appointed": .appointed, "division": .division,
    "playing": .playing, "losing": .losing, "near": .near, "result-label": .resultLabel, "kin": .kin,
    "recalling": .recalling, "law": .law, "recurrence": .recurrence,
    "making": .making, "teaching": .teaching, "staff": .staff, "acting": .acting,
  ]
}
