/// What each style looks like.
///
/// A style that a theme does not name looks like `text`. A look is made in layers: `text`, then the base of the
/// style, then its overlay; each layer changes what it names and leaves the rest.
public struct Theme: Sendable, Hashable {
  /// Whether a theme is meant for a dark or a light screen.
  public enum Appearance: String, Sendable, Hashable {
    /// Light text on dark.
    case dark
    /// Dark text on light.
    case light
  }

  /// What a theme says of one style; what it does not say is left as it is.
  struct Layer: Sendable, Hashable {
    enum Paint: Sendable, Hashable {
      case terminal
      case color(Color)
    }
    var foreground: Paint?
    var background: Paint?
    var on: Attributes = []
    var off: Attributes = []
  }

  /// The name, by which a person chooses it.
  public let name: String
  /// What it is like, in a sentence.
  public let description: String
  /// Whether it is dark or light.
  public let appearance: Appearance
  var layers: [StyleName: Layer]

  init(name: String, description: String, appearance: Appearance, layers: [StyleName: Layer]) {
    self.name = name
    self.description = description
    self.appearance = appearance
    self.layers = layers
  }

  /// The styles that the theme does not name.
  public var missing: [StyleName] {
    StyleName.allCases.filter { layers[$0] == nil }
  }

  /// How a style looks.
  public func look(of style: Style) -> Look {
    var look = Look()
    lay(.text, on: &look)
    if style.base != .text { lay(style.base, on: &look) }
    if let overlay = style.overlay { lay(overlay, on: &look) }
    return look
  }

  private func lay(_ name: StyleName, on look: inout Look) {
    guard let layer = layers[name] else { return }
    if let paint = layer.foreground { look.foreground = paint.color }
    if let paint = layer.background { look.background = paint.color }
    look.attributes.formUnion(layer.on)
    look.attributes.subtract(layer.off)
  }

  /// The theme for a terminal without colours.
  ///
  /// Its attributes stay; where a style that must be seen has none, it gets one, so that the selection, the
  /// matches and the officials are never lost.
  public var monochrome: Theme {
    var theme = self
    for name in StyleName.allCases {
      var layer = layers[name] ?? Layer()
      layer.foreground = nil
      layer.background = nil
      if layer.on.isEmpty { layer.on = Self.attributesWithoutColor[name] ?? [] }
      theme.layers[name] = layer
    }
    return theme
  }

  private static let attributesWithoutColor: [StyleName: Attributes] = [
    .selection: .reverse, .selectionElsewhere: .underline, .lit: .underline, .match: .underline,
    .current: [.reverse, .bold], .official: .bold, .headline: .bold, .unread: .bold, .focus: .bold,
    .section: .bold, .key: .bold, .mark: .reverse, .error: .reverse,
  ]
}

extension Theme.Layer.Paint {
  /// The colour; nil is the terminal's own.
  var color: Color? {
    if case .color(let color) = self { color } else { nil }
  }
}
