/// A key that a person pressed.
public enum Key: Sendable, Hashable {
  /// A character, as typed.
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  /// A character with Alt; what a terminal sends when Esc and the character come in one.
  case alt(Character)
  /// A function key, from 1 on.
  case function(Int)
  /// `Insert`.
  case insert
  /// `Enter`.
  case enter
  /// `Esc`.
  case escape
  /// `Tab`.
  case tab
  /// `Shift-Tab`.
  case backTab
  /// `Backspace`.
  case backspace
  /// `Delete`.
  case delete
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// `Page Up`.
  case pageUp
  /// `Page Down`.
  case pageDown
  /// `Home`.
  case home
  /// `End`.
  case end
}
