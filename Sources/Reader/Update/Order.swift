/// The order of a list.
public enum Order: String, Sendable, CaseIterable {
  /// Newest first.
  case date
  /// Oldest first.
  case oldest
  /// By headline, from A.
  case headline
  /// By source, from A, newest first within each.
  case source
  /// Best match first.
  case relevance
  /// Those first in which what was asked for stands most often.
  case matches
}
