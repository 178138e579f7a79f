internal import Extraction

/// What a row of the table `name` is of; the raw value is stored.
enum NameKind: UInt8, Sendable, CaseIterable {
  case person, place, organization, title, event, topic, field, source, author, day, country
  case personAlias, placeAlias, organizationAlias, eventAlias, topicAlias

  init(_ kind: KnownName.Kind) {
    switch kind {
    case .person: self = .person
    case .place: self = .place
    case .organization: self = .organization
    }
  }

  /// The kind of the short forms that stories use for names of this kind.
  var alias: NameKind? {
    switch self {
    case .person: .personAlias
    case .place: .placeAlias
    case .organization: .organizationAlias
    case .event: .eventAlias
    case .topic: .topicAlias
    default: nil
    }
  }
}
