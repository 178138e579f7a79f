import Testing

@testable import Query

@Suite struct GuessTests {
  @Test(arguments: [
    ("offical", "official"), ("offcials", "official"), ("contry", "country"), ("organisation", "org"),
    ("cuontry", "country"),
    ("per", "person"), ("TOPICS", "topic"), ("plaec", "place"),
  ])
  func findsTheNearest(name: String, expected: String) {
    #expect(Guess.nearest(to: name, among: Query.fieldNames) == expected)
  }

  @Test(arguments: ["", "http", "zebra", "xy", String(repeating: "official", count: 100)])
  func leavesTheFarAlone(name: String) {
    #expect(Guess.nearest(to: name, among: Query.fieldNames) == nil)
  }

  @Test func distanceCountsSwapsAsOne() {
    #expect(Guess.distance(from: "place", to: "plaec") == 1)
    #expect(Guess.distance(from: "", to: "org") == 3)
    #expect(Guess.distance(from: "kitten", to: "sitting") == 3)
  }
}
