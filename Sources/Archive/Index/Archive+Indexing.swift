internal import Extraction
internal import GRDB
internal import Stories
internal import Synchronization

extension Archive {
  /// How many new and changed files are kept in mind before reading begins; so many at most have a known
  /// total.
  private static let scanLimit = 50_000
  /// The number of files in the first transaction, small so that the first stories soon show; each next has
  /// twice as many.
  private static let firstBatchFiles = 32
  /// The greatest number of files, and of their bytes, that are written in one transaction.
  private static let batchFiles = 2000
  private static let batchBytes: Int64 = 8 << 20

  /// Brings the index up to date with files and folders: reads what is new or changed, forgets what is gone.
  ///
  /// What the index has of a file or folder of `paths` that is not there at the moment is kept, and `absent` of the
  /// result names it.
  ///
  /// Runs until everything is done, on the thread that calls it and on the other cores; only one thread may
  /// index at a time. Stopping, even killing the program, leaves a good index, and the next run goes on from
  /// there. Memory grows with the number of new files up to 50,000, and no further.
  ///
  /// - Parameters:
  ///   - paths: files and folders; an index is for one set of them, and forgets all others.
  ///   - change: what in them is to be looked at; nil for everything.
  ///   - watcher: watches every folder from before it is read.
  ///   - source: how files are read.
  ///   - progress: told how far it is, on the calling thread, every 2,000 files or sooner.
  ///   - isCancelled: asked as often whether to stop.
  /// - Returns: what was done.
  public func index(
    _ paths: [String],
    changed change: FolderChange? = nil,
    watchedBy watcher: FolderWatcher? = nil,
    from source: StorySource,
    progress: (IndexProgress) -> Void = { _ in },
    isCancelled: () -> Bool = { false }
  ) throws(ArchiveError) -> IndexProgress {
    // Of a new index nothing is known but what is read now.
    let change = try followFile() ? nil : change
    var state = IndexProgress()
    state.stage = .correcting
    state.corrected = try followCorrections(
      from: source,
      progress: { done, total in
        (state.corrected, state.toCorrect) = (done, total)
        progress(state)
      },
      isCancelled: isCancelled
    )
    let scopes = change.flatMap { $0.isEverything ? nil : $0.scopes }
    if scopes == nil { watcher?.watch(rootsAt: paths) }
    let walker = CollectionWalker(paths, entering: watcher.map { watcher in { watcher.watch(folder: $0) } })
    state.absent = try absentRoots(of: walker)
    var scan = FileScan(walker, only: scopes, absent: state.absent, index: writer)
    var isWhole = false
    repeat {
      state.stage = .walking
      var changes = try nextChanges(of: &scan, state: &state, progress: progress, isCancelled: isCancelled)
      if changes.isCancelled { break }
      try followMoves(in: &changes)
      state.toRead = scan.isAtEnd ? state.read + changes.entries.count : nil
      state.stage = .reading
      guard
        try read(
          changes.entries,
          from: source,
          state: &state,
          progress: progress,
          isCancelled: isCancelled
        )
      else {
        break
      }
      // What is gone goes last, so that a story which has only moved keeps its number.
      var forgotten = changes.forgotten[...]
      while !forgotten.isEmpty, !isCancelled() {
        let batch = forgotten.prefix(Self.batchFiles)
        try write(naming: source.countryNames) { writer, _ in try writer.remove(files: batch.map(\.file)) }
        state.removed += batch.count
        progress(state)
        forgotten = forgotten.dropFirst(batch.count)
      }
      isWhole = forgotten.isEmpty && scan.isAtEnd
      guard forgotten.isEmpty else { break }
    } while !scan.isAtEnd
    // A story that has changed may have brought corrections with it.
    if state.read > 0 { state.corrected += try followCorrections(from: source, isCancelled: isCancelled) }
    if isWhole, scopes == nil {
      try remember(walker.roots, except: state.absent)
      try optimize(after: state, isCancelled: isCancelled)
    }
    state.stage = isWhole ? .done : .cancelled
    if !isInMemory, state.read + state.removed + state.corrected > 0 {
      // What merging in the full-text index has left empty is given back. Left as it is, the log has to be read
      // through at the next start, which does no harm if it must be.
      try? writer.run { database in
        try database.execute(sql: "PRAGMA incremental_vacuum")
        try database.checkpoint(.truncate)
      }
    }
    nameTable.withLock { $0 = NameTable() }
    vocabulary.withLock { $0 = Vocabulary() }
    progress(state)
    return state
  }

  /// Adds stories that do not come from a folder: samples, or standard input; what could not be read of them
  /// is told by `problems()`.
  public func add(_ reading: StorySource.Reading, from source: StorySource) throws(ArchiveError) {
    try followCorrections(from: source)
    let corrections = try followed()
    var files = reading.stories.map { story in
      let prepared = PreparedStory(story, from: source, following: corrections)
      return PreparedFile(entry: CollectionWalker.Entry(path: story.origin.path), stories: [prepared])
    }
    // Written last, so that it is what the index knows of a path that gave stories too.
    if let problem = reading.problem {
      files.append(PreparedFile(entry: CollectionWalker.Entry(path: problem.path, problem: problem.reason)))
    }
    try write(files, from: source, following: corrections)
  }

