import Query
import Stories
import Testing

@testable import Archive

@Suite struct FullTextCompilerTests {
  /// Beginnings of more than one letter are those of two words, of one letter of too many.
  private let compiler = FullTextCompiler(
    SearchContext(
      names: { condition in
        switch condition {
        case .field(.person, _): NameMatch(parts: [.name], numbers: Array(1...1400))
        case .field(let field, _) where field != .lang: NameMatch(parts: [.official], numbers: [40])
        case .said: NameMatch(parts: [.speaker], numbers: [1])
        default: nil
        }
      },
      beginnings: { $0 == "no" ? [] : $0.count > 1 ? [$0, $0 + "x"] : nil },
      today: CalendarDay(dayNumber: 0),
      marks: .notes
    )
  )

  private func match(_ text: String) throws -> String? { try compiler.match(try Query.parse(text)) }

  private func candidates(_ text: String) throws -> String? {
    guard case .term(let condition) = try Query.parse(text) else { return "no condition" }
    return try compiler.candidates(condition)
  }

  @Test(arguments: [
    ("", #"(keys : ("f0"))"#), ("trade", #"({headline body} : "trade")"#), ("title:a", #"(headline : "a")"#),
    ("body:\"a b\"", #"(body : "a b")"#), ("NEAR(a b*, 4)", #"({headline body} : NEAR("a" "b" *, 4))"#),
    ("official:x", #"(keys : ("o14"))"#), ("has:meeting", #"(keys : ("f1"))"#),
    ("has:link", #"(keys : ("f2"))"#),
    ("trad*", #"({headline body} : ("trad" OR "tradx"))"#), ("title:tr*", #"(headline : ("tr" OR "trx"))"#),
    ("\"a tr\"*", #"({headline body} : ("a tr" OR "a trx"))"#),
    ("title:no*", #"(keys : ("x"))"#), ("a OR b", #"(({headline body} : "a") OR ({headline body} : "b"))"#),
  ])
  func theIndexKnows(query: String, expected: String) throws {
    #expect(try match(query) == expected)
  }

  @Test(arguments: [
    "t*", "tr*", "\"a t\"*", "title:t*", "said:a", "quote:a", "tag:a", "note:a", "path:a", "said(x):a", "/a/",
    "date:2023",
    "read:2023", "is:unread", "has:note", "has:tag", "person:x",
  ])
  func theIndexDoesNotKnow(query: String) throws {
    #expect(try match(query) == nil)
    #expect(try match("-(\(query))") == nil)
    #expect(try match("a (\(query))") == nil)
    #expect(try match("a OR (\(query))") == nil)
    #expect(try match("-(a b -(\(query)))") == nil)
  }

  @Test func oppositesAreTakenFromTheRest() throws {
    #expect(try match("a -b") == #"((({headline body} : "a")) NOT (({headline body} : "b")))"#)
    let none = try #require(try match("-a"))
    #expect(none.contains(#"(keys : ("f0"))"#) && none.contains("NOT"))
    #expect(try match("-a -b")?.contains(#"({headline body} : "a") OR ({headline body} : "b")"#) == true)
  }

  @Test func candidatesHaveTheWordsThatAreNeeded() throws {
    #expect(try candidates("said:a") == #"(body : "a")"#)
    #expect(try candidates("quote:\"a b\"") == #"(body : "a b")"#)
    #expect(try candidates("said:t*") == nil)
    #expect(try candidates("said(x):a")?.contains(#"(body : "a") AND (keys : ("s1"))"#) == true)
    #expect(try candidates("\"a b t\"*") == #"({headline body} : "a b")"#)
    #expect(try candidates("title:\"a t\"*") == #"(headline : "a")"#)
    #expect(try candidates("body:\"a t\"*") == #"(body : "a")"#)
    for query in ["t*", "/a/", "date:2023", "is:unread", "person:x", "path:a"] {
      #expect(try candidates(query) == nil, "\(query)")
    }
  }
}
