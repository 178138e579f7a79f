/// What a terminal tells.
public enum TerminalEvent: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted: as it came, line ends and control characters included, of a bounded length.
  case paste(String)
  /// The window has this size now.
  case resize(Size)
}
