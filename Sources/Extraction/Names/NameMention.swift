/// A person's name in the text, with what stands beside it.
struct NameMention {
  /// The name.
  var tokens: Range<Int>
  /// The index of its span in the chart.
  var span: Int
  /// The titles that stand with it, as indices into the story's roles.
  var roles: [Int] = []
  /// The row of the place after `of`, where one follows the name (`President Lourenço of Angola`), or -1.
  var place = -1
  /// Whether an honorific stands before it.
  var hasHonorific = false
}
