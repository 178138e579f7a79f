/// What a person says of a finding, against what extraction found.
///
/// A correction names its finding by kind and name and not by its place, so that it holds for many stories and
/// for findings that are made anew. Where a story has no such finding it does nothing.
public struct Correction: Sendable, Hashable {
  /// Which finding it is about.
  public var subject: Subject
  /// What is to be otherwise.
  public var change: Change

  /// Makes a correction.
  public init(_ subject: Subject, _ change: Change) {
    self.subject = subject
    self.change = change
  }

  /// What a finding is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A person, official or not.
    case person
    /// A place or a nationality.
    case place
    /// A named body.
    case organization
    /// A named forum, platform, initiative, treaty or law.
    case event
    /// A subject of cooperation.
    case topic
    /// All expressions of one value.
    case date
    /// A meeting.
    case meeting
    /// A statement; in one story only, as it is told from others by its place.
    case statement
  }

  /// A finding, by what it is and what it is called; case makes no difference.
  public struct Subject: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// Its name on one line: for a date the value in ISO 8601, for a meeting and a statement what `Findings.name(of:)`
    /// gives.
    public let name: String
    private let key: String

    /// Makes a subject; white space in the name is folded.
    public init(_ kind: Kind, _ name: String) {
      self.kind = kind
      self.name = Correction.onOneLine(name)
      key = self.name.lowercased()
    }

    /// Whether both are the same finding.
    public static func == (left: Subject, right: Subject) -> Bool {
      left.kind == right.kind && left.key == right.key
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      hasher.combine(key)
    }
  }

  /// What is to be otherwise.
  public enum Change: Sendable, Hashable {
    /// It has another name; a finding of the kind that has this name already takes it in.
    case rename(String)
    /// It is the same as the finding of this name; where the story has none, it takes the name.
    case merge(into: String)
    /// The mention at this byte of the story's text is of another, which has this name.
    case split(at: Int, name: String)
    /// It is of another kind.
    case retype(Kind)
    /// The person's one office is this, or the person has none.
    case setOffice(String?)
    /// The person serves this country, or it is a thing of this country; nil for none.
    case setCountry(CountryCode?)
    /// It is none.
    case dismiss

    /// Which change it is.
    public var verb: Verb {
      switch self {
      case .rename: .rename
      case .merge: .merge
      case .split: .split
      case .retype: .retype
      case .setOffice: .office
      case .setCountry: .country
      case .dismiss: .dismiss
      }
    }
  }

  /// The changes that there are, by name.
  public enum Verb: String, Sendable, CaseIterable {
    /// See `Change.rename`.
    case rename
    /// See `Change.merge`.
    case merge
    /// See `Change.split`.
    case split
    /// See `Change.retype`.
    case retype
    /// See `Change.setOffice`.
    case office
    /// See `Change.setCountry`.
    case country
    /// See `Change.dismiss`.
    case dismiss
  }

  /// What the finding is after the correction; nil when it is dismissed.
  public var result: Subject? {
    switch change {
    case .rename(let name), .merge(let name): Subject(subject.kind, name)
    case .retype(let kind): Subject(kind, subject.name)
    case .split, .setOffice, .setCountry: subject
    case .dismiss: nil
    }
  }

  /// A name on one line, without blanks at its ends.
  static func onOneLine(_ name: String) -> String { Surface.onOneLine(Array(name.utf8)[...]) }
}

extension Correction.Kind {
  /// The changes that a finding of the kind may need.
  public var verbs: [Correction.Verb] {
    switch self {
    case .person: Correction.Verb.allCases
    case .place, .organization, .event: [.rename, .merge, .split, .retype, .country, .dismiss]
    case .topic: [.rename, .merge, .split, .retype, .dismiss]
    case .date, .meeting, .statement: [.dismiss]
    }
  }

  /// The kinds that a finding may be made by hand: those of names.
  public static let named: [Correction.Kind] = [.person, .place, .organization, .event, .topic]

  /// What a mention of it is; nil for a meeting and a statement, which have none.
  var mention: Mention.Kind? {
    switch self {
    case .person: .person
    case .place: .place
    case .organization: .organization
    case .event: .event
    case .topic: .topic
    case .date: .date
    case .meeting, .statement: nil
    }
  }
}
