/// Why extraction says what it says: the rule, the text that made it fire, and how sure it is.
public struct Reason: Sendable, Hashable {
  /// The rule.
  public var rule: Rule
  /// The text that made the rule fire (the title beside a name, the verb of a statement), in bytes of the story's
  /// text; nil where no one stretch of it tells.
  public var evidence: Range<Int>?
  /// How sure the rule is, from 0 to 1.
  public var confidence: Double

  /// Makes a reason.
  public init(_ rule: Rule, evidence: Range<Int>? = nil, confidence: Double = 1) {
    self.rule = rule
    self.evidence = evidence
    self.confidence = confidence
  }
}
