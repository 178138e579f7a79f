/// The order in which a search gives its stories.
public enum SearchOrder: String, Sendable, Hashable, CaseIterable {
  /// The latest day first; stories without a date come last. The index's own order, so the first rows come at
  /// once.
  case date
  /// The earliest day first; stories without a date come before all.
  case oldest
  /// By headline, A and a alike, letters beyond ASCII by their numbers, after z; of the same, newest first.
  case headline
  /// By source, in the same way; within one, newest first.
  case source
  /// By BM25, a word in the headline weighing ten times; newest first where the query has no words.
  case relevance
  /// Those first in which what the query asks for stands most often; of the same number, newest first.
  case matches
}
