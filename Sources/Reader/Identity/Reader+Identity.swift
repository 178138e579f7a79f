import Extraction
import Screen

extension Reader {
  /// Lays over the panes who or what the chosen entry is in the whole collection, as soon as that is known.
  mutating func identify() -> [Effect] {
    guard let entry = chosenEntry, let loaded = body.loaded else {
      nothingChosen()
      return []
    }
    guard let name = Self.name(of: entry.finding, in: loaded) else {
      notice = Notice("Only people, places and organisations are told across stories.")
      return []
    }
    overlay = Overlay(kind: .identity(IdentityCard(name: name)), width: size.columns)
    identification += 1
    return [.identify(name, generation: identification)]
  }

  /// Shows what the collection says, unless the person has left the card before it came or has asked again.
  mutating func take(_ identity: Identity?, generation: Int) {
    guard case .identity(var card)? = overlay?.kind, generation == identification else { return }
    card.answer = identity.map { .found($0) } ?? .none
    overlay?.kind = .identity(card)
  }

  /// Leaves the card and narrows the list to the stories in which its bearer is named.
  mutating func filterByCard(_ card: IdentityCard) -> [Effect] {
    guard let filter = card.filter else { return [] }
    overlay = nil
    guard !filters.contains(filter) else {
      notice = Notice("The list is filtered by \(filter) already.")
      return []
    }
    filters.append(filter)
    return runSearch()
  }

  /// The name by which the index knows the bearer of a finding.
  private static func name(of finding: Finding, in loaded: LoadedStory) -> KnownName? {
    let appearances = loaded.findings.appearances(in: loaded.story)
    func known(_ index: Int, _ list: [Appearance]) -> KnownName? {
      list.indices.contains(index) ? list[index].name : nil
    }
    switch finding {
    case .person(let index): return known(index, appearances.people)
    case .place(let index): return known(index, appearances.places)
    case .organization(let index): return known(index, appearances.organizations)
    default: return nil
    }
  }
}
