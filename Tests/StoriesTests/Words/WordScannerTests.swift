import Foundation
import TestSupport
import Testing

@testable import Stories

@Suite struct WordScannerTests {
  /// A word and where it stands.
  private struct Word: Equatable {
    var folded: String
    var range: Range<Int>
  }

  private func scan(_ bytes: [UInt8], limit: Int = .max) -> [Word] {
    var words: [Word] = []
    bytes.withUnsafeBufferPointer { bytes in
      WordScanner.scan(bytes) { word, range in
        words.append(Word(folded: String(decoding: word, as: UTF8.self), range: range))
        return words.count < limit
      }
    }
    return words
  }

  /// The words of a text with a stroke between them.
  private func words(_ text: String) -> String { WordScanner.words(of: text).joined(separator: "|") }

  @Test(arguments: [
    ("", ""), ("  \n", ""), ("trade", "trade"), ("Trade DEAL 2023", "trade|deal|2023"),
    ("U.S. carbon-neutral", "u|s|carbon|neutral"), ("don't", "don|t"), ("a_b@c", "a|b|c"), ("e404", "e404"),
    ("a—b…c «d»", "a|b|c|d"), ("a\u{a0}b\u{3000}c", "a|b|c"), ("a\u{0}b", "a|b"), ("3½ ²", "3½|²"),
    ("👍a", "a"),
  ])
  func cutsAtWhatIsNoLetterOrDigit(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("Énergie café", "energie|cafe"), ("Zoë Ångström", "zoe|angstrom"), ("Łódź ŁÓDŹ", "lodz|lodz"),
    ("Đặng Thị", "dang|thi"), ("cafe\u{301}", "cafe"), ("e\u{301}\u{323}x", "ex"), ("İstanbul", "istanbul"),
    ("Straße", "strase"), ("GROẞ groß", "gros|gros"), ("\u{212b}s \u{212a}", "as|k"), ("ñandú", "nandu"),
    ("Ｇ２０ ＴＲＡＤＥｄｅａｌ Ａ＋Ｚ ｚ０９", "g20|tradedeal|a|z|z09"), ("２０２３年Ｂ社", "2023|年|b|社"), ("ｅ\u{301}", "e"),
    ("Привет МИР", "привет|мир"), ("ΑΒΓ", "αβγ"), ("ﬁn", "ﬁn"),
  ])
  func foldsCaseAndTheAccentsOfLatinLetters(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("北京市长", "北|京|市|长"), ("東京から", "東|京|か|ら"), ("カタカナ・ー", "カ|タ|カ|ナ|ー"), ("서울 시장", "서|울|시|장"),
    ("二〇〇八", "二|〇|〇|八"), ("人々", "人|々"), ("G20北京2023年", "g20|北|京|2023|年"), ("北、京。", "北|京"), ("𠀀𠀁", "𠀀|𠀁"),
    ("ｶﾅ", "ｶ|ﾅ"),
  ])
  func eachIdeographKanaOrSyllableIsAWord(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("ΟΔΟΣ οδός", "οδοσ|οδοσ"), ("Αθήνα", "αθηνα"), ("ϊΐ ώύ", "ιι|ωυ"), ("Йон ёлка Їжак", "ион|елка|іжак"),
    ("Ѓ Ќ Ў", "г|к|у"), ("ガギヅ", "ガ|ギ|ヅ"), ("ぱばゔヴ", "ぱ|ば|ゔ|ヴ"),
  ])
  func anAccentBehindItsLetterIsOneWithIt(text: String, expected: String) {
    #expect(words(text.precomposedStringWithCanonicalMapping) == expected)
    #expect(words(text.decomposedStringWithCanonicalMapping) == expected)
  }

  @Test func aSoundMarkOnNoKanaThatHasOneStandsAlone() {
    #expect(words("\u{3042}\u{3099}") == "\u{3042}|\u{3099}")
    #expect(words("\u{304b}\u{309a}") == "\u{304b}|\u{309a}")
    #expect(scan(Array("\u{304b}\u{3099}x".utf8)).map(\.range) == [0..<6, 6..<7])
    for kana in UInt32(0x3041)...0x30ff {
      for mark in ["\u{3099}", "\u{309a}"] {
        guard let scalar = Unicode.Scalar(kana) else { continue }
        let text = String(scalar) + mark
        let composed = text.precomposedStringWithCanonicalMapping
        guard composed.unicodeScalars.count == 1, kana < 0x30ef else { continue }
        #expect(Array(words(text).utf8) == Array(composed.utf8), "\(text)")
      }
    }
  }

  @Test func rangesAreThoseOfTheText() {
    #expect(
      scan(Array("A Café,北京 x".utf8)) == [
        Word(folded: "a", range: 0..<1), Word(folded: "cafe", range: 2..<7), Word(folded: "北", range: 8..<11),
        Word(folded: "京", range: 11..<14), Word(folded: "x", range: 15..<16),
      ]
    )
    #expect(scan(Array("cafe\u{301}s".utf8)) == [Word(folded: "cafes", range: 0..<7)])
    #expect(
      scan(Array("\u{301} a".utf8)) == [Word(folded: "a", range: 3..<4)],
      "a mark on nothing is no word"
    )
  }

  @Test func itStopsWhenTold() {
    for text in ["a b c d", "A B C D", "北京市长", "é É è È"] {
      #expect(scan(Array(text.utf8), limit: 2).count == 2, "\(text)")
    }
  }

  @Test func longWordsAreCutBetweenScalars() {
    let limit = WordScanner.wordLimit
    for (letter, folded) in [("a", "a"), ("A", "a"), ("é", "e"), ("я", "я"), ("ก", "ก"), ("𐐨", "𐐨")] {
      let text = String(repeating: letter, count: 1000)
      let kept = String(repeating: folded, count: limit / folded.utf8.count)
      #expect(scan(Array(text.utf8)) == [Word(folded: kept, range: 0..<text.utf8.count)], "\(letter)")
    }
    let start = String(repeating: "a", count: limit - 1)
    #expect(words(start + "яb") == start, "what comes behind the cut is left out too")
    #expect(words(start + "bя") == start + "b")
  }

  @Test func bytesThatAreNoUTF8StandBetweenWords() {
    let bad: [[UInt8]] = [
      [0xff], [0x80], [0xc3], [0xe4, 0xb8], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80],
      // Longer than need be.
      [0xc1, 0x81], [0xe0, 0x81, 0x81], [0xf0, 0x84, 0xb8, 0x80], [0xf8, 0x81], [0xf9, 0x90, 0x80, 0x80],
    ]
    for bytes in bad {
      let found = scan([0x61] + bytes + [0x62])
      let end = bytes.count + 1
      #expect(
        found == [Word(folded: "a", range: 0..<1), Word(folded: "b", range: end..<end + 1)],
        "\(bytes)"
      )
      #expect(scan([0x41] + bytes + [0x42]).map(\.folded) == ["a", "b"], "\(bytes)")
      #expect(scan([0x61, 0x20] + bytes).map(\.folded) == ["a"], "\(bytes)")
    }
  }

  @Test func wordsAreTheirOwnWords() {
    var odd: [Unicode.Scalar] = []
    for scalar in (UInt32(0)...0x1ffff).lazy.compactMap(Unicode.Scalar.init) {
      let folded = WordScanner.words(of: "x" + String(Character(scalar))).joined(separator: " ")
      if WordScanner.words(of: folded).joined(separator: " ") != folded { odd.append(scalar) }
    }
    #expect(odd.isEmpty, "a word of the index is found by itself")
  }

  // MARK: - Random texts

  private static let pieces = [
    "a", "b", "Z", "7", "é", "É", "ß", "ø", "ẞ", "\u{212b}", "İ", "я", "Я", "σ", "Σ", "北", "京", "か", "カ", "서",
    "\u{301}",
    "\u{323}", "\u{93f}", "ก", "𠀀", "𝒳", "👍", "½", "\u{e000}", " ", "\n", "-", "’", "—", "\u{0}", "\u{200b}",
    "・", "quick",
    "Brown", String(repeating: "long", count: 70),
  ]

  /// The words of a valid text, scalar by scalar.
  private func reference(_ text: String) -> [Word] {
    var words: [Word] = []
    var (folded, start, isFull) = ("", Int?.none, false)
    func close(_ end: Int) {
      if let begun = start, !folded.isEmpty { words.append(Word(folded: folded, range: begun..<end)) }
      (folded, start, isFull) = ("", nil, false)
    }
    func add(_ more: String) {
      isFull = isFull || folded.utf8.count + more.utf8.count > WordScanner.wordLimit
      if !isFull { folded += more }
    }
    var place = 0
    for scalar in text.unicodeScalars {
      let end = place + UTF8.width(scalar)
      defer { place = end }
      if (0x300...0x36f).contains(scalar.value) {
        start = start ?? place
        continue
      }
      guard isLetter(scalar) else {
        close(place)
        continue
      }
      if isOfCJK(scalar) {
        if !folded.isEmpty { close(place) }
        start = start ?? place
        add(String(Character(scalar)))
        close(end)
        continue
      }
      start = start ?? place
      add(scalar.properties.lowercaseMapping.unicodeScalars.map(unaccented).joined())
    }
    close(place)
    return words
  }

  private func unaccented(_ scalar: Unicode.Scalar) -> String {
    if (0x300...0x36f).contains(scalar.value) { return "" }
    if scalar == "ς" { return "σ" }
    // Modern Greek, and the Cyrillic of Slavic languages.
    if (0x386...0x3ce).contains(scalar.value) || (0x400...0x45f).contains(scalar.value) {
      return String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first.map { String($0) } ?? ""
    }
    return LatinFolding.letter(for: scalar.value).map { String(UnicodeScalar($0)) }
      ?? String(Character(scalar))
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    case .decimalNumber, .letterNumber, .otherNumber, .privateUse: true
    default: false
    }
  }

  private func isOfCJK(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic && !(0x1_6000..<0x2_0000).contains(scalar.value) || scalar == "々"
      || (0x3040...0x30ff).contains(scalar.value)
      || (0xac00...0xd7a3).contains(scalar.value)
  }

  @Test func agreesWithAPlainReading() throws {
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...14, using: &generator))
        .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let found = scan(Array(text.utf8))
      try #require(found == reference(text), "\(text.debugDescription)")
      #expect(found.map(\.folded) == WordScanner.words(of: text))
    }
  }

  @Test func anyBytesGiveWordsInTheirOrder() throws {
    var generator = SeededGenerator(seed: 72)
    let pieces = Self.pieces.map { Array($0.utf8) } + (0x80...0xff).map { [$0] }
    for _ in 0..<3000 {
      var bytes = (0..<Int.random(in: 0...12, using: &generator))
        .flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      for index in bytes.indices where Int.random(in: 0..<20, using: &generator) == 0 {
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      let found = scan(bytes)
      var end = 0
      for word in found {
        #expect(word.range.lowerBound >= end && word.range.upperBound <= bytes.count && !word.range.isEmpty)
        #expect(!word.folded.isEmpty && word.folded.utf8.count <= WordScanner.wordLimit)
        end = word.range.upperBound
      }
      try #require(
        found.map(\.folded) == reference(String(decoding: bytes, as: UTF8.self)).map(\.folded),
        "\(bytes)"
      )
    }
  }
}
