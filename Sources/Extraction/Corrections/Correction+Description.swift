extension Correction: CustomStringConvertible {
  /// What the correction does, for people: `“Gong” renamed “Gong Zheng”`.
  public var description: String {
    let name = "“\(subject.name)”"
    return switch change {
    case .rename(let other): "\(name) renamed “\(other)”"
    case .merge(let other): "\(name) merged into “\(other)”"
    case .split(_, let other): "a mention of \(name) split off as “\(other)”"
    case .retype(let kind): "\(name) made \(kind.withArticle)"
    case .setOffice(nil): "\(name) given no office"
    case .setOffice(let title?): "\(name) given the office “\(title)”"
    case .setCountry(nil): "\(name) given no country"
    case .setCountry(let country?): "\(name) given the country \(country.name)"
    case .dismiss: "\(subject.kind.word) \(name) dismissed"
    }
  }
}

extension Correction.Kind {
  /// What people call it: `organisation`.
  public var word: String { self == .organization ? "organisation" : rawValue }

  fileprivate var withArticle: String {
    self == .organization || self == .event ? "an \(word)" : "a \(word)"
  }
}
