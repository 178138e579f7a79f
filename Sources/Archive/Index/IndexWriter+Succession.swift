internal import GRDB
internal import Stories

extension IndexWriter {
  /// A story that has come in the place of another: the file was fetched again or edited.
  struct Succession: Hashable {
    var old: StoryID
    var new: StoryID
  }

  /// The least share of runs of words that a story has in common with what it was before.
  private static let leastLikeness = 0.5

  /// Which of new stories were others before.
  ///
  /// A file may get a wholly different story; so text or headline and day must be those of the old.
  ///
  /// - Parameter old: the numbers of the stories that are about to go, by their places.
  static func successions(
    of new: [(number: Int64, file: Int64, story: PreparedStory)],
    after old: [Place: Int64],
    in database: Database
  ) throws -> [Succession] {
    guard !old.isEmpty else { return [] }
    let staying = Set(new.map(\.story.story.id))
    let anyDay = Dictionary(
      old.map { (Place(file: $0.key.file, part: $0.key.part, day: nil), $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    return try new.compactMap { _, file, prepared in
      let story = prepared.story
      guard let number = anyDay[Place(file: file, part: story.origin.number, day: nil)],
        let before = try Archive.story(RowNumber(value: number), in: database), !staying.contains(before.id)
      else { return nil }
      let isSameRelease = story.date != nil && story.date == before.date && story.headline == before.headline
      let text = Shingles(of: before.text, headline: before.headline, zones: before.zones)
      guard isSameRelease || text.likeness(to: prepared.shingles) >= leastLikeness else { return nil }
      return Succession(old: before.id, new: story.id)
    }
  }
}
