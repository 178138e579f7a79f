/// How many findings are right, how many the gold has and how many the system gives.
struct Tally: Sendable, Hashable {
  var hits = 0
  var gold = 0
  var system = 0

  /// Counts two sets of findings, which are right where they are the same.
  mutating func add<Finding: Hashable>(_ gold: Set<Finding>, _ system: Set<Finding>) {
    hits += gold.intersection(system).count
    self.gold += gold.count
    self.system += system.count
  }
}
