internal import Stories

/// A query that is kept under a name.
public struct SavedView: Sendable, Hashable {
  /// The name, which no two views share.
  public var name: String
  /// The query as it was written; one that another version of the language wrote may be wrong now.
  public var query: String
  /// Whether it stands in the configuration, and so can't be changed from within.
  public var isConfigured: Bool

  /// Makes a view.
  public init(name: String, query: String, isConfigured: Bool = false) {
    self.name = name
    self.query = query
    self.isConfigured = isConfigured
  }

  /// The most characters that a name has.
  public static let longestName = 60

  /// The name that a text means: on one line, with no blanks at its ends; nil for one that is empty or longer than
  /// `longestName`.
  public static func name(_ text: String) -> String? {
    let name = text.onOneLine
    return name.isEmpty || name.count > longestName ? nil : name
  }
}
