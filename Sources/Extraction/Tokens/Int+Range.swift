extension Int {
  /// The range from one token, or byte, up to another; empty where the second is not behind the first.
  ///
  /// Rules look at windows of tokens: the four behind a word, say, as far as the sentence goes. Stories are hostile
  /// text, and any of these windows may be empty in one of them; the standard operator would end the program there.
  /// This one is preferred to it throughout the module.
  @inline(__always)
  static func ..< (lower: Int, upper: Int) -> Range<Int> {
    Range(uncheckedBounds: (lower, Swift.max(lower, upper)))
  }
}
