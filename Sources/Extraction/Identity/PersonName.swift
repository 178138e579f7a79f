/// A person's name, cut up for telling whether two names may be one person's.
struct PersonName: Hashable {
  /// The words in full, folded, in the order of the name; `al-` and `el-` behind the first are left out,
  /// in whatever way they are joined to the word.
  var words: [String] = []
  /// The letters of the initials, in the order of the name.
  var initials: [UInt8] = []
  /// `jr`, `sr`, or the number of a generation (`iii`); empty for none.
  var generation = ""
  /// How many of the words stand apart: `Jean-Pierre` is one.
  private var parts = 0
  /// The letters of the last of those.
  private(set) var last = ""

  /// The parts of a name.
  init(_ text: String) {
    for part in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\u{a0}" }) {
      let before = words.count
      let part = before > 0 ? Self.withoutArticle(part) : part
      for word in FoldedWords.words(of: String(part)) { add(word) }
      guard words.count > before else { continue }
      parts += 1
      last = words[before...].joined()
    }
  }

  /// A part without an article that only a capital parts from the name: `AlHarbi`.
  private static func withoutArticle(_ part: Substring) -> Substring {
    let rest = part.dropFirst(2)
    guard part.hasPrefix("Al") || part.hasPrefix("El"), let next = rest.unicodeScalars.first,
      next.properties.isUppercase, rest.unicodeScalars.dropFirst().first?.properties.isLowercase ?? false
    else { return part }
    return rest
  }

  private mutating func add(_ word: String) {
    let letters = word.utf8.filter { $0 != 0x2e }
    if letters.isEmpty { return }
    if letters.count == 1 || (word.utf8.contains(0x2e) && isDottedInitials(word)) {
      initials.append(contentsOf: letters)
      return
    }
    let plain = String(decoding: letters, as: UTF8.self)
    if Self.generations.contains(plain), !words.isEmpty {
      generation = plain
    } else if words.isEmpty || (plain != "al" && plain != "el") {
      words.append(plain)
    }
  }

  /// What tells two people of the same words apart.
  struct Signs: Hashable {
    var initials: [UInt8]
    var generation: String
  }

  /// Initials and generation.
  var signs: Signs { Signs(initials: initials, generation: generation) }

  /// Whether the name has more than a surname: `Van Dyke` and `Jean-Pierre` have not.
  var isFull: Bool {
    guard parts > 0 else { return false }
    if !initials.isEmpty { return true }
    return parts > 1 && !(words.dropLast().allSatisfy(Self.particles.contains) && words[0] != "le")
  }

  /// What names are the same by: the letters of the words, and for a lone surname its initials.
  var key: String {
    let letters = words.joined()
    return words.count == 1 && !initials.isEmpty
      ? String(decoding: initials, as: UTF8.self) + "." + letters : letters
  }

  /// The letters of the last word and of the particles before it (`vandyke`).
  var surname: String {
    let start = words.dropLast().lastIndex { !Self.particles.contains($0) }.map { $0 + 1 } ?? 0
    return words[start...].joined()
  }

  /// Whether initials and generation leave it open that two names of the same words are one person's.
  func mayBe(_ other: PersonName) -> Bool {
    guard generation.isEmpty || other.generation.isEmpty || generation == other.generation else {
      return false
    }
    return initials.isEmpty || other.initials.isEmpty || initials.isRun(in: other.initials)
      || other.initials.isRun(in: initials)
  }

  private func isDottedInitials(_ word: String) -> Bool {
    word.utf8.split(separator: 0x2e).allSatisfy { $0.count == 1 }
  }

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  /// Words with which a surname of several begins.
  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "ten", "ter", "del", "della", "di", "da", "dos", "das", "la", "los",
    "le", "st",
    "saint", "el", "bin", "ibn", "zu", "af",
  ]
}

extension Array where Element: Equatable {
  /// Whether all of these stand in another array in this order, perhaps with others between them.
  func isRun(in other: [Element]) -> Bool {
    var rest = other[...]
    for element in self {
      guard let place = rest.firstIndex(of: element) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
