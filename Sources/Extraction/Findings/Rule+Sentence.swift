extension Rule {
  /// What the rule says, as one plain sentence (`A title of office stands directly before the name.`).
  public var sentence: String {
    switch self {
    case .titleBeforeName: "A title of office stands directly before the name."
    case .titleAfterName: "A title of office follows the name, set off by a comma or a bracket."
    case .titleCommaName: "A title of office and a comma stand before the name."
    case .sharedTitle: "The name shares the title of the name that it is joined to."
    case .honorific: "An honorific stands before the name."
    case .creditLine: "A label of a credit line stands before the name."
    case .initialAndSurname: "An initial stands before a word with a capital."
    case .givenName: "The table of given names has the first word."
    case .familyNameFirst: "The table of surnames has the first word as a family name that comes first."
    case .surname: "The table of surnames has the last word."
    case .nameAndSpeech: "A verb of speech follows words with capitals that no table has."
    case .nameAgain: "The words are a name that the story tells of elsewhere."
    case .leaderAlone: "The table of leaders has the word as a name that stands alone."
    case .surnameAgain: "The word is the surname of a person whom the story names in full."
    case .byline: "The name stands alone after “By”, or on the line before the dateline."
    case .personInResults: "The line has the shape in which results, line-ups and scorecards name people."

    case .fullestForm: "It is the fullest form of the name in the story."
    case .sameName: "It has the same words as the fullest form of the name."
    case .partOfName: "All its words are words of the fullest form of the name."
    case .initialOfName: "An initial or a short form stands for a word of the fullest form of the name."
    case .spellingOfName: "It differs by a letter from a word of the fullest form of the name."

    case .office: "The table of titles has the head of the title."

    case .countryInTitle: "The title names the country, or a place or body of it."
    case .possessiveBeforeTitle: "The country stands before the title as its possessor."
    case .placeAfterName: "The country, or a place of it, follows the name after “of”."
    case .placeBesideName: "The country, or a place of it, stands beside the name with its title."
    case .titleElsewhere: "The story names the country with the same title elsewhere, without a name."
    case .delegation: "The sentence lists the person with a delegation or a side of the country."
    case .companion: "The person came along with an official of the country."
    case .fellowEnvoy: "The person is a diplomat named with a diplomat of this country."
    case .listOfSide: "The others of the same list who tell a country tell this one."
    case .counterpartOfVisit: "The person met a visitor to the country."
    case .honorificOfCountry: "The honorific before the name is one of this country."
    case .countryVisited: "No country is named with the office; foreigners of the story visit this one."
    case .countryOfVenue: "No country is named with the office; the story took place in a house of this one."
    case .knownLeader: "The table of leaders has the name."
    case .leadersCountry: "The office is under a leader, and the leader serves the country."
    case .hostOfEnvoys: "No country is named with the office; an envoy of the story is sent to this one."
    case .countryOfOthers:
      "No country is named with the office; all other officials of the story serve this one."
    case .countryOfLeaders:
      "No country is named with the office; a leader whom the tables know serves this one."
    case .countryNamedMost:
      "No country is named with the office; of those without an official the story names this one most."

    case .knownBody: "The table of organisations has the name."
    case .knownEvent: "The table of events has the name."
    case .bodyHead: "The table of heads has the word that says what body it is."
    case .eventHead: "The table of heads has the word that says what event it is."
    case .quotedName: "A name in quotes stands before a word that says what it is."
    case .acronym: "The story gives these letters in brackets after a name."
    case .houseInTitle: "A title of office names the house as the body that its holder works for."
    case .shortForm: "It is the name of a company that the story gives in full, without its legal form."
    case .bodyCue: "A word beside the name says that it is a body's."
    case .lettersAlone: "Three capital letters or more that no table has stand as a name."
    case .initials: "The letters in brackets after the name are its initials."
    case .agencyInDateline: "The name stands in brackets after the day of the dateline."
    case .teamInResults: "The line has the shape in which results and standings name teams."
    case .teamInSport: "The table of clubs has the name, and the story is one of sport."

    case .knownCountry: "The table of countries has the name, as a country's or a capital's."
    case .knownPlace: "The table of places has the name."
    case .knownNationality: "The table of countries has the word for the people or things of a country."
    case .knownInhabitants: "The table of places has the word for the people or things of a place."
    case .placeHead: "The last word of the name says what place it is."
    case .venue: "The name follows “at the”."
    case .afterIn: "The name, which no table has, follows “in”."
    case .cityBeforeState: "A state or country follows the name after a comma."
    case .stateLetters: "The letters of a state follow a city after a comma, or a person in brackets."
    case .dateline: "The name stands in the dateline, before the day."
    case .countryInResults: "The line has the shape in which results name countries that play."
    case .groundInSport: "The name stands after “at”, or between “from” and “to”, in a story of sport."
    case .groundInFixtures: "The name stands in a list of fixtures after “at”."

    case .isoDate: "The day is written year, month, day."
    case .dayMonth: "The day of the month stands before the month."
    case .monthDay: "The day of the month stands after the month."
    case .dayRange: "Two days are joined to a span."
    case .monthYear: "A year stands after the month."
    case .month: "A word before the month says that it is a time."
    case .weekday:
      "A day of the week is the latest such day on or before the story's date, unless more is said."
    case .relativeDay: "A word counts days from the story's date."
    case .relativeMonth: "A word counts months from the story's date."
    case .relativeYear: "A word counts years from the story's date."
    case .dayInBrackets:
      "The day of the month stands in brackets after a word that counts from the story's date."
    case .yearRange: "Two years are joined to a span."
    case .year: "A word before the number says that it is a year."

    case .met: "A verb of meeting stands between those who met."
    case .metWith: "“Met with” stands between those who met."
    case .heldTalks: "One side held talks or a meeting with the other."
    case .meetingBetween: "A meeting, talks or a conversation between or with people is told of."
    case .received: "One side received or hosted the other."
    case .receivedCall: "One side received a call by the other."
    case .calledOn: "One side called on the other."
    case .courtesyCall: "One side paid a call on the other."
    case .credentials: "Credentials were presented to one side by the other."
    case .spokeWith: "One side spoke with the other."
    case .callWith: "One side had a call with the other."
    case .signedBy: "Something was signed or exchanged by both."
    case .signedTogether: "Two people are the subject of “signed” or “exchanged”."
    case .exchangedViews: "Two people exchanged views."

    case .speakerVerb: "A verb of saying follows the speaker."
    case .verbSpeaker: "A verb of saying stands between the words said and the speaker."
    case .pronounSays: "A verb of saying follows a pronoun, which stands for the person spoken of last."
    case .accordingTo: "“According to” stands before the speaker."
    case .saidBy: "A verb of saying in the passive names the speaker after “by”."
    case .quotedAs: "A verb of saying stands before the speaker, and “as” after."
    case .dashSpeaker: "The speaker stands at the end of the sentence after a dash."
    case .headlineVerb: "A verb of saying stands in a headline after a comma, and its subject is named first."
    case .quoteGoesOn: "The quotation that an earlier sentence opened goes on."
    case .saidBefore: "The next sentence tells who said this."
    case .speechGoesOn:
      "The sentence goes on with the speech before it: it names no speaker and its verb is in the present."
    case .closingAttribution: "A later sentence of the same speaker closes the speech."
    case .speakerColon: "The speaker and a colon open the sentence."
    case .speakerGerund: "A participle of saying tells what the subject of the sentence said."
    case .stanceWord: "The table of stances has a word of the statement."

    case .cuePreposition: "A word of cooperation or talk and a preposition stand before the subject."
    case .fieldOf: "“Field of” or the like stands before the subject."
    case .suchAs: "“Such as” stands before the subject, after a word for fields."
    case .including: "“Including” stands before the subject, after a word for fields."
    case .topicVerb: "A verb of talk or work stands before the subject."
    case .nounRelation: "The noun stands before a word of relation."
    case .adjectiveRelation: "The adjective stands before a word of relation."
    case .adjectiveSubject: "The adjective makes a subject of a general noun."
    case .knownTopic: "The table of topics has the words."

    case .corrected: "A person corrected what was found."
    }
  }

  /// The table under `Sources/Extraction/Tables` that decides, for the rules that look one up.
  public var table: String? {
    switch self {
    case .titleBeforeName, .titleAfterName, .titleCommaName, .sharedTitle, .honorific, .office, .houseInTitle,
      .honorificOfCountry:
      "titles.tsv"
    case .givenName: "given-names.tsv"
    case .familyNameFirst, .surname: "surnames.tsv"
    case .nameAndSpeech, .quotedName, .placeHead, .stateLetters, .speakerVerb, .verbSpeaker, .pronounSays,
      .saidBy, .quotedAs, .headlineVerb, .nounRelation, .fieldOf, .suchAs, .including:
      "grammar.tsv"
    case .stanceWord: "stances.tsv"
    case .speakerGerund: "grammar.tsv"
    case .cuePreposition, .topicVerb, .adjectiveRelation, .adjectiveSubject: "topic-words.tsv"
    case .knownLeader, .countryOfLeaders, .leaderAlone: "leaders.tsv"
    case .knownBody: "organizations.tsv"
    case .knownEvent: "events.tsv"
    case .shortForm, .bodyCue: "grammar.tsv"
    case .bodyHead, .eventHead: "organization-heads.tsv"
    case .teamInSport: "clubs.tsv"
    case .knownCountry, .knownNationality: "countries.tsv"
    case .knownPlace, .knownInhabitants: "places.tsv"
    case .knownTopic: "topics.tsv"
    default: nil
    }
  }
}
