import Query
import Testing

@Suite struct PatternErrorTests {
  @Test(
    arguments: [
      ("", .empty, 0..<0), ("(?-i)", .empty, 5..<5),
      ("a(b", .openGroup, 1..<2), ("a)b", .strayBracket, 1..<2), ("é)", .strayBracket, 2..<3),
      ("a[b", .openClass, 1..<2), ("[]", .openClass, 0..<1), ("[a-", .openClass, 0..<1),
      ("[", .openClass, 0..<1),
      ("x[z-a]", .notARange("z-a"), 2..<5), (#"[a-\d]"#, .notARange(#"a-\d"#), 1..<5),
      ("[[:alpha:]]", .namedClass, 1..<3),
      ("*a", .nothingToRepeat("*"), 0..<1), ("a|+", .nothingToRepeat("+"), 2..<3),
      ("(?)", .unknownGroup, 0..<3), ("a**", .repeatedTwice, 2..<3), ("a++", .repeatedTwice, 2..<3),
      ("a*??", .repeatedTwice, 3..<4), ("a+{2}", .repeatedTwice, 2..<3),
      ("a{b}", .notACount, 1..<2), ("a{2", .notACount, 1..<3), ("{2}", .notACount, 0..<1),
      ("a{,2}", .notACount, 1..<2), ("a{5,2}", .emptyCount, 1..<6),
      (#"a\"#, .nothingEscaped, 1..<2), (#"[\"#, .nothingEscaped, 1..<2),
      (#"\q"#, .unknownEscape(#"\q"#), 0..<2), (#"\p{L}"#, .unknownEscape(#"\p"#), 0..<2),
      (#"[\b]"#, .unknownEscape(#"\b"#), 1..<3), (#"\A"#, .unknownEscape(#"\A"#), 0..<2),
      (#"\x4"#, .notAScalar, 0..<3), (#"\u{110000}"#, .notAScalar, 0..<10), (#"\ud800"#, .notAScalar, 0..<6),
      (#"\u{}"#, .notAScalar, 0..<4), (#"[\x{41]"#, .notAScalar, 1..<6),
      (#"(a)\1"#, .backReference, 3..<5), (#"\k<a>"#, .backReference, 0..<2),
      ("a(?=b)", .lookAround, 1..<4), ("(?!b)", .lookAround, 0..<3), ("(?<=b)", .lookAround, 0..<4),
      ("(?<!b)", .lookAround, 0..<4), ("(?<a>b)", .namedGroup, 0..<3), ("(?P<a>b)", .namedGroup, 0..<3),
      ("(?>a)", .unknownGroup, 0..<3), ("a(?-i)", .unknownGroup, 1..<4), ("(?i)a", .unknownGroup, 0..<3),
      ("(a{1000}){1000}", .tooLarge(limit: 4096), 0..<15), ("a{4095}", .tooLarge(limit: 4096), 0..<7),
      ("b(a{64}){64}", .tooLarge(limit: 4096), 1..<12),
      ("a{99999999999999999999}", .tooLarge(limit: 4096), 0..<23),
      ("(((a{90,}){90,}){90,}){90,}", .tooLarge(limit: 4096), 2..<15),
      ("a{4000}b{4000}", .tooLarge(limit: 4096), 0..<14),
      ("(a{0,3000}){0,3000}", .tooLarge(limit: 4096), 1..<10),
    ] as [(String, PatternError.Reason, Range<Int>)]
  )
  func refuse(source: String, reason: PatternError.Reason, range: Range<Int>) {
    #expect(throws: PatternError(reason, at: range)) { try Pattern(source) }
    let sentence = PatternError(reason, at: range).description
    #expect(sentence.last == ".")
    #expect(!sentence.contains("\n"))
  }

  @Test func refuseWhatIsTooLongOrTooDeep() throws {
    _ = try Pattern(String(repeating: "a", count: 512))
    #expect(throws: PatternError(.tooLong(limit: 512), at: 512..<513)) {
      try Pattern(String(repeating: "a", count: 513))
    }
    let deep = { String(repeating: "(", count: $0) + "a" + String(repeating: ")", count: $0) }
    _ = try Pattern(deep(32))
    #expect(throws: PatternError(.tooDeep(limit: 32), at: 32..<33)) { try Pattern(deep(33)) }
    #expect(throws: PatternError(.tooDeep(limit: 32), at: 32..<33)) {
      try Pattern(String(repeating: "(", count: 512))
    }
    for reason in [PatternError.Reason.tooLong(limit: 512), .tooDeep(limit: 32)] {
      #expect(PatternError(reason, at: 0..<1).description.last == ".")
    }
  }

  @Test func acceptTheLargestProgram() throws {
    _ = try Pattern("a{4094}")
    _ = try Pattern("(a{64}){63}")
  }
}
