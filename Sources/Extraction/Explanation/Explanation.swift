/// Why a finding is what it is, for people to read: what is said of it, and on what grounds.
public struct Explanation: Sendable, Hashable {
  /// The finding, on one line (`Lin Hao, Mayor of Ningbo [CN]`).
  public var title: String
  /// What is said of it, its mentions first.
  public var claims: [Claim]

  /// One thing that is said of a finding (`“Lin”, lines 7 and 9`, `Country: China`).
  public struct Claim: Sendable, Hashable {
    /// What is said, on one line.
    public var text: String
    /// On what grounds; never empty.
    public var grounds: [Ground]
  }

  /// A rule that fired, as a person reads it.
  public struct Ground: Sendable, Hashable {
    /// The rule.
    public var rule: Rule
    /// How sure it is, from 0 to 1.
    public var confidence: Double
    /// What the rule says and the words that made it fire, as one sentence.
    public var sentence: String

    /// The confidence with two decimals: `0.97`.
    public var sureness: String {
      let hundredths = Int((min(max(confidence, 0), 1) * 100).rounded())
      return hundredths == 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
  }
}
