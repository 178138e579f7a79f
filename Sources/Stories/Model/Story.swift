/// One news story: its text and what the text's layout says about it.
public struct Story: Sendable, Equatable {
  /// The identity, from the content alone, so that it survives a moved or renamed file.
  public var id: StoryID
  /// Where the story came from.
  public var origin: Origin
  /// The whole text; for a plain-text file, the file decoded and nothing else done to it.
  public var text: StoryText
  /// The zones, in the order of the text.
  public var zones: [Zone]
  /// The day of publication.
  public var date: CalendarDay?
  /// The headline on one line, with white space folded; empty when the story has none.
  public var headline: String
  /// Who published it (`SHINE`, `Reuters`); empty when it does not say.
  public var source: String
  /// Who wrote or edited it, as the story says it (`Xu Fang`); empty when it does not say.
  public var byline: String
  /// The address of the story on the web.
  public var link: String?

  /// Makes a story; its identity follows from date, headline and text.
  public init(
    origin: Origin,
    text: StoryText,
    zones: [Zone],
    date: CalendarDay?,
    headline: String,
    source: String = "",
    byline: String = "",
    link: String? = nil
  ) {
    self.id = StoryID(date: date, headline: headline, text: text)
    self.origin = origin
    self.text = text
    self.zones = zones
    self.date = date
    self.headline = headline
    self.source = source
    self.byline = byline
    self.link = link
  }
}

/// Where a story came from: a file, and its place among the stories of that file.
public struct Origin: Hashable, Sendable {
  /// The path of the file, `-` for standard input, or `sample:NAME` for a built-in story.
  public var path: String
  /// The number of the story in its file, from 0.
  public var number: Int

  /// Makes an origin.
  public init(path: String, number: Int = 0) {
    self.path = path
    self.number = number
  }
}

/// The identity of a story: a 64-bit FNV-1a hash of its date, headline and text.
///
/// FNV-1a is described at http://www.isthe.com/chongo/tech/comp/fnv/.
public struct StoryID: Hashable, Sendable {
  /// The hash.
  public let value: UInt64

  /// The identity with that hash.
  public init(value: UInt64) {
    self.value = value
  }

  /// The identity of a story with this content.
  ///
  /// Linear in the length of the text.
  public init(date: CalendarDay?, headline: String, text: StoryText) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    for byte in (date?.description ?? "").utf8 { add(byte) }
    add(0)
    for byte in headline.utf8 { add(byte) }
    add(0)
    for byte in text.utf8 { add(byte) }
    value = hash
  }
}

extension StoryID: CustomStringConvertible {
  /// The hash as 16 hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
