/// A person's name in the text, with what stands beside it.
struct NameMention {
  /// The name.
  var tokens: Range<Int>
  /// The index of its span in the chart.
  var span: Int
  /// The titles that stand with it, as indices into the story's roles.
  private(set) var roles: [Int] = []
  /// The rule that gave it each of the titles.
  private(set) var roleRules: [Rule] = []
  /// The row of the place after `of`, where one follows the name (`President Lourenço of Angola`), or -1.
  var place = -1
  /// Whether an honorific stands before it.
  var hasHonorific = false

  init(tokens: Range<Int>, span: Int) {
    self.tokens = tokens
    self.span = span
  }

  /// Gives it a title.
  mutating func add(role: Int, by rule: Rule) {
    roles.append(role)
    roleRules.append(rule)
  }
}
