/// How a cell looks: what a theme makes of a style.
public struct Look: Sendable, Hashable {
  /// The colour of the text; nil is the terminal's own.
  public var foreground: Color?
  /// The colour behind it; nil is the terminal's own.
  public var background: Color?
  /// The attributes.
  public var attributes: Attributes

  /// Makes a look, by default the terminal's own.
  public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
