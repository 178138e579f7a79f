/// What a terminal tells.
public enum TerminalEvent: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, as it came: with control characters, and line ends that most terminals send as CR.
  ///
  /// Only the first 65,536 bytes of a paste are kept; those that are not UTF-8 are U+FFFD.
  case paste(String)
  /// The window has this size now.
  case resize(Size)
}
