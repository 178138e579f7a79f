import Query
import Testing

@Suite struct ConditionTests {
  @Test func valuesAreTheLanguages() {
    #expect(Query.State.allCases.map(\.rawValue) == ["unread", "read", "starred", "noted", "tagged"])
    #expect(Query.Feature.allCases.map(\.rawValue) == ["meeting", "link", "note", "tag"])
  }
}
