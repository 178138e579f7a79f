/// Why words are no correction, or one that can do nothing.
public enum CorrectionError: Error, Sendable, Hashable {
  /// There is no kind of finding of this name, or none that a finding can be made.
  case noKind(String)
  /// There is no change of this name.
  case noChange(String)
  /// The finding has no name.
  case noName
  /// The change needs a name or a kind to change to.
  case noValue(Correction.Verb)
  /// A split needs the place of a mention.
  case noPlace
  /// There is no country of this name or code.
  case noCountry(String)
  /// Findings of the kind can't be changed so.
  case unfit(Correction.Verb, Correction.Kind)
  /// A finding can't be merged into itself, or get the name that it has.
  case itself(Correction.Verb)
  /// The finding would come back to itself: of two findings each can't be merged into the other.
  case circle(String, into: String)
  /// A statement is one of one story.
  case oneStoryOnly
  /// In all stories only findings of shorter names can be told by them.
  case tooLong
}

extension CorrectionError: CustomStringConvertible {
  /// What is wrong, in one sentence.
  public var description: String {
    switch self {
    case .noKind(let word):
      "“\(word)” is no kind of finding; there are \(Self.list(Correction.Kind.allCases.map(\.rawValue)))."
    case .noChange(let word):
      "“\(word)” is no change; there are \(Self.list(Correction.Verb.allCases.map(\.rawValue)))."
    case .noName: "the finding needs a name."
    case .noValue(let verb): "\(verb.rawValue) needs what to change to."
    case .noPlace: "split needs the place of a mention, in bytes from 0."
    case .noCountry(let word): "“\(word)” is no country, by its name or its two-letter code."
    case .unfit(let verb, let kind):
      "a \(kind.rawValue) knows no \(verb.rawValue); it knows \(Self.list(kind.verbs.map(\.rawValue)))."
    case .itself(.merge): "a finding can't be merged into itself."
    case .itself(.retype): "this is the kind that it has."
    case .itself: "this is the name that it has."
    case .circle(let name, let other): "“\(other)” is merged into “\(name)” already; undo that first."
    case .oneStoryOnly: "a statement is corrected in one story only."
    case .tooLong:
      "a name of more than \(Correction.longestNameForAll) bytes can be corrected in one story only, not in all."
    }
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
