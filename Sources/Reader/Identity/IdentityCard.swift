import Extraction
import Query
import Stories

/// What the whole collection says of somebody whom a story names: laid over the panes.
struct IdentityCard: Sendable, Equatable {
  /// What is known so far.
  enum Answer: Sendable, Equatable {
    /// It is being looked for.
    case awaited
    /// The index has nothing, as when the story was read a moment ago.
    case none
    /// All that there is.
    case found(Identity)
  }

  /// The name that was asked for, as the story gives it.
  var name: KnownName
  var answer = Answer.awaited

  /// The filter for the stories in which it is named, once that is known.
  var filter: Query? {
    guard case .found(let identity) = answer else { return nil }
    return identity.filter
  }

  /// The heading.
  var title: String {
    guard case .found(let identity) = answer else { return name.name }
    return identity.name
  }

  /// What the card says.
  var lines: [Overlay.Line] {
    switch answer {
    case .awaited: [Overlay.Line(term: "", text: "Looking …")]
    case .none: [Overlay.Line(term: "", text: "The index does not have this name yet.")]
    case .found(let identity): Self.lines(of: identity)
    }
  }

  private static func lines(of identity: Identity) -> [Overlay.Line] {
    let count = identity.stories == 1 ? "1 story" : "\(identity.stories) stories"
    var lines = [Overlay.Line(term: count, text: identity.days.map(text) ?? "")]
    // A term without a text would be a heading.
    if identity.days == nil { lines = [Overlay.Line(term: "", text: count)] }
    if let country = identity.country { lines.append(Overlay.Line(term: "country", text: country.name)) }
    lines.append(Overlay.Line(term: "filter", text: "\(identity.filter)"))
    if !identity.offices.isEmpty {
      lines.append(Overlay.Line(term: "Offices", text: ""))
      lines += identity.offices.map { office in
        Overlay.Line(term: office.days.map(text) ?? "no date", text: "\(office.title) ×\(office.stories)")
      }
    }
    lines.append(Overlay.Line(term: "Names", text: ""))
    lines += identity.forms.map { form in
      let country = form.name.country.map { ", \($0.name)" } ?? ""
      let reason = form.reason.map { reason in
        ": \(reason)" + (form.comparedWith.map { " (\($0))" } ?? "")
      }
      return Overlay.Line(term: "×\(form.stories)", text: "\(form.name.name)\(country)\(reason ?? "")")
    }
    if let caution = caution(about: identity) {
      lines.append(Overlay.Line(term: "Caution", text: ""))
      lines.append(Overlay.Line(term: "", text: caution))
    }
    return lines
  }

  /// What may be wrong with the card although nothing speaks against it.
  private static func caution(about identity: Identity) -> String? {
    if identity.isNameShared {
      return "Others in the collection bear this name; what keeps them apart is the country or the office."
    }
    let isSurname = identity.forms.allSatisfy { !$0.name.name.utf8.contains(0x20) }
    if identity.kind == .person, isSurname, identity.stories > 1 {
      return "Only a surname is given: these stories may be about several people."
    }
    return nil
  }

  /// The first and the last of some days.
  private static func text(_ days: ClosedRange<CalendarDay>) -> String {
    days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
  }
}
