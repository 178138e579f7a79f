import Screen
import Testing

@Suite struct CellWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("~", 1), ("é", 1), ("中", 2), ("가", 2), ("Ａ", 2), ("ﾊ", 1), ("。", 2), ("…", 1), ("—", 1),
      ("\u{301}", 0), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{1B}", 0), ("\u{9B}", 0), ("\u{1160}", 0),
      ("\u{AD}", 1), ("\u{903}", 1), ("😀", 2), ("❤", 1), ("\u{1F1E8}", 1), ("\u{20000}", 2), ("\u{1FAE9}", 2),
      ("\u{25CC}", 1), ("\u{241B}", 1), ("\u{2426}", 1), ("\u{FFFD}", 1),
    ] as [(Unicode.Scalar, Int)]
  )
  func scalars(scalar: Unicode.Scalar, width: Int) {
    #expect(CellWidth.of(scalar) == width)
  }

  @Test(arguments: [
    ("", 0), ("Gong Zheng", 10), ("龚正 Gong", 9), ("e\u{301}tat", 4), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2),
    ("❤️", 1), ("1️⃣", 1), ("각", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("a\u{1B}[2J", 5), ("a\tb", 3),
    ("\u{202E}abc", 4), ("\u{301}", 1),
  ])
  func texts(text: String, width: Int) {
    #expect(CellWidth.of(text) == width)
  }

  @Test(arguments: [
    ("Gong Zheng", 10, "Gong Zheng"), ("Gong Zheng", 9, "Gong Zhe…"), ("Gong Zheng", 1, "…"),
    ("Gong Zheng", 0, ""),
    ("龚正 Gong", 9, "龚正 Gong"), ("龚正 Gong", 4, "龚…"), ("龚正 Gong", 2, "…"), ("e\u{301}tat", 3, "e\u{301}t…"),
    ("", 0, ""), ("👨‍👩‍👧 met", 4, "👨‍👩‍👧 …"),
  ])
  func cuts(text: String, cells: Int, cut: String) {
    #expect(CellWidth.cut(text, to: cells) == cut)
  }

  @Test func agreesWithTheStandardLibrary() {
    for value in UInt32(0x300)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      if properties.isEmojiPresentation, !(0x1F1E6...0x1F1FF).contains(value) {
        #expect(CellWidth.of(scalar) == 2, "U+\(String(value, radix: 16))")
      }
      if properties.generalCategory == .nonspacingMark {
        #expect(CellWidth.of(scalar) == 0, "U+\(String(value, radix: 16))")
      }
    }
  }
}
