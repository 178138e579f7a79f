/// Why two known names are taken for one person, place or organisation.
public enum MergeReason: UInt8, Sendable, CaseIterable {
  /// The names are the same, case, accents, hyphens and middle initials aside, and so is the country.
  case sameNameAndCountry = 1
  /// The names are the same, and somebody of that name holds the same office.
  case sameNameAndOffice
  /// The names are the same, and for one of them no story says a country.
  case sameNameOneCountry
  /// The names are the same; for one of them the country is only a guess from the rest of the story.
  case sameNameCountryGuessed
  /// The surname stands first in one and last in the other; the country is the same.
  case surnameFirst
  /// The names differ by a letter; office and country are the same.
  case oneLetterApart
  /// One leaves out words of the other; office and country are the same.
  case nameInPart
  /// One has initials for names of the other; office and country are the same.
  case initials
  /// The first name is a short form of the other's; surname, office and country are the same.
  case shortFirstName
  /// One is the other's surname; office and country are the same, and nobody else bears both.
  case surnameWithOffice
  /// One story gives both names to one bearer.
  case oneStory
  /// A story gives the letters for the name.
  case letters
  /// The names have the same words, in another order or with the country among them.
  case sameWords
  /// The names are the same, case, accents and punctuation aside.
  case sameName
  /// A person has renamed one to the other, or merged it into the other, in all stories.
  case corrected
}

extension MergeReason: CustomStringConvertible {
  /// The reason in words (`one letter apart, same office and country`).
  public var description: String {
    switch self {
    case .sameNameAndCountry: "same name and country"
    case .sameNameAndOffice: "same name and office"
    case .sameNameOneCountry: "same name, and no other country is told"
    case .sameNameCountryGuessed: "same name; no title tells the other country"
    case .surnameFirst: "same name, surname first; same country"
    case .oneLetterApart: "one letter apart, same office and country"
    case .nameInPart: "a part of the name, same office and country"
    case .initials: "initials of the name, same office and country"
    case .shortFirstName: "short for the first name, same surname, office and country"
    case .surnameWithOffice: "the surname, with the same office and country"
    case .oneStory: "one story gives both names"
    case .letters: "a story gives these letters for the name"
    case .sameWords: "the same words, in another form"
    case .sameName: "same name"
    case .corrected: "a correction for all stories"
    }
  }
}
