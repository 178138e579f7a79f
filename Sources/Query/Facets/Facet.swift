/// How many stories of a list have each value of one kind.
public struct Facet: Sendable, Hashable {
  /// What is counted.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Officials, each under all of the official's names.
    case official
    /// Countries that officials serve or that places are in.
    case country
    /// Places.
    case place
    /// Organisations.
    case org
    /// Topics of cooperation.
    case topic
    /// The fields of topics.
    case field
    /// Who published the story.
    case source
    /// The months of the stories' dates.
    case month
  }

  /// A value with its count.
  public struct Value: Sendable, Hashable {
    /// What it is called.
    public var name: String
    /// The number of stories of the list that have it.
    public var count: Int
    /// The query that finds all stories that have it.
    public var query: Query

    /// Makes a value.
    public init(name: String, count: Int, query: Query) {
      self.name = name
      self.count = count
      self.query = query
    }
  }

  /// What is counted.
  public var kind: Kind
  /// The values in most stories, those first; months with the latest first.
  public var values: [Value]
  /// The number of values that there are.
  public var total: Int

  /// Makes a facet.
  public init(_ kind: Kind, values: [Value], total: Int) {
    self.kind = kind
    self.values = values
    self.total = total
  }
}
