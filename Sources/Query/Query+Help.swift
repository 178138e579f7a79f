extension Query {
  /// One line of what the language has.
  public struct Help: Sendable, Hashable {
    /// Examples of a term, with two blanks between them.
    public var term: String
    /// The stories that it asks for.
    public var meaning: String
  }

  /// The whole language, one line a kind of term; every example is a query, or stands in one for `TERM`.
  public static let help: [Help] = [
    Help(term: "port talks", meaning: "with both words, whatever their case and accents"),
    Help(term: "\"clean energy\"", meaning: "with the words one after the other"),
    Help(
      term: "hoog*  \"clean ener\"*",
      meaning: "with a word that begins so; as you type, the last word is always taken so"
    ),
    Help(term: "NEAR(port talks, 5)", meaning: "with at most 5 words between these; 10 where no number is"),
    Help(
      term: "/b[ae]lt/  title:/^joint/",
      meaning: "in which a regular expression matches, whatever the case"
    ),
    Help(term: "title:port  body:port", meaning: "with the word in the headline, in the text below it"),
    Help(
      term: "official:hoogmartens",
      meaning: "with a named official, by any name that stories give; person: for anybody"
    ),
    Help(term: "role:ambassador", meaning: "with somebody of this office"),
    Help(
      term: "met:\"Gong Zheng\"  met:mayor",
      meaning: "with a meeting of this person, of somebody of this office"
    ),
    Help(term: "said:energy  quote:energy", meaning: "where somebody says it; where it is quoted"),
    Help(term: "said(\"Gong Zheng\"):energy", meaning: "where this person says it"),
    Help(term: "country:belgium", meaning: "with a country, by its name, its adjective or its code"),
    Help(
      term: "place:shanghai  org:shine",
      meaning: "with a place, with an organisation; event: for a forum, a treaty"
    ),
    Help(
      term: "topic:solar  field:energy",
      meaning: "with a topic of cooperation; with any topic of a field"
    ),
    Help(
      term: "topic:=trade  org:=\"World Bank\"",
      meaning: "with just this name, and not one that has it in it"
    ),
    Help(term: "source:reuters", meaning: "from a source; author: for who wrote it"),
    Help(term: "lang:en  path:2023/march", meaning: "in a language; from a file or folder"),
    Help(
      term: "like:5d0c7e9a41b2f386",
      meaning: "nearly the same as the story of this identity, and that story"
    ),
    Help(term: "date:2023  date:2023-03", meaning: "of a year, a month, or a day such as 2023-03-31"),
    Help(
      term: "date:2023-03..2023-06",
      meaning: "from one to the other; also 2023.. ..2023 >2023 <2023 >=2023 <=2023"
    ),
    Help(
      term: "date:today  date:yesterday",
      meaning: "of these days; also date:this-week date:last-month date:last-year and so on"
    ),
    Help(term: "date:7d  date:3w", meaning: "of the last 7 days, 3 weeks; also date:6m date:1y"),
    Help(term: "read:today", meaning: "that you read then; written like a date"),
    Help(term: "day:2023-03-30  day:2023-03", meaning: "that name this day or month"),
    Help(term: "is:unread  is:starred", meaning: "by your marks; also is:read is:noted is:tagged"),
    Help(term: "has:meeting  has:link", meaning: "that have it; also has:note has:tag"),
    Help(term: "tag:visit  note:ask", meaning: "with a tag of yours, with words in a note of yours"),
    Help(term: "-TERM  NOT TERM", meaning: "without what the term asks for"),
    Help(term: "TERM TERM  TERM AND TERM", meaning: "for which both terms hold"),
    Help(term: "TERM OR TERM", meaning: "for which one of them holds; OR binds less than terms side by side"),
    Help(term: "(TERM OR TERM) TERM", meaning: "as the brackets say"),
    Help(term: "title:(port OR \"two words\")", meaning: "with the field for each word in the brackets"),
  ]
}
