/// One of the findings of a story: its list in `Findings` and its index there.
public enum Finding: Sendable, Hashable {
  case person(Int)
  case organization(Int)
  case event(Int)
  case place(Int)
  /// All expressions of one value.
  case date(DateValue)
  case meeting(Int)
  case topic(Int)
  case statement(Int)
}
