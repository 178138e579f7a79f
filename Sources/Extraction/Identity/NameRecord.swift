public import Stories

/// All that the stories of a collection say of one known name.
public struct NameRecord: Sendable, Hashable {
  /// The name.
  public var name: KnownName
  /// In how many stories it stands.
  public var stories: Int
  /// In how many of them a title or the words beside the name say the country, so that it is no guess.
  public var storiesThatSayCountry: Int
  /// The offices that stories give its bearer, in no order.
  public var tenures: [Tenure]
  /// The first and the last day of its stories, where they have days.
  public var days: ClosedRange<CalendarDay>?
  /// Whether a person has given the name to what had another, in all stories: it then stands for the identity.
  public var isChosen: Bool

  /// Makes a record.
  public init(
    _ name: KnownName,
    stories: Int = 1,
    storiesThatSayCountry: Int = 0,
    tenures: [Tenure] = [],
    days: ClosedRange<CalendarDay>? = nil,
    isChosen: Bool = false
  ) {
    self.isChosen = isChosen
    self.name = name
    self.stories = stories
    self.storiesThatSayCountry = storiesThatSayCountry
    self.tenures = tenures
    self.days = days
  }
}

/// An office as stories give it to somebody, and when.
public struct Tenure: Sendable, Hashable {
  /// The title as stories write it.
  public var title: String
  /// In how many stories.
  public var stories: Int
  /// The days of the first and the last of them, where they have days.
  public var days: ClosedRange<CalendarDay>?

  /// Makes a tenure.
  public init(_ title: String, stories: Int = 1, days: ClosedRange<CalendarDay>? = nil) {
    self.title = title
    self.stories = stories
    self.days = days
  }
}
