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

  /// Makes a story; its identity, where none is given, follows from date, headline and text.
  public init(
    id: StoryID? = nil,
    origin: Origin,
    text: StoryText,
    zones: [Zone],
    date: CalendarDay?,
    headline: String,
    source: String = "",
    byline: String = "",
    link: String? = nil
  ) {
    self.id = id ?? StoryID(date: date, headline: headline, text: text)
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
