internal import CNcurses
internal import Screen

/// What terminfo and the environment say of a terminal: the entry to use, and the colours.
struct TerminalDescription {
  /// The terminfo entry.
  var name: String
  /// The colours that it draws.
  var colors: ColorDepth

  /// Finds out about the terminal that `TERM` names.
  ///
  /// - Parameter limit: the most colours to use; nil is what the terminal has, none when `NO_COLOR` is set
  ///   to anything (https://no-color.org).
  static func current(output: Int32, limit: ColorDepth?) throws(TerminalError) -> TerminalDescription {
    guard let name = variable("TERM"), !name.isEmpty else { throw .unnamedTerminal }
    let entry = term_describe(name, output)
    if entry.status < 0 { throw .noDatabase(name: name) }
    if entry.status == 0 { throw .unknownTerminal(name: name) }
    if !entry.addressable { throw .plainTerminal(name: name) }

    let limit = limit ?? (variable("NO_COLOR").map(\.isEmpty) ?? true ? .direct : .mono)
    if limit == .direct, entry.direct { return TerminalDescription(name: name, colors: .direct) }
    if limit == .direct, ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "") {
      for candidate in directNames(for: name) where term_describe(candidate, output).direct {
        return TerminalDescription(name: candidate, colors: .direct)
      }
    }
    return TerminalDescription(name: name, colors: depth(of: Int(entry.colors), limit: limit))
  }

  /// The entries that may describe the same terminal with 24-bit colour, best first.
  ///
  /// Whatever calls itself `xterm-256color` is taken for `vte-direct`, not `xterm-direct`: the latter writes a
  /// colour with colons and an empty field, which libvterm (Neovim, Emacs) reads wrongly, the former with
  /// semicolons, which all read.
  static func directNames(for name: String) -> [String] {
    var base = Substring(name)
    for suffix in ["-256color", "-color"] where base.hasSuffix(suffix) { base = base.dropLast(suffix.count) }
    if base == "xterm" { return ["vte-direct", "konsole-direct"] }
    if base.hasPrefix("xterm-") { base = base.dropFirst("xterm-".count) }
    return ["\(base)-direct"]
  }

  /// The depth for a number of colours, no more than the limit.
  static func depth(of colors: Int, limit: ColorDepth) -> ColorDepth {
    let depths: [(ColorDepth, least: Int)] = [(.palette, 256), (.sixteen, 16), (.eight, 8), (.mono, 0)]
    let order = ColorDepth.allCases
    let most = order.firstIndex(of: limit) ?? 0
    return depths.first { depth, least in colors >= least && (order.firstIndex(of: depth) ?? 0) <= most }?.0
      ?? .mono
  }

  private static func variable(_ name: String) -> String? {
    term_environment(name).map { String(cString: $0) }
  }
}
