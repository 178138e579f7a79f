import Testing

@testable import Extraction

@Suite struct JSONWriterTests {
  @Test func valuesOfAllKinds() {
    var json = JSONWriter()
    json.object { json in
      json.field("text", "a\"b")
      json.field("none", nil as String?)
      json.field("count", 3)
      json.field("is", true)
      json.field("sure", 0.05)
      json.field("whole", 1.0)
      json.field("places", [1, 2])
      json.list("list", [7]) { $0.field("n", $1) }
      json.object("one", 7) { $0.field("n", $1) }
      json.object("no", nil as Int?) { $0.field("n", $1) }
      json.field("last", "")
    }
    #expect(
      json.text == """
        {"text":"a\\"b","none":null,"count":3,"is":true,"sure":0.05,"whole":1,"places":[1,2],"list":[{"n":7}],\
        "one":{"n":7},"no":null,"last":""}
        """
    )
  }

  @Test func controlsAreEscaped() {
    var json = JSONWriter()
    json.object { $0.field("a", "\n\r\t\u{1b}\u{85}\\") }
    #expect(json.text == #"{"a":"\n\r\t\u001b\u0085\\"}"#)
  }
}
