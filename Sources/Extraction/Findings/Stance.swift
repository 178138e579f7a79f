/// Where a speaker stands in a statement; the raw value is its name.
public enum Stance: String, Sendable, Hashable {
  /// Puts forward something to be done together (`proposed`, `suggested`).
  case proposes
  /// Thanks, praises or congratulates (`welcomed`, `expressed appreciation`).
  case welcomes
  /// Wants something of others (`urged`, `called on … to`, `invited`).
  case asks
  /// Binds the own side, or offers (`pledged`, `expressed readiness`).
  case commits
  /// Is against something, or worried by it (`opposed`, `expressed concern`).
  case objects
}
