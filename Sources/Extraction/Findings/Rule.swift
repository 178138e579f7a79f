/// A rule of extraction; the raw value is its name, such as `title-before-name`.
///
/// What each rule says is in `Rule+Sentence.swift`.
public enum Rule: String, Sendable, Hashable, CaseIterable {
  // MARK: - People

  case titleBeforeName = "title-before-name"
  case titleAfterName = "title-after-name"
  case titleCommaName = "title-comma-name"
  case sharedTitle = "shared-title"
  case honorific
  case creditLine = "credit-line"
  case initialAndSurname = "initial-and-surname"
  case givenName = "given-name"
  case familyNameFirst = "family-name-first"
  case surname
  case nameAndSpeech = "name-and-speech"
  case surnameAgain = "surname-again"
  case nameAgain = "name-again"
  case leaderAlone = "leader-alone"
  case byline
  case personInResults = "person-in-results"

  // MARK: - One person

  case fullestForm = "fullest-form"
  case sameName = "same-name"
  case partOfName = "part-of-name"
  case initialOfName = "initial-of-name"
  case spellingOfName = "spelling-of-name"

  // MARK: - Offices

  case office

  // MARK: - Countries

  case countryInTitle = "country-in-title"
  case possessiveBeforeTitle = "possessive-before-title"
  case placeAfterName = "place-after-name"
  case placeBesideName = "place-beside-name"
  case titleElsewhere = "title-elsewhere"
  case delegation
  case knownLeader = "known-leader"
  case leadersCountry = "leaders-country"
  case companion
  case fellowEnvoy = "fellow-envoy"
  case listOfSide = "list-of-side"
  case counterpartOfVisit = "counterpart-of-visit"
  case honorificOfCountry = "honorific-of-country"
  case countryVisited = "country-visited"
  case countryOfVenue = "country-of-venue"
  case hostOfEnvoys = "host-of-envoys"
  case countryOfOthers = "country-of-others"
  case countryOfLeaders = "country-of-leaders"
  case countryNamedMost = "country-named-most"

  // MARK: - Bodies and events

  case knownBody = "known-body"
  case knownEvent = "known-event"
  case bodyHead = "body-head"
  case eventHead = "event-head"
  case quotedName = "quoted-name"
  case partners
  case acronym
  case houseInTitle = "house-in-title"
  case houseThatActs = "house-that-acts"
  case shortForm = "short-form"
  case bodyCue = "body-cue"
  case lettersAlone = "letters-alone"
  case initials
  case agencyInDateline = "agency-in-dateline"
  case teamInResults = "team-in-results"
  case teamInSport = "team-in-sport"

  // MARK: - Places

  case knownCountry = "known-country"
  case knownPlace = "known-place"
  case knownNationality = "known-nationality"
  case knownInhabitants = "known-inhabitants"
  case placeHead = "place-head"
  case venue
  case afterIn = "after-in"
  case cityBeforeState = "city-before-state"
  case townAgain = "town-again"
  case stateLetters = "state-letters"
  case dateline
  case countryInResults = "country-in-results"
  case groundInSport = "ground-in-sport"
  case groundInFixtures = "ground-in-fixtures"

  // MARK: - Dates

  case isoDate = "iso-date"
  case dayMonth = "day-month"
  case monthDay = "month-day"
  case dayRange = "day-range"
  case monthYear = "month-year"
  case month
  case weekday
  case relativeDay = "relative-day"
  case relativeMonth = "relative-month"
  case relativeYear = "relative-year"
  case dayInBrackets = "day-in-brackets"
  case yearRange = "year-range"
  case year

  // MARK: - Meetings

  case met
  case metWith = "met-with"
  case heldTalks = "held-talks"
  case meetingBetween = "meeting-between"
  case received
  case receivedCall = "received-call"
  case calledOn = "called-on"
  case courtesyCall = "courtesy-call"
  case credentials
  case spokeWith = "spoke-with"
  case callWith = "call-with"
  case signedBy = "signed-by"
  case signedTogether = "signed-together"
  case exchangedViews = "exchanged-views"
  case handedOver = "handed-over"
  case tookPart = "took-part"
  case inPresence = "in-presence"
  case duringMeeting = "during-meeting"
  case ledBy = "led-by"
  case opened

  // MARK: - Statements

  case speakerVerb = "speaker-verb"
  case verbSpeaker = "verb-speaker"
  case pronounSays = "pronoun-says"
  case accordingTo = "according-to"
  case saidBy = "said-by"
  case quotedAs = "quoted-as"
  case dashSpeaker = "dash-speaker"
  case headlineVerb = "headline-verb"
  case quoteGoesOn = "quote-goes-on"
  case saidBefore = "said-before"
  case speechGoesOn = "speech-goes-on"
  case ownWords = "own-words"
  case closingAttribution = "closing-attribution"
  case speakerColon = "speaker-colon"
  case speakerGerund = "speaker-gerund"
  case stanceWord = "stance-word"

  // MARK: - Topics

  case cuePreposition = "cue-preposition"
  case fieldOf = "field-of"
  case suchAs = "such-as"
  case including
  case topicVerb = "topic-verb"
  case nounRelation = "noun-relation"
  case adjectiveRelation = "adjective-relation"
  case adjectiveSubject = "adjective-subject"
  case knownTopic = "known-topic"

  // MARK: - By hand

  case corrected

  /// The name (`title-before-name`).
  public var name: String { rawValue }
}

extension Rule: CustomStringConvertible {
  /// The name (`title-before-name`).
  public var description: String { rawValue }
}
