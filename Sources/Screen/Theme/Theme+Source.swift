extension Theme {
  /// Checks a theme that a person wrote.
  ///
  /// - Throws: the first thing that is wrong, in the order: appearance, palette, styles by name.
  public init(source: ThemeSource) throws(ThemeError) {
    guard let appearance = Appearance(rawValue: source.appearance) else {
      throw .unknownAppearance(source.appearance)
    }
    var palette: [String: Color] = [:]
    for (name, value) in source.palette.sorted(by: { $0.key < $1.key }) {
      guard let color = Color(hex: value) else { throw .badPaletteColor(name: name, value: value) }
      palette[name] = color
    }
    var layers: [StyleName: Layer] = [:]
    for (style, settings) in source.styles.sorted(by: { $0.key < $1.key }) {
      guard let name = StyleName(rawValue: style) else { throw .unknownStyle(style) }
      layers[name] = try Layer(style, settings, palette)
    }
    self.init(
      name: source.name,
      description: source.description,
      appearance: appearance,
      layers: layers
    )
  }
}

extension Theme.Layer {
  fileprivate init(
    _ style: String,
    _ settings: [String: ThemeSource.Value],
    _ palette: [String: Color]
  ) throws(ThemeError) {
    for (setting, value) in settings.sorted(by: { $0.key < $1.key }) {
      switch setting {
      case "foreground": foreground = try Self.paint(style, setting, value, palette)
      case "background": background = try Self.paint(style, setting, value, palette)
      default:
        guard let attribute = Self.attributes[setting] else {
          throw .unknownSetting(style: style, setting: setting)
        }
        guard case .flag(let isOn) = value else { throw .wrongKind(style: style, setting: setting) }
        if isOn { on.insert(attribute) } else { off.insert(attribute) }
      }
    }
  }

  private static func paint(
    _ style: String,
    _ setting: String,
    _ value: ThemeSource.Value,
    _ palette: [String: Color]
  ) throws(ThemeError) -> Paint {
    guard case .color(let text) = value else { throw .wrongKind(style: style, setting: setting) }
    if text == "default" { return .terminal }
    guard let color = palette[text] ?? Color(hex: text) else {
      throw .unknownColor(style: style, setting: setting, value: text)
    }
    return .color(color)
  }

  private static let attributes: [String: Attributes] = [
    "bold": .bold, "italic": .italic, "underline": .underline, "dim": .dim, "reverse": .reverse,
  ]
}
