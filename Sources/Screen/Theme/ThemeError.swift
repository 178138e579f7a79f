/// What is wrong in a theme.
public enum ThemeError: Error, Sendable, Hashable {
  /// The appearance is neither `dark` nor `light`.
  case unknownAppearance(String)
  /// A colour of the palette is not `#rrggbb`.
  case badPaletteColor(name: String, value: String)
  /// No style has this name.
  case unknownStyle(String)
  /// A style has no such setting.
  case unknownSetting(style: String, setting: String)
  /// A colour is neither in the palette, nor `#rrggbb`, nor `default`.
  case unknownColor(style: String, setting: String, value: String)
  /// A colour stands where true or false must, or the reverse.
  case wrongKind(style: String, setting: String)
}

extension ThemeError: CustomStringConvertible {
  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .unknownAppearance(let value): "appearance must be \"dark\" or \"light\", not \"\(value)\""
    case .badPaletteColor(let name, let value): "palette.\(name): \"\(value)\" is not a colour like #1c1f26"
    case .unknownStyle(let name): "styles.\(name): there is no style of this name"
    case .unknownSetting(let style, let setting): "styles.\(style): there is no setting \"\(setting)\""
    case .unknownColor(let style, let setting, let value):
      "styles.\(style).\(setting): \"\(value)\" is not in the palette, and not a colour like #1c1f26"
    case .wrongKind(let style, let setting):
      setting == "foreground" || setting == "background"
        ? "styles.\(style).\(setting) must be a colour" : "styles.\(style).\(setting) must be true or false"
    }
  }
}
