/// A part of a story's text that plays one role in its layout.
///
/// Zones are in the order of the text and do not overlap; white space between them belongs to none.
public struct Zone: Hashable, Sendable {
  /// What a zone is.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// The line that gives the story's date (` date 2023-03-31 `, `31 Mar 2023 Posted in News`).
    case dateLine
    /// The title, each time that it stands.
    case headline
    /// The sentence under the headline that sums the story up.
    case standfirst
    /// The words under a picture.
    case caption
    /// A paragraph of the body; a numbered paragraph's number is inside.
    case paragraph
    /// One item of a list in the body.
    case listItem
    /// The line that names source, editor or photographer.
    case creditLine
    /// What the outlet puts around every story: menus, `Last updated on …`, `ENDS`, share links.
    case boilerplate
  }

  /// What the zone is.
  public var kind: Kind
  /// Where it is, without the white space around it.
  public var range: Range<Int>
  /// Whether it says again what an earlier zone says; the view shows such a zone once.
  public var isRepeat: Bool

  /// Makes a zone.
  public init(_ kind: Kind, _ range: Range<Int>, isRepeat: Bool = false) {
    self.kind = kind
    self.range = range
    self.isRepeat = isRepeat
  }
}
