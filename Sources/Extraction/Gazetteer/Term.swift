/// The words and marks that rules name one by one; a token's word number is the raw value of its term.
///
/// Words that stand in a rule as one of a class are in `grammar.tsv`.
enum Term: Int32, CaseIterable, Sendable {
  case the, a, an, of, to, `in`, on, at, by, with, from, `for`, and, or, between, also, both, who, which, that
  case his, her, its, their, he, she, they, it, president, minister, ambassador, mayor, state, led
  case met, meets, meet, meeting, held, hold, holds, talks, discussion, discussions, call, called, calls
  case paid, pays, pay, courtesy, received, receives, receive, hosted, hosts, hosting, presented, presents,
    present
  case credentials, spoke, speaks, speak, phone, telephone, telephonic, joined, joins, dropped, drops,
    welcomed
  case attended, attending, accompanied, included, including, presence, were, was, be, been, being, `is`, are
  case took, takes, place, conversation, signed, exchanged, views, agreements, visit, visited, official, among
  case than, such, areas, area, sectors, fields, field, issues, discussed, discuss, focused
  case said, says, added, adds, told, according, `as`, not, will, would, had, has, have, under, over, through
  case today, tomorrow, yesterday, tonight, morning, afternoon, evening, night, `this`, last, next, year,
    month
  case week, new, newly, elected, posted, source, editor, photo, photographer, reporter, photos, web,
    delegation
  case off, up, representing, during, following, after, before, `where`, when, `while`, since, until
  case one, two, elect, designate, de, al, van, von, bin, jr, sr, us, government, people, side, sides, leaders
  case general, secretary, house, white, first, second, deputy, vice, former, plenipotentiary, extraordinary
  case group, team, him, them, me, we, i, our, my, readout, behalf, message, against, about, into, towards,
    upon, did, regarding, visits, scheduled, expected, planned, due, participating, participants, attendees,
    include, includes
  case toward, topic, expressed, extended, conveyed, committee, council, united, nations, more, other, key
  case comma, period, colon, semicolon, hyphen, dash, longDash, openBracket, closeBracket, quote, openQuote
  case closeQuote, ampersand, slash, apostrophe, bullet, exclamation, question, plus, ellipsis, percent,
    dollar
  case openSquare, closeSquare, possessive

  /// The word's text, in lower case.
  var text: String {
    switch self {
    case .comma: ","
    case .period: "."
    case .colon: ":"
    case .semicolon: ";"
    case .hyphen: "-"
    case .dash: "–"
    case .longDash: "—"
    case .openBracket: "("
    case .closeBracket: ")"
    case .quote: "\""
    case .openQuote: "“"
    case .closeQuote: "”"
    case .ampersand: "&"
    case .slash: "/"
    case .apostrophe: "'"
    case .bullet: "•"
    case .exclamation: "!"
    case .question: "?"
    case .plus: "+"
    case .ellipsis: "…"
    case .percent: "%"
    case .dollar: "$"
    case .openSquare: "["
    case .closeSquare: "]"
    case .possessive: "'s"
    default: String(describing: self)
    }
  }
}
