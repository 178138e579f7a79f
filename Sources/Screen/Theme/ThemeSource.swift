/// A theme as a person wrote it: plain words, not yet checked.
///
/// This is a theme file without its notation:
///
/// ```toml
/// name = "dark"            # the file's name, without .toml
/// description = "…"
/// appearance = "dark"      # or "light"
/// [palette]                # colours by name; may be left out
/// ink = "#d8dee9"
/// [styles.text]            # a table for each style: the raw value of a StyleName
/// foreground = "ink"       # a name in the palette, #rrggbb, or "default": the terminal's own
/// background = "#1c1f26"
/// bold = true              # also italic, underline, dim, reverse
/// ```
public struct ThemeSource: Sendable, Hashable {
  /// A value in the table of a style.
  public enum Value: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    /// A colour, by name or by number.
    case color(String)
    /// Whether an attribute is on.
    case flag(Bool)

    /// Makes a colour.
    public init(stringLiteral value: String) { self = .color(value) }
    /// Makes a flag.
    public init(booleanLiteral value: Bool) { self = .flag(value) }
  }

  /// The name of the theme.
  public var name: String
  /// What it is like.
  public var description: String
  /// `dark` or `light`.
  public var appearance: String
  /// Colours, as `#rrggbb`, by name.
  public var palette: [String: String]
  /// The tables of the styles, by the raw value of a `StyleName`.
  public var styles: [String: [String: Value]]

  /// Makes a source.
  public init(
    name: String,
    description: String = "",
    appearance: String = "dark",
    palette: [String: String] = [:],
    styles: [String: [String: Value]]
  ) {
    self.name = name
    self.description = description
    self.appearance = appearance
    self.palette = palette
    self.styles = styles
  }
}
