/// Texts of releases, of invented words, for telling which are nearly the same.
enum Releases {
  /// A text of so many words in which no run of four comes twice: `seed` tells one from another.
  static func text(_ seed: Int = 0, words: Int = 120) -> String {
    (0..<words).map { "w\(letters(seed))q\(letters($0))" }.joined(separator: " ")
  }

  /// The text with every word that stands at one of some places replaced.
  static func text(_ text: String, replacing places: some Sequence<Int>, by word: String = "other") -> String
  {
    var words = text.split(separator: " ").map(String.init)
    for place in places where words.indices.contains(place) { words[place] = "\(word)\(letters(place))" }
    return words.joined(separator: " ")
  }

  /// A number in letters: digits would be numbers of the text.
  private static func letters(_ number: Int) -> String {
    String(number, radix: 20).map {
      $0.isNumber ? String(UnicodeScalar(UInt8(0x6b + ($0.wholeNumberValue ?? 0)))) : String($0)
    }
    .joined()
  }

  /// A notice of the kind that comes every day with other figures.
  static func notice(_ day: String, _ figures: [String]) -> String {
    """
    The Harbour Exchange of Larvik said on \(day) that dealers had turned over \(figures[0]) lots of herring in quiet \
    trading, and that most of what was on offer found buyers before noon. Prices ended at \(figures[1]) crowns a \
    barrel after touching \(figures[2]) in the morning, as boats came in from the northern grounds with less than had \
    been thought. Dealers expect little movement until the spring fleet is back, the Exchange said in its notice, \
    which it gives out at the close of each day for members and for the press.
    """
  }
}
