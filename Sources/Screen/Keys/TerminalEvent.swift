/// What a terminal tells.
public enum TerminalEvent: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// The window has this size now.
  case resize(Size)
}
