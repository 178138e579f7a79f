extension StyleName {
  /// The letter for this style in a stored screen: a dot for text, lower case for bases, upper case for overlays.
  public var letter: Character {
    switch self {
    case .text: "."
    case .quiet: "q"
    case .headline: "h"
    case .standfirst: "f"
    case .caption: "c"
    case .credit: "r"
    case .boilerplate: "z"
    case .official: "o"
    case .office: "i"
    case .person: "p"
    case .place: "l"
    case .organization: "g"
    case .event: "v"
    case .date: "d"
    case .topic: "t"
    case .mark: "m"
    case .section: "s"
    case .border: "b"
    case .focus: "w"
    case .unread: "u"
    case .star: "*"
    case .status: "a"
    case .key: "k"
    case .prompt: ">"
    case .error: "e"
    case .selection: "S"
    case .selectionElsewhere: "E"
    case .lit: "L"
    case .match: "M"
    case .current: "C"
    }
  }
}
