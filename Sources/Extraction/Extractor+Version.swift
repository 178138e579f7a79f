extension Extractor {
  /// The version of the rules and tables, 1 to 65,535; raised whenever they find something else in some story.
  ///
  /// An index keeps it, so that one made by other rules is made anew.
  public static let version = 2
}
