/// The words and marks that rules name one by one; a token's word number is the raw value of its term.
///
/// Words that stand in a rule as one of a class are in `grammar.tsv`.
enum Term: Int32, CaseIterable, Sendable {
  case the, a, an, of, to, `in`, on, at, by, with, from, `for`, and, or, between, also, both, who, which, that
  case he, she, they, it, what, minister, state, led
  case met, meets, meet, meeting, held, hold, holds, talks, discussion, discussions, call, called, calls
  case paid, pays, pay, courtesy, received, receives, hosted, hosts, presented, presents,
    present
  case credentials, spoke, speaks, phone, telephone, joined,
    welcomed
  case attended, attending, attendance, accompanied, included, including, were, was, be, been, `is`
  case place, conversation, signed, exchanged, views, visit, visited
  case such, fields, field
  case according, `as`, not, will, would, had, has, through
  case today, tomorrow, yesterday, tonight, morning, afternoon, evening, night, `this`, last, next, year,
    month
  case new, newly, source, editor, photo, photographer, reporter, delegation
  case representing, during, after, before, `where`, since, until
  case two, elect, designate, jr, sr, government, people, side, sides, leaders
  case general, first, plenipotentiary, extraordinary
  case group, team, behalf, about,
    upon, did, regarding, visits, scheduled, expected, planned, due, participating, participants, attendees,
    include, includes
  case topic, other, key
  case area, areas, sector, sectors, sphere, spheres, issue, issues, matter, matters, realm, control
  case program, programs, programme, programmes
  case made, makes
  case together, along, well, their, meetings, summit, dialogue, consultations, telephoned, letters,
    credence, towards, toward, upcoming, engaged, hopes, hoped,
    plans, agreed,
    invited, ahead
  case counterpart, counterparts, comprised, comprising, comprises, comprise, consisted, consisting, headed,
    arrived, arrive, arrives, arriving, visiting, trip, invitation, representatives, officials, accompanying,
    are,
    welcomes, phoned, separately, individually, bilaterally, separate, co, chaired
  case presence, handed, over, extended, welcome, directly, convened, following, joining, remarks, looking,
    planning, briefed, these, those, relationship, relationships
  case up, out, down, cooperation, collaboration, historical, assistance, support, aid
  case largest, biggest, top, oldest, only, one, have
  case growth, resilience, trust, threats, empowerment, confidence, global, international, regional, rose,
    grew, fell, increased, declined, preparedness, readiness,
    served, reached, stood, totaled,
    totalled, amounted, exceeded, surpassed, among, development, goals, industry,
    industries, insecurity, response, recovery, relief, rescue, projects, economy,
    economies
  case interacted, sat, participation, audience, `while`, when
  case friendly, based, related, leading, without, amid, amidst, despite, beyond, via, account, accounts,
    accounted, accounting
  case comma, period, colon, semicolon, hyphen, dash, longDash, openBracket, closeBracket, quote, openQuote
  case closeQuote, ampersand, slash, apostrophe, bullet, percent
  case possessive

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
    case .percent: "%"
    case .possessive: "'s"
    default: String(describing: self)
    }
  }
}
