import Query
import Testing

@Suite struct QueryCompletionsTests {
  @Test(arguments: [
    ("off", ["official:"]),
    ("trade -CO", ["trade -country:"]),
    ("is:", ["is:unread", "is:read", "is:starred", "is:noted", "is:tagged"]),
    ("trade is:s", ["trade is:starred"]),
    ("has:l", ["has:link"]),
    ("o", ["official:", "org:"]),
    ("O", ["OR ", "official:", "org:"]),
    ("a AN", ["a AND "]),
    ("NE", ["NEAR("]),
    ("sai", ["said:", "said("]),
    ("(a OR tit", ["(a OR title:"]),
    ("a\u{a0}off", ["a\u{a0}official:"]),
    ("date:last-", ["date:last-week", "date:last-month", "date:last-year"]),
    ("-read:y", ["-read:yesterday"]),
    ("official:", []),
    ("zebra", []),
    ("\"clean off", []),
    ("\"the “clean off", []),
    ("\"the ”clean” off", []),
    ("\"the “clean\" off", ["\"the “clean\" official:"]),
    ("“clean» \"a\" off", ["“clean» \"a\" official:"]),
  ])
  func completesTheLastWord(text: String, expected: [String]) {
    #expect(Query.completions(of: text) == expected)
  }

  @Test func emptyTextCompletesToAllFields() {
    #expect(Query.completions(of: "") == Query.fieldNames.map { $0 + ":" })
  }
}
