/// A title of office in the text, with what it is of.
struct RolePhrase {
  /// The whole title.
  var tokens: Range<Int>
  /// The rows of the heads in the table of titles, one for each of titles that `and` joins.
  var heads: [Int]
  /// The tokens of the first head.
  var head: Range<Int>
  /// What the office is of: a place, nationality or body, as tokens.
  var of: Facet?
  /// Where an envoy is sent.
  var host: Facet?
  /// Whether the head begins with a capital.
  var isCapital: Bool

  /// A part of a title that names a place or a body.
  struct Facet {
    var tokens: Range<Int>
    /// The row of the place, or -1.
    var place: Int
    /// The index of the body's span in the chart, or -1.
    var body: Int
  }
}
