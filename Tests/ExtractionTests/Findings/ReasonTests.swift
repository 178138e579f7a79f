import Stories
import Testing

@testable import Extraction

/// The evidence that findings give, for texts in which one rule fires.
@Suite struct ReasonTests {
  /// A text, a finding in it, the rule and the words that made it fire.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var found: String
    var rule: Rule
    var evidence: String

    init(_ text: String, _ found: String, _ rule: Rule, _ evidence: String) {
      self.text = text
      self.found = found
      self.rule = rule
      self.evidence = evidence
    }

    var testDescription: String { "\(rule): \(text)" }
  }

  @Test(arguments: [
    Case("Mayor Lin Feng left.", "Lin Feng", .titleBeforeName, "Mayor"),
    Case("Lin Feng, the Mayor of Oslo, left.", "Lin Feng", .titleAfterName, "Mayor of Oslo"),
    Case("Then H.E. Mr. Karu Lanka left.", "Karu Lanka", .honorific, "H.E. Mr."),
    Case("Editor: Lin Feng", "Lin Feng", .creditLine, "Editor:"),
    Case("Then John Brookvale left.", "John Brookvale", .givenName, "John"),
    Case("Then K. Brookvale left.", "K. Brookvale", .initialAndSurname, "K. Brookvale"),
    Case("Mayor Jan Claes left. Later Claes wrote.", "Claes", .surnameAgain, "Jan Claes"),
    Case("The Mayor of Oslo, Jan Claes, left.", "Mayor of Oslo", .office, "Mayor"),
    Case("It came from the Ministry of Tides.", "Ministry of Tides", .bodyHead, "Ministry"),
    Case(
      "The Quartz Harbour Commission (QHC) met. QHC left.",
      "QHC",
      .acronym,
      "Quartz Harbour Commission (QHC)"
    ),
    Case("They were in Belgium.", "Belgium", .knownCountry, "Belgium"),
    Case("They were in Rotterdam.", "Rotterdam", .knownPlace, "Rotterdam"),
    Case("A Belgian ship came.", "Belgian", .knownNationality, "Belgian"),
    Case("They were in Quillmoor yesterday.", "Quillmoor", .afterIn, "in"),
    Case("It began on Thursday.", "Thursday", .weekday, "Thursday"),
    Case("It began in March.", "March", .month, "in"),
    Case("It was built in 1998.", "1998", .year, "in"),
    Case("They agreed on cooperation in biomedicine.", "biomedicine", .cuePreposition, "cooperation in"),
    Case("They spoke of legal cooperation.", "legal cooperation", .adjectiveRelation, "cooperation"),
  ])
  func aMentionNamesItsRuleAndEvidence(_ item: Case) throws {
    let text = StoryText(item.text)
    let found = findings(in: item.text).mentions.filter { text[$0.range] == item.found }
    let reason = try #require(found.map(\.reason).first { $0.rule == item.rule }, "\(found)")
    let evidence = try #require(reason.evidence)
    #expect(text[evidence] == item.evidence)
  }

  @Test(arguments: [
    Case("Mayor Lin Feng warmly welcomed the plan.", "", .speakerVerb, "welcomed"),
    Case("According to Mayor Lin Feng, it is late.", "", .accordingTo, "According to"),
    Case("“It is late,” said Mayor Lin Feng.", "", .verbSpeaker, "said"),
  ])
  func aStatementNamesItsCue(_ item: Case) throws {
    let reason = try #require(findings(in: item.text).statements.first?.reason)
    #expect(reason.rule == item.rule)
    #expect(StoryText(item.text)[try #require(reason.evidence)] == item.evidence)
  }

  @Test func speechThatGoesOnHasTheCueBeforeIt() throws {
    let text =
      "Mayor Lin Feng left early. He said that the port is full. “It grows. It needs room,” he added."
    let statements = findings(in: text).statements
    #expect(statements.map(\.reason.rule).contains(.pronounSays))
    for statement in statements {
      let evidence = try #require(statement.reason.evidence)
      #expect(["He said", "he added"].contains(StoryText(text)[evidence]))
    }
  }

  @Test func aMeetingNamesItsTrigger() throws {
    let text = "Mayor Lin Feng met with Ambassador Jan Claes."
    let meeting = try #require(findings(in: text).meetings.first)
    #expect(meeting.reason == Reason(.metWith, evidence: meeting.trigger, confidence: 0.85))
  }

  @Test(arguments: [
    Case("Belgian Ambassador Jan Claes left.", "BE", .countryInTitle, "Belgian"),
    Case("Belgium’s Ambassador Jan Claes left.", "BE", .possessiveBeforeTitle, "Belgium’s"),
    Case("Ambassador Jan Claes of Belgium left.", "BE", .placeAfterName, "of Belgium"),
    Case(
      "The Belgian delegation included Minister Jan Claes.",
      "BE",
      .delegation,
      "Belgian delegation"
    ),
    Case("Minister Jan Claes left. He was in Belgium.", "BE", .countryNamedMost, "Belgium"),
  ])
  func aCountryNamesItsRuleAndEvidence(_ item: Case) throws {
    let person = try #require(findings(in: item.text).people.first)
    let reason = try #require(person.countryReason)
    #expect(person.country?.letters == item.found)
    #expect(reason.rule == item.rule)
    #expect(StoryText(item.text)[try #require(reason.evidence)] == item.evidence)
  }

  @Test func mentionsOfOnePersonSayWhy() throws {
    let text = "Mayor Jan Claes left. Then Claes wrote, and Mayor Jan Claes spoke. Mayor J. Claes said so."
    let found = findings(in: text)
    let person = try #require(found.people.first)
    let reasons = person.mentions.compactMap { found.mentions[$0].identity }
    #expect(reasons.map(\.rule) == [.fullestForm, .partOfName, .sameName, .initialOfName])
    for reason in reasons { #expect(StoryText(text)[try #require(reason.evidence)] == "Jan Claes") }
    #expect(findings(in: "Mayor Jan Claes left.").mentions.allSatisfy { $0.identity == nil })
  }

  @Test func aTitleSaysHowItBelongsToItsHolder() {
    let people = findings(in: "Mayor Lin Feng met with Jan Claes, the Belgian Ambassador.").people
    #expect(people.map { $0.offices[0].holdings[0].rule } == [.titleBeforeName, .titleAfterName])
  }

  @Test func aDateThatIsCountedNamesItsBase() {
    let dates = findings(in: "On Thursday and on 3 May 2021 and 4 May.", date: "2023-03-31").dates
    #expect(dates.map { $0.base.map { "\($0)" } } == ["2023-03-31", nil, "2023-03-31"])
  }
}
