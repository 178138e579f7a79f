/// How often words stand first and last in the full names of a collection: two people of one name are the likelier
/// the more people bear its parts.
struct NameCounts {
  private var firsts: [String: Int] = [:]
  private var lasts: [String: Int] = [:]
  private var total = 0

  /// The words of names, each different name counting once.
  init(_ names: [PersonName]) {
    var known: Set<[String]> = []
    for name in names where name.words.count > 1 {
      guard let first = name.words.first, let last = name.words.last, known.insert([first, last]).inserted
      else { continue }
      firsts[first, default: 0] += 1
      lasts[last, default: 0] += 1
      total += 1
    }
  }

  /// Whether the tables know the first word as a first name and the last as a surname, so that there may be many such.
  func isUsual(_ name: PersonName) -> Bool {
    guard let first = name.words.first, let last = name.words.last else { return true }
    return Self.classes(of: first).contains(.given) && Self.classes(of: last).contains(.surname)
  }

  static func classes(of word: String) -> WordClass {
    var hash = FoldedHash()
    for byte in word.utf8 { hash.add(byte) }
    return Gazetteer.builtIn.classes(ofHash: hash.value)
  }

  /// Whether a second bearer of a name would be no surprise.
  ///
  /// If first and last words were dealt out at random, more than one in twenty such collections would have another.
  func isCommon(_ name: PersonName) -> Bool {
    guard let first = name.words.first, let last = name.words.last else { return true }
    guard name.words.count > 1 else { return lasts[last, default: 0] > 1 }
    let bearers = (firsts[first, default: 1] - 1) * (lasts[last, default: 1] - 1)
    return bearers * 20 > max(total, 500)
  }
}
