import Query
import Testing

/// What a pattern finds in a text, as text; nil when it finds nothing.
private func first(_ source: String, in text: String) throws -> String? {
  var matcher = Pattern.Matcher(try Pattern(source))
  let bytes = Array(text.utf8)
  let found = matcher.firstMatch(in: bytes.span)
  #expect(matcher.isMatched(in: bytes.span) == (found != nil))
  return found.map { String(decoding: bytes[$0], as: UTF8.self) }
}

private func all(_ source: String, in text: String, limit: Int = .max) throws -> [Range<Int>] {
  var matcher = Pattern.Matcher(try Pattern(source))
  return matcher.matches(in: Array(text.utf8).span, limit: limit)
}

@Suite struct PatternMatcherTests {
  @Test(arguments: [
    // Literals, and what is taken for the same.
    ("trade", "The Trade talks", "Trade"), ("TRADE", "trade", "trade"), ("straße", "STRASSE", nil),
    ("σίσυφοσ", "ΣΊΣΥΦΟΣ", "ΣΊΣΥΦΟΣ"), ("k", "\u{212a}", "\u{212a}"), ("москва", "Москва", "Москва"),
    ("china's", "China\u{2019}s", "China\u{2019}s"), ("a b", "a\u{a0}b", "a\u{a0}b"),
    ("外交部", "中国外交部发言人", "外交部"),
    ("erdogan", "Erdoğan", "Erdoğan"), ("Erdoğan", "ERDOGAN", "ERDOGAN"), ("[d-f]+", "Ďéf", "Ďéf"),
    ("[^e]+", "Éé", nil), ("(?-i)[d-f]+", "édf", "df"),
    // Case heeded.
    ("(?-i)Trade", "trade Trade", "Trade"), ("(?-i)[a-c]+", "ABCabc", "abc"), ("(?-i)'", "\u{2019}", nil),
    // The leftmost, and of these the longest.
    ("abcd|bc", "xabcd", "abcd"), ("a|ab|abc", "xabcx", "abc"), ("bc|abcx", "abcd", "bc"),
    ("a*", "baa", ""), ("a+?", "aaa", "aaa"), ("a*?b??", "aab", "aab"),
    // Escapes and classes.
    (#"\d{4}"#, "of 2023-03", "2023"), (#"\d+"#, "٣٤ days", "٣٤"), (#"\D+"#, "12ab3", "ab"),
    (#"\w+"#, "– été_2 –", "été_2"), (#"\W+"#, "a, b", ", "), (#"\s+"#, "a\u{2003}\tb", "\u{2003}\t"),
    (#"\S+"#, " ab ", "ab"), (#"a\.b"#, "axb a.b", "a.b"), (#"\x41\u2014\u{1F600}"#, "a—😀", "a—😀"),
    (#"a\tb\n"#, "a\tb\n", "a\tb\n"), (#"\/"#, "1/2", "/"), ("[a-c]+", "xABCx", "ABC"),
    ("[^a-c ]+", "abc xyz", "xyz"), ("[]a]+", "x]a]", "]a]"), ("[^]]+", "]]a", "a"), ("[a-]+", "-a-", "-a-"),
    (#"[\d.,]+"#, "of 1,234.5 tons", "1,234.5"), (#"[^\W\d]+"#, "12ab", "ab"),
    (#"[\]\\-]+"#, #"a]\-"#, #"]\-"#),
    ("[а-я]+", "Ёлка", "лка"), ("[一-龥]+", "the 外交部", "外交部"), ("[[]", "[", "["), ("[é-ë]", "Ê", "Ê"),
    // Places.
    (#"\bart\b"#, "start art", "art"), (#"\Bart"#, "art start", "art"), (#"art\B"#, "art arts", "art"),
    (#"\b部"#, "外交部", nil), ("^b", "a\nb", "b"), ("^b", "ab", nil), ("a$", "a\nb", "a"), ("a$", "a\r\nb", "a"),
    ("^a$", "b\na", "a"), ("a.b", "a\nb", nil), (".+", "a b\nc", "a b"), (#"\b"#, "", nil), (#"\B"#, "", ""),
    ("^$", "", ""), ("$^", "a\n\nb", ""), (#"x*\b"#, "-xx", "xx"),
    // Groups, choices, repetitions.
    ("(?:ab)+", "xababa", "abab"), ("(a|b)*c", "abac", "abac"), ("a(|b)c", "abc", "abc"),
    ("(a*)*", "aab", "aa"),
    ("(a*)+b", "aab", "aab"), ("(a|b*)*c", "abbac", "abbac"), ("a{2}", "aaa", "aa"),
    ("a{2,}", "aaaa", "aaaa"),
    ("a{2,3}", "aaaa", "aaa"), ("a{0}b", "ab", "b"), ("(ab){0,2}c", "abababc", "ababc"),
    ("(){9999}a", "a", "a"),
    (#"(\b){3}a"#, "a", "a"), ("a}", "a}", "a}"), ("a]", "a]", "a]"),
    ("[a-z]+ minister", "the prime minister", "prime minister"),
  ])
  func findTheLeftmostLongest(source: String, text: String, expected: String?) throws {
    #expect(try first(source, in: text) == expected, "\(source) in \(text)")
  }

  @Test func matchesDoNotOverlap() throws {
    #expect(try all("aa", in: "aaaaa") == [0..<2, 2..<4])
    #expect(try all("[a-z]+", in: "ab, cd") == [0..<2, 4..<6])
    #expect(try all("a|ab|bcd", in: "abcd") == [0..<2])
    #expect(try all("é", in: "Éé-é") == [0..<2, 2..<4, 5..<7])
    #expect(try all("a", in: "aaaa", limit: 2) == [0..<1, 1..<2])
    #expect(try all("a", in: "aaaa", limit: 0) == [])
  }

  @Test func emptyMatchesStandBetweenScalars() throws {
    #expect(try all("a*", in: "baéa") == [0..<0, 1..<2, 2..<2, 4..<5, 5..<5])
    #expect(try all("^", in: "a\n\nb\n") == [0..<0, 2..<2, 3..<3, 5..<5])
    #expect(try all(#"\b"#, in: "a b") == [0..<0, 1..<1, 2..<2, 3..<3])
  }

  @Test func whatStandsBeforeTheStartIsSeen() throws {
    let bytes = Array("aéb\nb".utf8)
    var boundary = Pattern.Matcher(try Pattern(#"\bb"#))
    #expect(boundary.firstMatch(in: bytes.span, from: 3) == 5..<6)
    var line = Pattern.Matcher(try Pattern("^b"))
    #expect(line.firstMatch(in: bytes.span, from: 3) == 5..<6)
    #expect(line.firstMatch(in: bytes.span, from: 5) == 5..<6)
    #expect(line.firstMatch(in: bytes.span, from: 6) == nil)
    var empty = Pattern.Matcher(try Pattern("x*"))
    #expect(empty.firstMatch(in: bytes.span, from: 6) == 6..<6)
    #expect(empty.firstMatch(in: bytes.span, from: 7) == nil)
    #expect(empty.firstMatch(in: bytes.span, from: -1) == nil)
  }

  @Test(
    arguments: [
      [0xff], [0x80], [0xc0, 0x80], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80],
      [0xe6, 0x97],
      [0xf0, 0x9f, 0x98],
    ] as [[UInt8]]
  )
  func onlyADotTakesInvalidBytes(bytes: [UInt8]) throws {
    let text = [0x61] + bytes + [0x62]
    func isMatched(_ source: String) throws -> Bool {
      var matcher = Pattern.Matcher(try Pattern(source))
      let found = matcher.firstMatch(in: text.span)
      #expect(found == nil || found == text.indices)
      return matcher.isMatched(in: text.span)
    }
    #expect(try isMatched("a.{\(bytes.count)}b"))
    #expect(try isMatched(#"a\b.+\bb"#))
    for source in ["a[^x]+b", #"a\W+b"#, #"a[\s\S]+b"#, #"a\D+b"#, #"a[\x00-\u{10ffff}]+b"#] {
      #expect(try !isMatched(source), "\(source)")
    }
  }

  @Test func matcherMayBeKeptAndCopied() throws {
    var matcher = Pattern.Matcher(try Pattern("(a|b)+c"))
    var copy = matcher
    for text in ["abc", "ab", "", "c", "bac", "日本"] {
      let bytes = Array(text.utf8)
      #expect(matcher.isMatched(in: bytes.span) == copy.isMatched(in: bytes.span))
      #expect(matcher.isMatched(in: bytes.span) == (text.last == "c" && text.count > 1))
    }
    #expect(copy.pattern == matcher.pattern)
  }
}
