/// Tells the language of a text from its script and its commonest words.
public enum Language {
  /// So many words of a text are looked at.
  private static let wordLimit = 150
  /// So many different ones of the commonest of a language must be among them, for one to be told.
  private static let least = 3

  /// The language of a text by its two-letter code (ISO 639-1), or nil where it can't be told.
  ///
  /// Looks at the first words only: some microseconds.
  public static func code(of text: [UInt8]) -> String? {
    var seen = 0
    var scripts: [String: Int] = [:]
    let commonWords = commonWords
    var common: [UInt32: Int] = [:]
    text.withUnsafeBufferPointer { text in
      WordScanner.scan(text) { word, _ in
        seen += 1
        if let first = word.first, first >= 0xc4 {
          let start = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first
          if let language = start.flatMap({ language(ofScript: $0.value) }) {
            scripts[language, default: 0] += 1
          }
        }
        if word.count <= 4 {
          var key: UInt32 = 0
          for byte in word { key = key << 8 | UInt32(byte) }
          if commonWords[key] != nil { common[key, default: 0] += 1 }
        }
        return seen < wordLimit
      }
    }
    // Japanese has ideographs too, but Chinese no kana.
    if let kana = scripts["ja"], kana * 8 > seen { return "ja" }
    if let script = scripts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), script.value * 2 > seen {
      return script.key
    }
    var counts = [(all: Int, different: Int)](repeating: (0, 0), count: latinLanguages.count)
    for (word, count) in common {
      for language in commonWords[word] ?? [] {
        counts[language].all += count
        counts[language].different += 1
      }
    }
    // Tables have one word again and again: `cts per lb`.
    let told = counts.indices.filter { counts[$0].different >= least && counts[$0].all * 20 >= seen }
    return told.max { (counts[$0].all, $1) < (counts[$1].all, $0) }.map { latinLanguages[$0].code }
  }

  /// The language that a script is mostly used for (Unicode 15, Blocks.txt).
  private static func language(ofScript value: UInt32) -> String? {
    switch value {
    case 0x370...0x3ff: "el"
    case 0x400...0x4ff: "ru"
    case 0x590...0x5ff: "he"
    case 0x600...0x6ff: "ar"
    case 0x900...0x97f: "hi"
    case 0xb80...0xbff: "ta"
    case 0xd80...0xdff: "si"
    case 0xe00...0xe7f: "th"
    case 0x3041...0x30ff: "ja"
    case 0x3400...0x9fff: "zh"
    case 0xac00...0xd7af: "ko"
    default: nil
    }
  }

  /// Languages in the Latin script by their codes, with words of up to four letters that are common in one and rare in
  /// the others, without accents.
  private static let latinLanguages: [(code: String, words: String)] = [
    ("cs", "se je na ze do pro aby byl byla jsou ale jak co pri pred ve tak by"),
    ("de", "der die das und den von mit ist dem fur auf eine zu nach"),
    ("en", "the of and to with for that was will from has its this by on"),
    ("es", "los las del una por con para que el y su sus como fue"),
    ("fr", "les des est une dans pour sur avec qui aux du et ont ses"),
    ("id", "yang dan di dari ini itu akan pada oleh ke juga kata"),
    ("it", "il gli della di che per con nel sono dei alla ha piu"),
    ("lt", "ir kad yra buvo jo su kaip bet apie tai nuo prie taip kuri tik del"),
    ("nl", "het een van en dat zijn met voor niet ook aan door te"),
    ("pl", "jest sie na nie ze do oraz przy jako tym dla po od"),
    ("pt", "dos das uma com para nao em os ao pelo foi seu sua da"),
    ("sv", "och att det som for den till med har inte ett av pa"),
    ("tr", "bir ve ile icin bu olan daha en cok gibi ise de da"),
    ("vi", "cua va cac la cho voi khi den nay duoc mot ong co nam sau bi tai nhu"),
  ]

  /// The languages of each word of those, as places in their list, by the word's bytes as a number.
  private static let commonWords: [UInt32: [Int]] = {
    var table: [UInt32: [Int]] = [:]
    for (place, language) in latinLanguages.enumerated() {
      for word in language.words.split(separator: " ") where word.utf8.count <= 4 {
        table[word.utf8.reduce(0) { $0 << 8 | UInt32($1) }, default: []].append(place)
      }
    }
    return table
  }()
}
