import Stories

@testable import Extraction

/// The record of a name in words: `Tove Lindqvist | NO! | Mayor; Minister of Trade | 12`.
///
/// An exclamation mark says that titles tell the country; `org` or `place` in front of the name says what it is of.
func record(_ text: String, days: ClosedRange<CalendarDay>? = nil) -> NameRecord {
  let parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
    $0.split(separator: " ").joined(separator: " ")
  }
  func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
  var (kind, name) = (KnownName.Kind.person, part(0))
  for (word, other) in [("org ", KnownName.Kind.organization), ("place ", .place)] where name.hasPrefix(word)
  {
    (kind, name) = (other, String(name.dropFirst(word.count)))
  }
  let country = CountryCode(part(1).prefix(2))
  let titles = part(2).split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
  let stories = Int(part(3)) ?? 1
  let parsed = PersonName(name)
  let needsOffice = kind == .person && (!parsed.isFull || country == nil)
  let office = needsOffice ? titles.first.map { OfficeName($0, country: country).key } ?? "" : ""
  return NameRecord(
    KnownName(kind, name, country: country, office: office),
    stories: stories,
    storiesThatSayCountry: part(1).hasSuffix("!") ? stories : 0,
    tenures: titles.map { Tenure($0, stories: stories, days: days) },
    days: days
  )
}

/// The names of a collection in sets, one for each identity, the name that stands for it first.
func identities(of texts: [String], links: [(Int, Int)] = []) -> [[String]] {
  let records = texts.map { record($0) }
  let members = IdentityResolver.members(of: records, links: links.map { .init($0.0, $0.1) })
  var sets: [Int: [Int]] = [:]
  for (index, member) in members.enumerated() { sets[member.leader, default: []].append(index) }
  return sets.sorted { $0.key < $1.key }.map { leader, names in
    let rest = names.filter { $0 != leader }.sorted()
    return ([leader] + rest).map { text(of: records[$0]) }
  }
}

private func text(of record: NameRecord) -> String {
  record.name.country.map { "\(record.name.name) \($0)" } ?? record.name.name
}

/// Why the second of two names is taken for the first's; nil when it is not.
func reason(_ first: String, _ second: String, among others: [String] = []) -> MergeReason? {
  let members = IdentityResolver.members(of: ([first, second] + others).map { record($0) })
  guard members[0].leader == members[1].leader else { return nil }
  return members[1].tie?.reason ?? members[0].tie?.reason
}
