import Testing

@testable import Extraction

@Suite struct RenamingsTests {
  private func rename(_ name: String, _ other: String, _ kind: Correction.Kind = .person) -> Correction {
    Correction(.init(kind, name), .rename(other))
  }

  private func results(_ corrections: [Correction]) -> [String] {
    let renamings = Renamings(corrections)
    return ["Ann", "Bea", "Cleo", "Dora"].compactMap { name in
      renamings.result(of: .init(.person, name)).map { "\(name) > \($0.name)" }
    }
  }

  @Test func aNameIsFollowedToItsEnd() {
    #expect(results([rename("Ann", "Bea"), rename("bea", "Cleo")]) == ["Ann > Cleo", "Bea > Cleo"])
    let merge = Correction(.init(.person, "Dora"), .merge(into: "Ann"))
    #expect(results([merge, rename("Ann", "Bea")]) == ["Ann > Bea", "Dora > Bea"])
    #expect(results([rename("Ann", "Bea"), merge]) == ["Ann > Bea", "Dora > Ann"], "in their order")
  }

  @Test func aNameThatComesBackIsNoOther() {
    #expect(results([rename("Ann", "Bea"), rename("Bea", "Ann")]) == ["Bea > Ann"])
    #expect(Renamings([rename("Ann", "ANN")]).isEmpty)
  }

  @Test func kindsAreApartAndOtherChangesDoNotCount() {
    let renamings = Renamings([
      rename("Port", "Haven", .place), Correction(.init(.person, "Port"), .dismiss),
      Correction(.init(.person, "Port"), .split(at: 3, name: "Sten")),
    ])
    #expect(renamings.result(of: .init(.person, "Port")) == nil)
    #expect(renamings.result(of: .init(.place, "port")) == .init(.place, "Haven"))
    #expect(renamings.isChosen(.init(.place, "haven")) && !renamings.isChosen(.init(.person, "Haven")))
    #expect(Correction.Subject(KnownName(.organization, "Port")) == .init(.organization, "port"))
  }
}
