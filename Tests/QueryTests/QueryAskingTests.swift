import Query
import Testing

struct QueryAskingTests {
  @Test(arguments: [
    ("port talks", "port talks"), ("official:moen port", "port"), ("country:no date:2023", ""),
    ("title:port OR place:oslo", "title:port"), ("NEAR(port talks, 3) lang:en", "NEAR(port talks, 3)"),
    ("/b[ae]lt/ is:unread", "/b[ae]lt/"), ("said(\"Gong Zheng\"):energy", "said(\"Gong Zheng\"):energy"),
    ("port -talks -org:shine", "port -talks"), ("said:energy quote:wind", "said:energy quote:wind"),
  ])
  func wordsAreWhatStandsInTheText(text: String, words: String) throws {
    let query = try Query.parse(text)
    #expect("\(query.words)" == words)
    #expect(query.asksForWords == !words.isEmpty)
  }

  @Test func wordsThatMustNotBeThereAreNotShown() throws {
    #expect(!(try Query.parse("-port")).asksForWords)
    #expect(!Query.everything.asksForWords)
  }

  @Test func oneThatAsksForAGroupIsKnown() throws {
    #expect(try Query.parse("port like:5d0c7e9a41b2f386").asksForKin)
    #expect(!(try Query.parse("port")).asksForKin)
  }
}
