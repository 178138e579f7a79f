/// What holds of a story and can be asked for like a name; `number` is stored.
enum StoryFlag: Hashable {
  /// It is a story: so that the full-text index can be asked for all that lack something.
  case story
  /// It tells of a meeting.
  case meeting
  /// It has a web address.
  case link
  /// It is in a language, by its two-letter code (ISO 639-1).
  case language(String)

  var number: Int64 {
    switch self {
    case .story: 0
    case .meeting: 1
    case .link: 2
    case .language(let code):
      // 3 stands for what is no code.
      code.utf8.count == 2 && code.utf8.allSatisfy { (0x61...0x7a).contains($0) }
        ? code.utf8.reduce(0) { $0 << 8 | Int64($1) } : 3
    }
  }
}
