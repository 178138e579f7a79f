/// The zones of a plain-text story as they are found, paragraph by paragraph.
struct Layout {
  let text: StoryText
  var date: CalendarDay?
  var headline: Range<Int>?
  private(set) var zones: [Zone] = []
  private var source = ""
  private var byline = ""
  private var hasBody = false
  private var hasCredit = false
  /// Whether a heading has come under which a release tells who its bodies are.
  private var isBackground = false
  /// The headlines and the lede on one line each, with their places in `zones`: what outlets say again.
  private var opening: [(words: String, place: Int)] = []
  private var hasLede = false
  /// How many zones from the top what is said again is looked for; the same words further down, as in tables and
  /// transcripts, are meant.
  private static let topmost = 8

  init(text: StoryText) {
    self.text = text
  }

  /// Adds a zone as it is.
  mutating func add(_ kind: Zone.Kind, _ range: Range<Int>) {
    if kind == .headline { opening.append((text.folded(range), zones.count)) }
    zones.append(Zone(kind, range))
  }

  /// Adds a paragraph as what it is found to be.
  mutating func add(_ paragraph: Paragraphs.Paragraph) {
    if let page = PageOnOneLine(paragraph.range, in: text) {
      add(page)
      return
    }
    var zone = Zone(kind(of: paragraph), paragraph.range)
    if zones.count < Self.topmost { compareWithOpening(&zone) }
    if zone.kind == .paragraph || zone.kind == .listItem { hasBody = true }
    if zone.kind == .creditLine { hasCredit = true }
    zones.append(zone)
  }

  /// Marks a zone that says the headline or the lede again, and keeps what may be said again.
  private mutating func compareWithOpening(_ zone: inout Zone) {
    guard [.paragraph, .standfirst, .caption].contains(zone.kind) else { return }
    let words = text.folded(zone.range)
    if let first = opening.first(where: { $0.words == words })?.place ?? shortened(words) {
      zone.kind = zones[first].kind
      zone.isRepeat = true
    } else if isHeadlineInFull(words) {
      zone.kind = .headline
      foldEarlierHeadlines()
      headline = zone.range
      opening.append((words, zones.count))
    } else if zone.kind != .caption, !hasLede {
      hasLede = true
      opening.append((words, zones.count))
    }
  }

  /// The story, once all paragraphs are in.
  func story(origin: Origin) -> Story {
    Story(
      origin: origin,
      text: text,
      zones: zones,
      date: date,
      headline: headline.map(text.folded) ?? "",
      source: source.isEmpty ? agency : source,
      byline: byline,
      link: link
    )
  }

  private mutating func kind(of paragraph: Paragraphs.Paragraph) -> Zone.Kind {
    let range = paragraph.range
    if Paragraphs.isEndMark(range, in: text) || text.starts(range, with: "last updated") {
      return .boilerplate
    }
    if let line = DateLine(range, in: text) {
      if date == nil { date = line.day }
      return .dateLine
    }
    if let credit = CreditLine(range, in: text) {
      if source.isEmpty { source = credit.source }
      if byline.isEmpty { byline = credit.byline }
      return .creditLine
    }
    if hasCredit, range.count <= 400 { return .boilerplate }
    if hasBody, headsBackground(range) { isBackground = true }
    if isBackground { return .boilerplate }
    if let mark = Paragraphs.itemMarkLength(range, in: text) {
      let isNumber = (0x30...0x39).contains(text.utf8[range.lowerBound])
      // Releases number their paragraphs; an item of a list is seldom a whole sentence.
      let isSentence = range.count - mark > 40 && Paragraphs.endsSentence(range, in: text)
      return isNumber && isSentence ? .paragraph : .listItem
    }
    guard range.count <= PlainText.longestHeadline, !isSentence(range) else { return .paragraph }
    if isCaption(paragraph) { return .caption }
    return hasBody || headline == nil ? .paragraph : .standfirst
  }

