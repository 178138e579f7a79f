import Extraction
import Query

extension Query {
  /// The query with the names that a correction changes; nil when nothing is left of it.
  ///
  /// - Parameter isUndone: whether the correction is being undone.
  func corrected(by correction: Correction, isUndone: Bool = false) -> Query? {
    guard let result = correction.result else { return isUndone ? self : without(correction.subject) }
    let (old, new) = isUndone ? (result, correction.subject) : (correction.subject, result)
    // What was merged into another leaves that one behind, which a filter may have meant from the first.
    if isUndone, correction.change.verb == .merge { return self }
    let losesOffice = !isUndone && correction.change == .setOffice(nil)
    guard old != new || losesOffice else { return self }
    return replacing { condition in
      guard let (field, label, isWhole) = condition.asks(for: old) else { return .term(condition) }
      // Who is an official is found as a person too, but not the other way round.
      let keepsField = old.kind == new.kind && !losesOffice
      let name = old.kind == new.kind ? new.name + label : new.name
      return .term(
        .field(keepsField ? field : new.kind.field ?? field, Query.Phrase(name, isWhole: isWhole))
      )
    }
  }

  private func without(_ subject: Correction.Subject) -> Query? {
    replacing { $0.asks(for: subject) == nil ? .term($0) : nil }
  }
}

extension Query.Condition {
  /// The field in which the condition asks for just this finding, the country that its label has behind the name, such
  /// as ` (NO)`, and whether the name is asked for as a whole; nil when it asks for another or for anything else.
  fileprivate func asks(
    for subject: Correction.Subject
  ) -> (field: Query.Field, label: String, isWhole: Bool)? {
    guard case .field(let field, let phrase) = self, !phrase.isPrefix,
      field == subject.kind.field || (field == .official && subject.kind == .person)
    else { return nil }
    if Correction.Subject(subject.kind, phrase.text) == subject {
      return (field, "", phrase.isWhole)
    }
    guard [.person, .place, .organization].contains(subject.kind),
      let (name, _) = Identity.parts(ofLabel: phrase.text), Correction.Subject(subject.kind, name) == subject
    else { return nil }
    return (field, String(phrase.text.dropFirst(name.count)), phrase.isWhole)
  }
}
