import Extraction
import Testing

struct TopicFieldsTests {
  @Test func theTableHasSixteenFields() {
    #expect(Topic.fields.count == 16)
    #expect(Topic.fields.contains("energy and climate") && !Topic.fields.contains("-"))
    #expect(Topic.fields == Topic.fields.sorted())
  }
}