  /// Whether a paragraph heads what releases end with: `About the Quay Court`, `Annex A - About Us`, `Notes to editors`.
  private func headsBackground(_ range: Range<Int>) -> Bool {
    guard range.count <= PlainText.longestHeadline else { return false }
    if text.starts(range, with: "notes to editor") || text.starts(range, with: "note to editor") {
      return true
    }
    guard !Paragraphs.endsSentence(range, in: text), let about = text.first("about ", in: range),
      text.first(":", in: range) == nil,
      about == range.lowerBound || text.starts(range, with: "annex ") && about - range.lowerBound <= 12
    else { return false }
    let name = about + "about ".utf8.count..<range.upperBound
    return text.starts(name, with: "the ") || text.utf8[name].first.map { (0x41...0x5a).contains($0) } == true
  }

  private func isSentence(_ range: Range<Int>) -> Bool {
    Paragraphs.endsSentence(range, in: text) && !isCaption(Paragraphs.Paragraph(range: range, indent: 0))
  }

  /// Whether a paragraph describes a picture.
  private func isCaption(_ paragraph: Paragraphs.Paragraph) -> Bool {
    let range = paragraph.range
    if text.starts(range, with: "photo") || text.starts(range, with: "(l-r)")
      || text.starts(range, with: "caption")
    {
      return true
    }
    if text.first(of: Self.certainCues, in: range) != nil { return true }
    guard !Paragraphs.endsSentence(range, in: text) else { return false }
    return text.first(of: Self.cues, in: range) != nil || (paragraph.indent == 2 && !hasBody)
  }

  private static let certainCues = Needles([
    "(photo", "(l-r)", "from left)", "from right)", "pictured", "photo:", "photo by", "[photo", "/photo",
  ])
  /// Verbs in the tense that captions are written in, which no sentence of a report has.
  private static let cues = Needles([
    " poses ", " pose ", "shaking hands", "shake hands", "shakes hands", " exchanging ", " speaking with",
    " receiving ", " presenting ", " posing ", " greets ", " taking a photo", " chats with", " walks ",
  ])

  /// The headline that a paragraph above the body, cut with `…`, is the beginning of, or nil.
  private func shortened(_ words: String) -> Int? {
    guard !hasBody, let start = Self.withoutEllipsis(words), !start.isEmpty else { return nil }
    return opening.first { zones[$0.place].kind == .headline && $0.words.hasPrefix(start) }?.place
  }

  /// Whether a paragraph is the headline in full, where the one we have is cut with `…`.
  private func isHeadlineInFull(_ folded: String) -> Bool {
    guard let headline, folded.utf8.count <= PlainText.longestHeadline, !hasBody,
      let start = Self.withoutEllipsis(text.folded(headline)), !start.isEmpty
    else { return false }
    return folded.hasPrefix(start)
  }

  private mutating func foldEarlierHeadlines() {
    for index in zones.indices where zones[index].kind == .headline { zones[index].isRepeat = true }
  }

  private static func withoutEllipsis(_ folded: String) -> String? {
    for ellipsis in ["…", "..."] where folded.hasSuffix(ellipsis) {
      var start = folded.dropLast(ellipsis.count)
      while start.last == " " { start.removeLast() }
      return String(start)
    }
    return nil
  }

  private mutating func add(_ page: PageOnOneLine) {
    if let day = page.date, date == nil { date = day }
    if source.isEmpty { source = page.source }
    if byline.isEmpty { byline = page.byline }
    for zone in page.zones {
      if zone.kind == .paragraph { hasBody = true }
      zones.append(zone)
    }
  }

  /// The agency that an end mark or a dateline names, where no credit line does.
  private var agency: String {
    if let last = zones.last(where: { $0.kind == .boilerplate }), text.starts(last.range, with: "reuter") {
      return "Reuters"
    }
    if let first = zones.first(where: { $0.kind == .paragraph }),
      let open = text.first("(xinhua)", in: first.range.prefix(120))
    {
      return text[open + 1..<open + 7]
    }
    return ""
  }

  private static let addressStarts = Needles(["https://", "http://"])

  /// The first web address of the text.
  private var link: String? {
    guard let start = text.first(of: Self.addressStarts, in: text.range) else { return nil }
    let end = text.utf8[start...].prefix(2048).firstIndex { byte in
      byte <= 0x20 || byte >= 0x7f || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "]")
    }
    var address = start..<(end ?? min(text.count, start + 2048))
    while let last = text.utf8[address].last, last == UInt8(ascii: ".") || last == UInt8(ascii: ",") {
      address = address.lowerBound..<address.upperBound - 1
    }
    return address.count > 8 ? text[address] : nil
  }
}
