/// What a cell means, from which the theme makes its look.
///
/// A style is a base and at most one overlay: the base says what the text is, the overlay what is going on
/// there (a search match, the chosen entry). The overlay's colours and attributes win where it has any.
public struct Style: Sendable, Hashable {
  /// What the text is.
  public var base: StyleName
  /// What is going on there.
  public var overlay: StyleName?

  /// Makes a style.
  public init(_ base: StyleName, over overlay: StyleName? = nil) {
    self.base = base
    self.overlay = overlay
  }
}
