/// How well annotations agree with gold annotations.
public struct Scores: Sendable, Hashable {
  /// Precision, recall and F1 of a measure, each from 0 to 1, and what they were counted on.
  public struct Row: Sendable, Hashable {
    /// How many of the system's findings are right.
    public var precision: Double
    /// How many of the gold's findings were found.
    public var recall: Double
    /// Their harmonic mean.
    public var f1: Double
    /// How many findings the gold has.
    public var gold: Int
    /// How many findings the system gives.
    public var system: Int

    init(precision: Double, recall: Double, f1: Double, gold: Int, system: Int) {
      self.precision = precision
      self.recall = recall
      self.f1 = f1
      self.gold = gold
      self.system = system
    }

    init(_ tally: Tally) {
      let precision = tally.system == 0 ? 0 : Double(tally.hits) / Double(tally.system)
      let recall = tally.gold == 0 ? 0 : Double(tally.hits) / Double(tally.gold)
      let sum = precision + recall
      self.init(
        precision: precision,
        recall: recall,
        f1: sum == 0 ? 0 : 2 * precision * recall / sum,
        gold: tally.gold,
        system: tally.system
      )
    }
  }

  /// A share of right answers, from 0 to 1, and of how many.
  public struct Share: Sendable, Hashable {
    /// How many are right.
    public var accuracy: Double
    /// Of how many.
    public var of: Int
  }

  /// A finding that only one side has.
  public struct Miss: Sendable, Hashable {
    /// The story, by the name of its files.
    public var story: String
    /// Whether the system has it and the gold has not.
    public var isFalse: Bool
    /// What it is: a type of brat, or `official`, `office`, `country`, `statement`, `meeting`.
    public var what: String
    /// What it says, with its place in code points where it has one.
    public var text: String
  }

  /// The measures that there is something to say of.
  public var rows: [Measure: Row] = [:]
  /// What was measured on the officials found; none where none was found.
  public var shares: [OfficialMeasure: Share] = [:]
  /// The number of gold stories.
  public var stories = 0
  /// How many of them the system has no file for.
  public var missing = 0
  /// What was missed and what is false, story after story.
  public var misses: [Miss] = []
}
