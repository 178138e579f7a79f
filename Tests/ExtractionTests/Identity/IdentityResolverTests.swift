import Stories
import TestSupport
import Testing

@testable import Extraction

@Suite struct IdentityResolverTests {
  /// A collection with something for every rule.
  static let collection = [
    "Nimal Kumara Dissanayake | LK! | President | 60", "Nimal Kumara Disanayake | LK | President | 40",
    "Nimal Dissanayake | LK | President", "Dissanayake | LK | President | 9", "Dissanayake | LK | Mayor | 2",
    "Nimal Kumara Dissanayake | | | 5", "Anna Dissanayake | LK! | Mayor of Kandy",
    "Tove Lindqvist | NO! | Norwegian Minister of Trade | 7", "Tove Lindqvist | US | trade minister",
    "T. Lindqvist | NO | Trade Minister", "Lindqvist, Tove | NO | Trade Minister",
    "John Carter | GB! | Mayor of Leeds | 3", "John Carter | US! | Governor of Ohio | 3",
    "John Carter | | | 4",
    "Sato Haruko | JP | Ambassador to Malta | 4", "Haruko Sato | JP! | Japanese Ambassador to Malta",
    "HARUKO SATO | JP | Ambassador", "Joseph K. Moreno | CL! | Chancellor | 8",
    "Joe Moreno | CL | Chancellor",
    "org Ministry of Finance | LK! | | 4", "org Finance Ministry | LK! | | 2",
    "org Ministry of Finance | JP! | | 3",
    "org Ministry of Finance | | | 9", "org Harbour Development Board | | | 5", "org HDB | | | 3",
    "org Larvik Works Inc. | | | 2", "org Larvik Works Incorporated | | | 1",
    "place Georgia | GE | | 4", "place Georgia | US | | 6", "place Georgia | | | 1", "place Larvik | NO",
    "place LARVIK",
  ]
  static let links = [(0, 1), (23, 24)]

  @Test func eachRuleJoinsItsOwn() {
    let sets = identities(of: Self.collection, links: Self.links)
    #expect(
      sets == [
        [
          "Nimal Kumara Dissanayake LK", "Nimal Kumara Disanayake LK", "Nimal Dissanayake LK",
          "Dissanayake LK",
          "Nimal Kumara Dissanayake",
        ],
        ["Dissanayake LK"],
        ["Anna Dissanayake LK"],
        ["Tove Lindqvist NO", "Tove Lindqvist US", "T. Lindqvist NO", "Lindqvist, Tove NO"],
        ["John Carter GB"],
        ["John Carter US"],
        ["John Carter"],
        ["Sato Haruko JP", "Haruko Sato JP", "HARUKO SATO JP"],
        ["Joseph K. Moreno CL", "Joe Moreno CL"],
        ["Ministry of Finance LK", "Finance Ministry LK"],
        ["Ministry of Finance JP"],
        ["Ministry of Finance"],
        ["Harbour Development Board", "HDB"],
        ["Larvik Works Inc.", "Larvik Works Incorporated"],
        ["Georgia GE"],
        ["Georgia US"],
        ["Georgia"],
        ["Larvik NO", "LARVIK"],
      ]
    )
  }

  @Test func aCorrectionForAllStoriesJoinsAnythingAndItsNameStandsFirst() {
    var records = [
      "Astrid Solheim | NO! | Mayor of Larvik | 9", "Bo Berg | NO! | Mayor of Larvik | 2",
      "A. Solheim | NO | Mayor of Larvik | 3", "org Ministry of Trade | NO! | | 9", "org Office | | | 1",
      "org Trade Ministry | NO | | 4", "place Larvik | NO | | 5", "place Old Town | | | 1",
    ].map { record($0) }
    for index in [1, 4, 7] { records[index].isChosen = true }
    func leaders(_ isCorrection: Bool) -> [Int] {
      let links = [(1, 0), (4, 3), (7, 6)].map {
        IdentityResolver.Link($0.0, $0.1, isCorrection: isCorrection)
      }
      return IdentityResolver.members(of: records, links: links).map(\.leader)
    }
    #expect(leaders(true) == [1, 1, 1, 4, 4, 4, 7, 7])
    #expect(leaders(false).prefix(3) == [0, 1, 0], "names without a word in common")
    let members = IdentityResolver.members(of: records, links: [.init(1, 0, isCorrection: true)])
    #expect(members[0].tie == .init(reason: .corrected, other: 1))
  }

  @Test func theOrderOfTheNamesDoesNotMatter() {
    let records = Self.collection.map { record($0) }
    /// Who is with whom and why, by name and not by index.
    func told(_ order: [Int]) -> Set<String> {
      let links = Self.links.compactMap { link in
        order.firstIndex(of: link.0).flatMap { first in
          order.firstIndex(of: link.1).map { IdentityResolver.Link($0, first) }
        }
      }
      let members = IdentityResolver.members(of: order.map { records[$0] }, links: links)
      return Set(
        members.enumerated().map { index, member in
          let tie = member.tie.map { "\($0.reason) \(records[order[$0.other]].name)" } ?? "-"
          return "\(records[order[index]].name) -> \(records[order[member.leader]].name): \(tie)"
        }
      )
    }
    let expected = told(Array(records.indices))
    var random = SeededGenerator(seed: 17)
    for _ in 0..<60 {
      #expect(told(records.indices.shuffled(using: &random)) == expected)
    }
  }

  @Test func everyMemberHasAReasonAndEveryLeaderNone() {
    let records = Self.collection.map { record($0) }
    let members = IdentityResolver.members(of: records)
    for (index, member) in members.enumerated() {
      #expect((member.tie == nil) == (member.leader == index))
      #expect(members[member.leader].leader == member.leader)
      if let tie = member.tie { #expect(members[tie.other].leader == member.leader) }
    }
  }

  @Test func manyNamesAreEachOfOneIdentity() {
    var random = SeededGenerator(seed: 4)
    let syllables = ["ka", "ro", "mi", "ten", "sul", "bar", "no", "vi", "del", "ha"]
    func word() -> String { (0..<3).compactMap { _ in syllables.randomElement(using: &random) }.joined() }
    let records = Set(
      (0..<20_000).map { _ in
        "\(word()) \(word()) | \(["LK", "NO", ""].randomElement(using: &random) ?? "") | Mayor"
      }
    ).map { record($0) }
    // All pairs of these are two hundred million, which no run of the tests would live to see compared.
    let members = IdentityResolver.members(of: records)
    #expect(members.count == records.count)
    #expect(members.indices.allSatisfy { members[members[$0].leader].leader == members[$0].leader })
    #expect(Set(members.map(\.leader)).count < records.count, "some are named with their country and without")
  }

  @Test func nothingIsResolvedToNothing() {
    #expect(IdentityResolver.members(of: []).isEmpty)
    #expect(identities(of: ["| |", "- | LK | President", "org | |"]).count == 3)
  }
}
