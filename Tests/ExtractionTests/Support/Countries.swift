@testable import Extraction

/// The country of each person of a text by name; `-` for none.
func countries(_ text: String) -> [String: String] {
  var found: [String: String] = [:]
  for person in findings(in: text).people { found[person.name] = person.country?.letters ?? "-" }
  return found
}

/// The rule by which the country of a person of a text was told; nil for none.
func countryRule(of name: String, in text: String) -> Rule? {
  findings(in: text).people.first { $0.name == name }?.countryReason?.rule
}
