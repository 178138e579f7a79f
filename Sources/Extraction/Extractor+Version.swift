extension Extractor {
  /// The version of the rules and tables, 1 to 65,535; raised whenever they find something else in some story.
  ///
  /// An index keeps it, so that one made by other rules is made anew.
  public static let version = 14

  /// The version with a person's own topics, which differs by what they say; 1 to 65,535.
  public static func version(with topics: OwnTopics?) -> Int {
    guard let topics else { return version }
    let mixed = topics.stableHash &+ UInt64(version) &* 0x9e37_79b9_7f4a_7c15
    return Int((mixed ^ mixed >> 32) % 0xffff) + 1
  }
}
