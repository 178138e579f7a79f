import Query
import TestSupport
import Testing

/// A small pattern that is matched by trying every way, without a program.
private indirect enum Shape: Sendable {
  case atom(String, takes: @Sendable (Unicode.Scalar) -> Bool)
  case check(String, holds: @Sendable (Unicode.Scalar?, Unicode.Scalar?) -> Bool)
  case sequence([Shape])
  case choice([Shape])
  case repetition(Shape, String, least: Int, most: Int)

  var source: String {
    switch self {
    case .atom(let source, _), .check(let source, _): source
    case .sequence(let items):
      items.map { if case .choice = $0 { "(?:\($0.source))" } else { $0.source } }.joined()
    case .choice(let branches): branches.map(\.source).joined(separator: "|")
    case .repetition(let item, let sign, _, _):
      if case .atom = item { item.source + sign } else { "(\(item.source))" + sign }
    }
  }

  /// Where the matches end that begin at a place.
  func ends(from start: Int, in text: [Unicode.Scalar]) -> Set<Int> {
    switch self {
    case .atom(_, let takes): return start < text.count && takes(text[start]) ? [start + 1] : []
    case .check(_, let holds):
      let before = start > 0 ? text[start - 1] : nil
      return holds(before, start < text.count ? text[start] : nil) ? [start] : []
    case .sequence(let items):
      return items.reduce([start]) { starts, item in
        Set(starts.flatMap { item.ends(from: $0, in: text) })
      }
    case .choice(let branches): return Set(branches.flatMap { $0.ends(from: start, in: text) })
    case .repetition(let item, _, let least, let most):
      var reached: Set<Int> = least == 0 ? [start] : []
      var latest: Set<Int> = [start]
      for count in 1..<max(1, most + 1) {
        latest = Set(latest.flatMap { item.ends(from: $0, in: text) })
        if count >= least { reached.formUnion(latest) }
      }
      return reached
    }
  }

  func matches(in text: [Unicode.Scalar], from first: Int = 0) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = first
    while start <= text.count {
      if let end = ends(from: start, in: text).max() {
        found.append(start..<end)
        start = max(end, start + 1)
      } else {
        start += 1
      }
    }
    return found
  }
}

extension Shape {
  private static let atoms: [Shape] = [
    .atom("a") { $0 == "a" || $0 == "A" }, .atom("B") { $0 == "b" || $0 == "B" },
    .atom("я") { $0 == "я" || $0 == "Я" }, .atom(".") { $0 != "\n" },
    .atom("[aя]") { "aAяЯ".unicodeScalars.contains($0) }, .atom("[^a]") { $0 != "a" && $0 != "A" },
    .atom(#"\w"#) { "aAbBяЯ1日".unicodeScalars.contains($0) },
    .atom(#"\W"#) { "- \n".unicodeScalars.contains($0) },
    .atom(#"[\d-]"#) { $0 == "1" || $0 == "-" }, .atom(#"\s"#) { $0 == " " || $0 == "\n" },
    .atom("日") { $0 == "日" },
  ]
  private static let checks: [Shape] = [
    .check("^") { before, _ in before == nil || before == "\n" },
    .check("$") { _, after in after == nil || after == "\n" },
    .check(#"\b"#) { isWord($0) != isWord($1) }, .check(#"\B"#) { isWord($0) == isWord($1) },
  ]

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { "aAbBяЯ1日".unicodeScalars.contains($0) } ?? false
  }

  static func random(depth: Int, using generator: inout SeededGenerator) -> Shape {
    let items = { (generator: inout SeededGenerator) in
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) }
    }
    switch depth == 0 ? 0 : Int.random(in: 0..<10, using: &generator) {
    case 0, 1: return atoms[Int.random(in: 0..<atoms.count, using: &generator)]
    case 2: return checks[Int.random(in: 0..<checks.count, using: &generator)]
    case 3, 4, 5: return .sequence(items(&generator))
    case 6, 7: return .choice(items(&generator))
    default:
      let item = random(depth: depth - 1, using: &generator)
      // No text here is longer than 9 scalars; one more than that is any number.
      let signs: [(String, Int, Int)] = [
        ("*", 0, 10), ("+", 1, 10), ("?", 0, 1), ("{2}", 2, 2), ("{1,}", 1, 10), ("{0,2}", 0, 2),
        ("*?", 0, 10),
        ("{2,3}?", 2, 3), ("{3,}", 3, 12),
      ]
      let (sign, least, most) = signs[Int.random(in: 0..<signs.count, using: &generator)]
      return .repetition(item, sign, least: least, most: most)
    }
  }
}

@Suite struct PatternOracleTests {
  @Test(arguments: 0..<4)
  func findWhatTryingEveryWayFinds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("aAbBя1日- \n".unicodeScalars)
    for _ in 0..<500 {
      let shape = Shape.random(depth: 4, using: &generator)
      let source = shape.source
      guard source.utf8.count <= Pattern.longestSource else { continue }
      var matcher = Pattern.Matcher(try Pattern(source))
      for _ in 0..<5 {
        let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        }
        var offsets = [0]
        for scalar in text { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        func bytes(of range: Range<Int>) -> Range<Int> {
          offsets[range.lowerBound]..<offsets[range.upperBound]
        }
        let expected = shape.matches(in: text).map(bytes(of:))
        let bytes = Array(String(String.UnicodeScalarView(text)).utf8)
        let found = matcher.matches(in: bytes.span)
        try #require(found == expected, "\(source) in \(text), seed \(seed)")
        let start = Int.random(in: text.startIndex...text.endIndex, using: &generator)
        let later = shape.matches(in: text, from: start).first.map(bytes(of:))
        #expect(matcher.firstMatch(in: bytes.span, from: offsets[start]) == later, "\(source) in \(text)")
        #expect(matcher.isMatched(in: bytes.span) == !expected.isEmpty)
      }
    }
  }
}
