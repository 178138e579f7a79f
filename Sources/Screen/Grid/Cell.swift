/// One cell of a grid.
public struct Cell: Sendable, Hashable {
  /// One grapheme cluster, reduced to what a terminal cell can hold: a spacing scalar and up to four combining
  /// marks; empty in the second cell of a wide character.
  public var text: String
  /// What it means.
  public var style: Style

  /// Makes a cell.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  /// A blank in the style of ordinary text.
  public static let blank = Cell(text: " ", style: Style(.text))
}
