public import Extraction
public import Query

extension Correction.Kind {
  /// The field of a query that asks for findings of the kind by their name; nil for kinds that have none.
  public var field: Query.Field? {
    switch self {
    case .person: .person
    case .place: .place
    case .organization: .org
    case .event: .event
    case .topic: .topic
    case .date: .day
    case .meeting, .statement: nil
    }
  }
}
