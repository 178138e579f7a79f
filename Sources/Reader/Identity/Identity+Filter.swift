public import Extraction
public import Query

extension Identity {
  /// The filter that finds the stories in which it is named, by whatever name.
  public var filter: Query {
    let field: Query.Field =
      switch kind {
      case .person: isOfficial ? .official : .person
      case .place: .place
      case .organization: .org
      }
    return Query(field, label)
  }
}
