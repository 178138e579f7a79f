internal import Extraction
internal import GRDB
public import Stories

extension Archive {
  /// How many stories are made anew in the first transaction, few so that they soon show; each next has twice as many.
  private static let firstFollowed = 32
  /// The greatest number of stories, and of bytes of their texts, in one transaction.
  private static let followedTogether = 500
  private static let followedBytes = 8 << 20

  /// Brings the names in the index in line with the corrections in force.
  ///
  /// Makes anew only the stories that are concerned: of a new correction those that have what it is about, of one
  /// that was undone those that it fitted. No file is read. Stopping leaves a good index, and the next run goes on
  /// from there. `index` and `add` do this by themselves.
  ///
  /// - Parameters:
  ///   - source: how findings are made.
  ///   - first: a story to begin with, if it is concerned.
  ///   - progress: told how many stories are done, and of how many, every 500 or sooner.
  ///   - isCancelled: asked as often whether to stop.
  /// - Returns: the number of stories that were made anew.
  @discardableResult
  public func followCorrections(
    from source: StorySource,
    startingWith first: RowNumber? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ArchiveError) -> Int {
    // Most often there is nothing to do, and then no connection is opened for it.
    let isBehind = try reader.run { database in
      let followed = try FollowedCorrections(in: database)
      return wanted().map { $0 != followed } ?? false
    }
    if isBehind {
      try writer.run { database in
        try database.inTransaction(.immediate) {
          // Read again: who comes last here must not bring back what another has left behind in the meantime.
          if let wanted = wanted() {
            try wanted.replace(FollowedCorrections(in: database), in: database)
          }
          return .commit
        }
      }
    }
    var left = try reader.run { try Int.fetchOne($0, sql: "SELECT count(*) FROM pending") ?? 0 }
    var done = 0
    var size = Self.firstFollowed
    while left > 0, !isCancelled() {
      let batch = try renew(size, from: source, startingWith: first)
      if batch == 0 { break }
      size = min(2 * size, Self.followedTogether)
      done += batch
      left -= batch
      progress(done, done + max(0, left))
    }
    return done
  }

  /// The corrections in force; nil when they can't be read, which does not mean that they were undone.
  private func wanted() -> FollowedCorrections? {
    marks.problem == nil ? try? FollowedCorrections(corrections()) : nil
  }

  /// The corrections that the index follows.
  func followed() throws(ArchiveError) -> FollowedCorrections {
    try writer.run { try FollowedCorrections(in: $0) }
  }

  /// Makes at most so many of the stories anew that wait for it; gives how many.
  private func renew(
    _ limit: Int,
    from source: StorySource,
    startingWith first: RowNumber?
  ) throws(ArchiveError) -> Int {
    var done: [Int64] = []
    try write(naming: source.countryNames) { writer, database in
      let corrections = try FollowedCorrections(in: database)
      let numbers = try Int64.fetchAll(
        database,
        sql: "SELECT number FROM pending ORDER BY number <> ?, number DESC LIMIT ?",
        arguments: [first?.value ?? 0, limit]
      )
      // FTS5 writes out what it holds in memory whenever a number is less than the one before.
      var bytes = 0
      for number in numbers.sorted() where bytes < Self.followedBytes {
        done.append(number)
        // A story may have gone since.
        guard let story = try Self.story(RowNumber(value: number), in: database) else { continue }
        bytes += story.text.count
        try writer.replace(PreparedStory(story, from: source, following: corrections), number: number)
      }
      let leave = try database.cachedStatement(sql: "DELETE FROM pending WHERE number = ?")
      for number in done { try leave.execute(arguments: [number]) }
    }
    return done.count
  }
}
