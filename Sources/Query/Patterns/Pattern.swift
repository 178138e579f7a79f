/// A regular expression, ready to be matched; it stands between slashes in a query.
///
/// Case, the accents of Latin letters and the curved forms of quotation marks are ignored, unless the pattern
/// begins with `(?-i)`. It knows literals, `.`, classes such as `[a-z]` and `[^\d ]`, the escapes
/// `\d \w \s \b \n \t` and their opposites, `^` and `$` for a line's start and end, groups, `|`, and the
/// repetitions `* + ? {2} {2,} {2,5}`. The lazy forms (`*?`) find what the plain ones find.
///
/// There is nothing to step back from: no back references and no look-around. Matching takes time linear in the
/// text's length for every pattern and text. A pattern is immutable; ``Matcher`` holds what matching learns.
public struct Pattern: Sendable {
  /// The longest source, in bytes.
  public static let longestSource = 512
  /// The deepest nesting of groups.
  public static let deepestNesting = 32
  /// The largest program that a pattern may become, in instructions.
  public static let largestProgram = 4096
  /// The instructions that a matcher may look at for each byte of its texts, besides its allowance.
  static let allowancePerByte = 8

  /// The pattern as it was written, without slashes.
  public let source: String

  /// Finds where matches end, from left to right.
  let forward: PatternProgram
  /// The same pattern for texts read from right to left.
  let backward: PatternProgram
  let alphabet: PatternAlphabet

  /// Reads and compiles a pattern; an error says what to write instead, and where.
  public init(_ source: String) throws(PatternError) {
    var parser = try PatternParser(source)
    let tree = try parser.parse()
    self.source = source
    forward = PatternProgram(tree, isBackward: false)
    backward = PatternProgram(tree, isBackward: true)
    alphabet = PatternAlphabet(parser.sets, assertions: parser.assertions)
  }
}

extension Pattern: Hashable {
  /// Whether both are written alike.
  public static func == (first: Pattern, second: Pattern) -> Bool { first.source == second.source }

  /// Hashes the source.
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

extension Pattern: CustomStringConvertible {
  /// The pattern as it was written, without slashes.
  public var description: String { source }
}
