internal import Stories

/// Those who were also present.
extension MeetingFinder {
  /// The most attendees that a meeting is given; longer lists are no story's.
  private static let attendeeLimit = 200

  /// `X also attended the meeting`, `accompanied by X`, `The delegation included X, Y and Z`.
  func addAttendees(from tokens: Range<Int>, to found: inout [Found]) {
    guard !found.isEmpty, let cue = presence(in: tokens) else { return }
    let present = people.references(in: tokens).filter {
      $0.isName && !isOblique($0) && isPresent($0, cue: cue)
    }.map(\.group)
    guard !present.isEmpty else { return }
    let meeting =
      found.indices.last {
        found[$0].trigger.lowerBound <= tokens.upperBound && !found[$0].participants.isEmpty
      } ?? 0
    let told = found.indices.first { index in
      found[index].participants.contains { present.contains($0) }
    }
    for person in present
    where found[told ?? meeting].attendees.count < Self.attendeeLimit
      && !found[told ?? meeting].attendees.contains(person)
    {
      found[told ?? meeting].attendees.append(person)
    }
  }

  /// Whether a person took part in what a sentence tells: `X attended the forum of Y` tells it of X.
  private func isPresent(_ reference: PeopleIndex.Reference, cue: Int) -> Bool {
    guard story.is(cue, .attended), !story.is(cue + 1, .by), reference.tokens.lowerBound > cue else {
      return true
    }
    return (cue + 1..<reference.tokens.lowerBound).contains {
      story.isAny($0, .with, .accompanied, .including, .included, .were)
    }
  }

  func tellsOfPresence(_ tokens: Range<Int>) -> Bool { presence(in: tokens) != nil }

  /// The word of a sentence that tells who else was there, or nil.
  private func presence(in tokens: Range<Int>) -> Int? {
    tokens.first {
      tellsOfPresence($0, in: tokens) && !story.is($0 - 1, .will) && !story.is($0 - 2, .will)
    }
  }

  private func tellsOfPresence(_ index: Int, in tokens: Range<Int>) -> Bool {
    if story.isAny(index, .attended, .attending, .accompanied) { return true }
    if story.is(index, .attendance), story.is(index - 1, .in) { return true }
    if story.is(index, .present),
      story.isAny(index - 1, .also, .were, .was, .present) || story.isAny(index + 1, .at, .during, .on)
    {
      return true
    }
    if story.isAny(index, .included, .including),
      (tokens.lowerBound..<index).contains(where: { story.isAny($0, .delegation, .team, .group) })
    {
      return true
    }
    if story.isAny(index, .representing, .joining), index - tokens.lowerBound < 3 { return true }
    return story.is(index, .joined) && story.is(index + 1, .by)
  }
}