  /// How much the index holds.
  public struct Totals: Sendable, Hashable {
    /// Stories.
    public var stories = 0
    /// Further places of these stories, which are there word for word.
    public var copies = 0
    /// Files and other things that could not be read, or only in part.
    public var problems = 0

    /// Makes totals.
    public init(stories: Int = 0, copies: Int = 0, problems: Int = 0) {
      self.stories = stories
      self.copies = copies
      self.problems = problems
    }
  }

  /// How much the index holds; walks over the stories, some milliseconds for a million.
  public func totals() throws(ArchiveError) -> Totals {
    try reader.run { database in
      var totals = Totals()
      totals.stories = try Int.fetchOne(database, sql: "SELECT count(*) FROM story") ?? 0
      totals.copies = try Int.fetchOne(database, sql: "SELECT count(*) FROM origin") ?? 0
      totals.problems = try Self.problemCount(in: database)
      return totals
    }
  }

  /// How many files and other things could not be read, or only in part; at once, however many files there are.
  public func problemCount() throws(ArchiveError) -> Int { try reader.run { try Self.problemCount(in: $0) } }

  private static func problemCount(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM file WHERE problem IS NOT NULL") ?? 0
  }

  struct Changes {
    var entries: [CollectionWalker.Entry] = []
    var forgotten: [StoredFile] = []
    var isCancelled = false
  }

  private func nextChanges(
    of scan: inout FileScan,
    state: inout IndexProgress,
    progress: (IndexProgress) -> Void,
    isCancelled: () -> Bool
  ) throws(ArchiveError) -> Changes {
    var changes = Changes()
    var told = state.seen
    while !scan.isAtEnd, changes.entries.count + changes.forgotten.count < Self.scanLimit {
      switch try scan.next(steps: 1000) {
      case .read(let entry), .tell(let entry): changes.entries.append(entry)
      case .forget(let file): changes.forgotten.append(file)
      case nil: break
      }
      state.seen = scan.seen
      if state.seen >= told + 1000 {
        told = state.seen
        progress(state)
        if isCancelled() {
          changes.isCancelled = true
          break
        }
      }
    }
    return changes
  }

  /// Reads files batch by batch: while one is being written, the next is being read.
  ///
  /// - Returns: whether it came to the end.
  private func read(
    _ entries: [CollectionWalker.Entry],
    from source: StorySource,
    state: inout IndexProgress,
    progress: (IndexProgress) -> Void,
    isCancelled: () -> Bool
  ) throws(ArchiveError) -> Bool {
    var rest = entries[...]
    var size = Self.firstBatchFiles
    var nextCorrections = try followed()
    var next = Preparation(Self.batch(of: &rest, count: size), from: source, following: nextCorrections)
    while true {
      let (files, corrections) = (next.wait(), nextCorrections)
      guard !files.isEmpty else { return true }
      size = min(2 * size, Self.batchFiles)
      nextCorrections = try followed()
      next = Preparation(Self.batch(of: &rest, count: size), from: source, following: nextCorrections)
      try write(files, from: source, following: corrections)
      state.read += files.count
      state.stories += files.reduce(0) { $0 + $1.stories.count }
      state.problems += files.count { $0.entry.problem != nil }
      progress(state)
      if isCancelled() { return rest.isEmpty && next.wait().isEmpty }
    }
  }

  /// Takes the next files off the entries: at most `limit`, and not many more than fit into `batchBytes`.
  private static func batch(
    of entries: inout ArraySlice<CollectionWalker.Entry>,
    count limit: Int
  ) -> [CollectionWalker.Entry] {
    var (count, bytes) = (0, Int64(0))
    for entry in entries.prefix(limit) {
      count += 1
      bytes += entry.size
      if bytes >= batchBytes { break }
    }
    defer { entries = entries.dropFirst(count) }
    return Array(entries.prefix(count))
  }

  /// Writes files; their names are made anew where a correction has come since they were prepared.
  private func write(
    _ files: [PreparedFile],
    from source: StorySource,
    following corrections: FollowedCorrections
  ) throws(ArchiveError) {
    try write(naming: source.countryNames) { writer, database in
      let now = try FollowedCorrections(in: database)
      try writer.write(
        now == corrections ? files : files.map { $0.prepared(from: source, following: now) }
      )
      // Before the stories are there to be seen; marks that can't be written are told when one is set.
      try? carryMarks(writer.successions)
    }
  }

  /// Writes to the index in one transaction.
  func write(
    naming countryNames: (CountryCode) -> [String],
    _ body: (inout IndexWriter, Database) throws -> Void
  ) throws(ArchiveError) {
    try writer.run { database in
      // Moved, not copied, as it may be large; what a transaction that fails has numbered is forgotten.
      var writer = IndexWriter(
        database,
        names: nameTable.withLock { $0.taken() },
        vocabulary: vocabulary.withLock { $0.taken() }
      )
      try database.inTransaction(.immediate) {
        try writer.begin()
        try body(&writer, database)
        try writer.nameCountries(countryNames)
        try writer.end()
        return .commit
      }
      nameTable.withLock { $0 = writer.names }
      vocabulary.withLock { $0 = writer.vocabulary }
    }
  }
}
