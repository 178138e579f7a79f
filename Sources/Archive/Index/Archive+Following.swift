internal import Extraction
internal import GRDB
public import Stories

extension Archive {
  /// How many stories are made anew in one transaction.
  private static let followedTogether = 64

  /// Brings the names in the index in line with the corrections in force.
  ///
  /// Makes anew only the stories that are concerned: of a new correction those that have what it is about, of one
  /// that was undone those that it fitted. No file is read. Stopping leaves a good index, and the next run goes on
  /// from there. `index` and `add` do this by themselves.
  ///
  /// - Parameters:
  ///   - source: how findings are made.
  ///   - first: a story to begin with, if it is concerned.
  ///   - progress: told how many stories are done, and of how many, about every 64.
  ///   - isCancelled: asked as often whether to stop.
  /// - Returns: the number of stories that were made anew.
  @discardableResult
  public func followCorrections(
    from source: StorySource,
    startingWith first: RowNumber? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ArchiveError) -> Int {
    // What can't be read now was not undone: the index stays as it is.
    let wanted = marks.problem == nil ? try? FollowedCorrections(corrections()) : nil
    // Most often there is nothing to do, and then nothing waits for another program that writes.
    var left = try writer.run { database in
      let followed = try FollowedCorrections(in: database)
      if let wanted, wanted != followed {
        try database.inTransaction(.immediate) {
          try wanted.replace(FollowedCorrections(in: database), in: database)
          return .commit
        }
      }
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM pending") ?? 0
    }
    var done = 0
    while left > 0, !isCancelled() {
      let batch = try renew(from: source, startingWith: first)
      if batch == 0 { break }
      done += batch
      left -= batch
      progress(done, done + max(0, left))
    }
    return done
  }

  /// The corrections that the index follows.
  func followed() throws(ArchiveError) -> FollowedCorrections {
    try writer.run { try FollowedCorrections(in: $0) }
  }

  /// Makes some of the stories anew that wait for it; gives how many.
  private func renew(from source: StorySource, startingWith first: RowNumber?) throws(ArchiveError) -> Int {
    var count = 0
    try write(naming: source.countryNames) { writer, database in
      let corrections = try FollowedCorrections(in: database)
      let numbers = try Int64.fetchAll(
        database,
        sql: "SELECT number FROM pending ORDER BY number <> ?, number DESC LIMIT ?",
        arguments: [first?.value ?? 0, Self.followedTogether]
      )
      for number in numbers {
        // A story may have gone since.
        guard let story = try Self.story(RowNumber(value: number), in: database) else { continue }
        try writer.replace(PreparedStory(story, from: source, following: corrections), number: number)
      }
      try database.execute(
        sql: "DELETE FROM pending WHERE number IN (\(numbers.map { "\($0)" }.joined(separator: ", ")))"
      )
      count = numbers.count
    }
    return count
  }
}
