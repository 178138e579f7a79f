import Foundation
import Query
import Testing

@testable import Archive

@Suite struct TextTestTests {
  private let headline = "Harbour opens"
  private let text = "Gong said “wind first”. The café pays."

  private func holds(_ query: String, speakers: [Int64] = []) throws -> Bool {
    guard case .term(let condition) = try Query.parse(query) else { return false }
    var test = TextTest(condition)
    let statements = StatementCoding.encode([
      .init(range: 0..<27, speaker: 3), .init(range: 28..<text.utf8.count, speaker: 70),
    ])
    let answers = try (0..<2).map { _ in
      try test.holds(
        headline: Data(headline.utf8),
        text: Data(text.utf8),
        statements: Data(statements),
        speakers: NamedFunction.argument(speakers)
      )
    }
    #expect(answers[0] == answers[1], "what a test has learnt changes nothing")
    return answers[0]
  }

  @Test(arguments: [
    ("harbour", true), ("cafe", true), ("\"the café\"", true), ("harb", false), ("harb*", true),
    ("nothing", false),
    ("title:harbour", true), ("title:cafe", false), ("body:cafe", true), ("body:harbour", false),
    ("/^harb/", true), ("/caf./", true), ("title:/caf./", false), ("body:/harb/", false),
    ("body:/pays\\.$/", true),
    ("said:wind", true), ("said:pays", true), ("said:harbour", false), ("said:\"first the\"", false),
    ("quote:wind", true), ("quote:\"wind first\"", true), ("quote:gong", false), ("quote:fir*", true),
    ("note:harbour", true), ("date:2023", false), ("official:gong", false), ("has:link", false),
  ])
  func looksAtTheText(query: String, expected: Bool) throws {
    #expect(try holds(query) == expected)
  }

  @Test func aSpeakerIsOneOfSome() throws {
    #expect(try holds("said(x):wind", speakers: [3]))
    #expect(try holds("said(x):wind", speakers: [70, 3, 900]))
    #expect(try !holds("said(x):wind", speakers: [70]))
    #expect(try !holds("said(x):wind", speakers: []))
    #expect(try holds("said(x):pays", speakers: [70]))
    #expect(try !holds("said(x):pays", speakers: [71, 6]))
  }

  @Test func statementsOutsideOfTheTextSayNothing() throws {
    var test = TextTest(.field(.said, Query.Phrase("a")))
    let statements = Data(StatementCoding.encode([.init(range: 0..<9, speaker: 1)]))
    let texts = [(Data("a b".utf8), statements), (Data(), Data([0xff, 0xff])), (Data("a".utf8), Data())]
    let answers = try texts.map {
      try test.holds(headline: Data(), text: $0, statements: $1, speakers: Data())
    }
    #expect(answers == [false, false, false])
  }

  @Test func whatHasNoWordsHoldsOfNothing() throws {
    let conditions: [Query.Condition] = [
      .text(Query.Phrase("—")), .field(.quote, Query.Phrase("")),
      .said(by: Query.Phrase("a"), Query.Phrase("!")),
    ]
    for condition in conditions {
      var test = TextTest(condition)
      let text = Data("“—”".utf8)
      let isHeld = try test.holds(
        headline: text,
        text: text,
        statements: Data([0, 3, 1]),
        speakers: Data([2])
      )
      #expect(!isHeld, "\(condition)")
    }
  }
}
