import Foundation
import Screen

/// Rows of a grid as text with the escape sequences of ECMA-48 for colours and attributes.
struct ANSIText {
  /// The colours to use; nil for plain text.
  private let depth: ColorDepth?

  /// Decides on colours by what a person chose, or else by the terminal and `NO_COLOR` (https://no-color.org).
  init(choice: ColorChoice, environment: [String: String]) {
    let isWanted =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        StandardOutput.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
      }
    let isTrueColor = ["truecolor", "24bit"].contains(environment["COLORTERM"])
    depth = isWanted ? (isTrueColor ? .direct : .palette) : nil
  }

  /// The first row of a grid on one line, blanks at its end cut.
  func line(of grid: Grid, theme: Theme) -> String {
    var line = ""
    var look = theme.look(of: Style(.text))
    let plain = look
    var end = grid.size.columns
    while end > 0, grid[end - 1, 0].text == " " { end -= 1 }
    for column in 0..<end {
      let cell = grid[column, 0]
      let wanted = theme.look(of: cell.style)
      if let depth, wanted != look {
        line += wanted == plain ? "\u{1b}[0m" : sequence(for: wanted, than: plain, depth)
        look = wanted
      }
      line += cell.text
    }
    return look == plain ? line : line + "\u{1b}[0m"
  }

  /// The sequence for a look; where it is like ordinary text, the terminal's own colours stay.
  private func sequence(for look: Look, than plain: Look, _ depth: ColorDepth) -> String {
    var codes = ["0"]
    let attributes: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    for (attribute, code) in attributes where look.attributes.contains(attribute) { codes.append(code) }
    if look.foreground != plain.foreground, let color = look.foreground {
      codes.append(code(38, color, depth))
    }
    if look.background != plain.background, let color = look.background {
      codes.append(code(48, color, depth))
    }
    return "\u{1b}[\(codes.joined(separator: ";"))m"
  }

  private func code(_ ground: Int, _ color: Color, _ depth: ColorDepth) -> String {
    depth == .direct
      ? "\(ground);2;\(color.red);\(color.green);\(color.blue)" : "\(ground);5;\(color.nearest(at: depth))"
  }
}
