extension Correction {
  /// A correction as a row or an object holds it: words and numbers only.
  public struct Coded: Sendable, Hashable {
    /// The kind of the subject, `Kind.rawValue`.
    public var kind: String
    /// The name of the subject.
    public var name: String
    /// The change, `Verb.rawValue`.
    public var change: String
    /// The name, kind, office or country that the finding gets; nil for none.
    public var to: String?
    /// The place of the mention that is split off, in bytes of the story's text.
    public var at: Int?

    /// Makes a coded correction.
    public init(kind: String, name: String, change: String, to: String? = nil, at: Int? = nil) {
      self.kind = kind
      self.name = name
      self.change = change
      self.to = to
      self.at = at
    }
  }

  /// The correction as words and numbers.
  public var coded: Coded {
    var coded = Coded(kind: subject.kind.rawValue, name: subject.name, change: change.verb.rawValue)
    switch change {
    case .rename(let name), .merge(let name): coded.to = name
    case .split(let place, let name): (coded.at, coded.to) = (place, name)
    case .retype(let kind): coded.to = kind.rawValue
    case .setOffice(let title): coded.to = title
    case .setCountry(let country): coded.to = country?.letters
    case .dismiss: break
    }
    return coded
  }

  /// The correction that words and numbers stand for.
  public init(_ coded: Coded) throws(CorrectionError) {
    guard let kind = Kind(rawValue: coded.kind) else { throw .noKind(coded.kind) }
    guard let verb = Verb(rawValue: coded.change) else { throw .noChange(coded.change) }
    let subject = Subject(kind, coded.name)
    guard !subject.name.isEmpty else { throw .noName }
    guard kind.verbs.contains(verb) else { throw .unfit(verb, kind) }
    let value = coded.to.map(Self.onOneLine).flatMap { $0.isEmpty ? nil : $0 }
    func name() throws(CorrectionError) -> String {
      guard let value else { throw .noValue(verb) }
      return value
    }
    switch verb {
    case .rename: self.init(subject, .rename(try name()))
    case .merge: self.init(subject, .merge(into: try name()))
    case .split:
      guard let place = coded.at, place >= 0 else { throw .noPlace }
      self.init(subject, .split(at: place, name: try name()))
    case .retype:
      let word = try name()
      guard let kind = Kind(rawValue: word), Kind.named.contains(kind) else { throw .noKind(word) }
      self.init(subject, .retype(kind))
    case .office: self.init(subject, .setOffice(value))
    case .country:
      guard let value else {
        self.init(subject, .setCountry(nil))
        return
      }
      guard let code = CountryCode(named: value) else { throw .noCountry(value) }
      self.init(subject, .setCountry(code))
    case .dismiss: self.init(subject, .dismiss)
    }
  }
}
