import Query
import Screen
import Testing

@testable import Reader

struct QueryHintTests {
  @Test(arguments: [
    ("country:belgim", "“belgim” is no country that is known; did you mean Belgium?"),
    (
      "like:zzz",
      "“zzz” is no story's identity; it has 16 digits and letters from a to f, as D writes it."
    ),
    ("lang:english", "A language is asked for by its code; did you mean lang:en?"),
    (
      "near(port talks)",
      "Were words near one another meant? NEAR(port talks, 5), in capitals and without a blank, finds them."
    ),
    (
      "NEAR (port talks)",
      "Were words near one another meant? NEAR(port talks, 5), in capitals and without a blank, finds them."
    ),
  ])
  func whatIsPerhapsWrongIsTold(text: String, hint: String) throws {
    #expect(try Query.parse(text).hint == hint)
  }

  @Test func whatThereIsIsListed() throws {
    let country = try Query.parse("port country:atlantis").hint
    #expect(
      country == "“atlantis” is no country that is known; write its name, an adjective or a code such as BE."
    )
    #expect(
      try Query.parse("lang:xx").hint?.hasSuffix(
        "there are ar, cs, de, el, en, es, fr, he, hi, id, it, ja, ko, lt, nl, pl, pt, ru, si, sv, ta, th, tr, vi, zh."
      ) == true
    )
    #expect(try Query.parse("field:foo").hint?.contains("agriculture, culture and people, ") == true)
  }

  @Test(arguments: [
    "country:belgian", "country:BE", "country:belg*", "country:\"the Netherlands\"", "lang:en", "lang:EN",
    "like:5d0c7e9a41b2f386",
    "field:energy", "field:ener*", "field:\"trade and investment\"", "-country:atlantis", "port talks",
    "near port", "",
  ])
  func whatIsRightHasNoHint(text: String) throws {
    #expect(try Query.parse(text).hint == nil)
  }

  @Test func anEmptyListShowsIt() throws {
    var session = Session(try Fixtures.all(), size: Size(columns: 80, rows: 24))
    try session.type("zflang:english<ret>")
    #expect(
      session.screen.contains("No story matches. A language is asked for by its code; did you mean lang:en?")
    )
    try session.type("<esc>")
    #expect(session.reader.guess == nil)
  }
}
