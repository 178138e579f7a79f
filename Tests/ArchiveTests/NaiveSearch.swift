import Archive
import Extraction
import Foundation
import Query
import Stories

/// Answers queries by looking at each story, as plainly as can be, for comparison with the index.
struct NaiveSearch {
  /// A story with what is said of it.
  struct Entry {
    var story: Story
    var findings: Findings
    var mark = Archive.Mark()
  }

  var entries: [Entry]
  var today: CalendarDay

  /// The places of the stories that a query asks for.
  func places(matching query: Query) -> [Int] {
    entries.indices.filter { holds(query, entries[$0]) }
  }

  private func holds(_ query: Query, _ entry: Entry) -> Bool {
    switch query {
    case .everything: true
    case .not(let other): !holds(other, entry)
    case .all(let parts): parts.allSatisfy { holds($0, entry) }
    case .any(let parts): parts.contains { holds($0, entry) }
    case .term(let condition): holds(condition, entry)
    }
  }

  private func holds(_ condition: Query.Condition, _ entry: Entry) -> Bool {
    let story = entry.story
    let texts = [story.headline, story.text.description]
    return switch condition {
    case .text(let phrase): texts.contains { has($0, phrase) }
    case .near(let phrases, let distance): texts.contains { areNear(phrases, distance, in: $0) }
    case .pattern(let pattern, .text): texts.contains { matches($0, pattern) }
    case .pattern(let pattern, .title): matches(texts[0], pattern)
    case .pattern(let pattern, .body): matches(texts[1], pattern)
    case .field(let field, let phrase):
      values(of: field, entry, phrase).contains { phrase.isWhole ? isWhole($0, phrase) : has($0, phrase) }
    case .said(let speaker, let phrase):
      entry.findings.statements.contains {
        let person = entry.findings.people[$0.speaker]
        return names(person.name, person.mentions, entry).contains { has($0, speaker) }
          && has(story.text[$0.range], phrase)
      }
    case .date(let days): story.date.map(days.range(today: today).contains) ?? false
    case .state(.unread): !entry.mark.isRead
    case .state(.read): entry.mark.isRead
    case .state(.starred): entry.mark.isStarred
    case .feature(.meeting): !entry.findings.meetings.isEmpty
    case .feature(.link): story.link != nil
    case .read, .state, .feature: false
    }
  }

  private func values(of field: Query.Field, _ entry: Entry, _ phrase: Query.Phrase) -> [String] {
    let (story, found) = (entry.story, entry.findings)
    func names(_ name: String, _ mentions: [Int]) -> [String] { self.names(name, mentions, entry) }
    switch field {
    case .title: return [story.headline]
    case .body: return [story.text.description]
    case .official: return found.people.filter(\.isOfficial).flatMap { names($0.name, $0.mentions) }
    case .person: return found.people.flatMap { names($0.name, $0.mentions) }
    case .role: return found.people.flatMap { $0.offices.map(\.title) }
    case .place: return found.places.flatMap { names($0.name, $0.mentions) }
    case .org: return found.organizations.flatMap { names($0.name, $0.mentions) }
    case .event: return found.events.flatMap { names($0.name, $0.mentions) }
    case .topic: return found.topics.flatMap { names($0.name, $0.mentions) }
    case .field: return found.topics.compactMap(\.field)
    case .day: return found.dates.map { "\($0.value)" }
    case .source: return [story.source]
    case .author: return [story.byline]
    case .met:
      return found.meetings.flatMap { $0.participants + $0.attendees }.map { found.people[$0] }
        .flatMap { names($0.name, $0.mentions) + $0.offices.map(\.title) }
    case .said: return found.statements.map { story.text[$0.range] }
    case .quote: return quotations(in: story.text.description)
    case .country:
      let codes = found.people.compactMap(\.country) + found.places.compactMap(\.country)
      return codes.flatMap { [$0.letters] + ReadingLog().source.countryNames($0) }
        .filter { isWhole($0, phrase) }
    case .path: return story.origin.path.contains(phrase.text) ? [phrase.text] : []
    case .lang:
      return Language.code(of: story.text.utf8).map { $0 == phrase.text.lowercased() ? [phrase.text] : [] }
        ?? []
    case .tag, .note, .like: return []
    }
  }

  /// A name and its short forms; a form whose words are in the name is none of its own.
  private func names(_ name: String, _ mentions: [Int], _ entry: Entry) -> [String] {
    let forms = mentions.map { entry.story.text[entry.findings.mentions[$0].range] }
    return [name] + forms.filter { !has(name, Query.Phrase($0)) }
  }

  // MARK: - Words

  /// The words of a text, with all accents off; an ideograph is one.
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).unicodeScalars
    {
      if scalar.properties.isIdeographic {
        words += [word, String(scalar)]
        word = ""
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else {
        words.append(word)
        word = ""
      }
    }
    return (words + [word]).filter { !$0.isEmpty }
  }

  /// Where a phrase begins in a text, in words.
  private func places(of phrase: Query.Phrase, in all: [String]) -> [Int] {
    let wanted = words(phrase.text)
    guard !wanted.isEmpty, wanted.count <= all.count else { return [] }
    return (0...all.count - wanted.count).filter { start in
      wanted.indices.allSatisfy { place in
        let isLast = phrase.isPrefix && place == wanted.count - 1
        return isLast ? all[start + place].hasPrefix(wanted[place]) : all[start + place] == wanted[place]
      }
    }
  }

  private func has(_ text: String, _ phrase: Query.Phrase) -> Bool {
    !places(of: phrase, in: words(text)).isEmpty
  }

  private func isWhole(_ name: String, _ phrase: Query.Phrase) -> Bool {
    places(of: phrase, in: words(name)).contains(0)
      && (phrase.isPrefix || words(name).count == words(phrase.text).count)
  }

  /// Whether all stand with at most so many words between the end of each and the beginning of the last.
  private func areNear(_ phrases: [Query.Phrase], _ distance: Int, in text: String) -> Bool {
    let all = words(text)
    let places = phrases.map { self.places(of: $0, in: all) }
    return places.joined().contains { last in
      zip(phrases, places).allSatisfy { phrase, places in
        let count = words(phrase.text).count
        return places.contains { $0 <= last && last - ($0 + count) <= distance }
      }
    }
  }

  private func matches(_ text: String, _ pattern: Pattern) -> Bool {
    let options: NSRegularExpression.Options = [.caseInsensitive, .anchorsMatchLines]
    guard let expression = try? NSRegularExpression(pattern: pattern.source, options: options) else {
      return false
    }
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  private func quotations(in text: String) -> [String] {
    text.components(separatedBy: "“").dropFirst().map { $0.components(separatedBy: "”")[0] }
  }
}
