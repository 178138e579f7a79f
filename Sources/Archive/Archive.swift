internal import GRDB
internal import Glibc
public import Stories
internal import Synchronization

/// A collection of stories with its index and the reader's marks.
///
/// The index is derived from the files and may be deleted at any time; the marks are the user's. Every
/// function may be called from any thread. Each waits for its database alone: listing and reading go on while
/// files are indexed or a search runs. An index in memory is one connection, at which everything waits in turn.
public final class Archive: Sendable {
  /// Where a database is kept.
  public enum Location: Sendable, Hashable {
    /// In the file at this path, which is made with its folders where it is missing.
    case file(String)
    /// In memory, until the program ends.
    case memory
  }

  /// What a person should know of how the archive was opened.
  public let notices: [ArchiveNotice]

  /// Indexing.
  let writer: Connection
  /// Rows and stories for the screen: never long at work.
  let reader: Connection
  /// Searches, which may take long and can be stopped.
  let searcher: Connection
  /// What counts over many stories, which may take long.
  let tallier: Connection
  let marks: Marks
  /// The numbers of names while stories are written.
  let nameTable = Mutex(NameTable())
  /// What is known of the names, for counting.
  let facetTables = Mutex<FacetTables?>(nil)
  /// The groups of stories that are nearly the same, by number, as of so many changes of the index.
  let kinGroups = Mutex<(changes: Int64, groups: [Int64: Int64])?>(nil)
  /// The words of the stories while they are written.
  let vocabulary = Mutex(Vocabulary())
  /// The day that it is, for queries that ask for `today`.
  let today: @Sendable () -> CalendarDay
  /// The version of the rules of extraction.
  let rules: Int
  /// What was seen last of the databases when others were asked for.
  let seen = Mutex<SeenVersions?>(nil)
  /// Whether all connections of the index are one.
  let isInMemory: Bool

  /// Opens or makes an archive.
  ///
  /// Takes a few milliseconds, whatever the size of the collection. An index of another version is made anew;
  /// a damaged one is set aside; one that can't be opened is kept in memory. Marks that can't be used are
  /// left as they are. Of all this `notices` tells.
  ///
  /// - Parameters:
  ///   - index: where the index is kept.
  ///   - marks: where the marks are kept; the file is made when the first mark is set.
  ///   - rules: the version of the rules of extraction, 0 to 65,535; an index made by others is made anew.
  ///   - today: tells the day that it is; the system's clock where nothing is given.
  /// - Throws: when not even a database in memory can be had.
  public init(
    index: Location,
    marks: Location,
    rules: Int = 0,
    today: (@Sendable () -> CalendarDay)? = nil
  ) throws(ArchiveError) {
    self.today = today ?? { .now }
    var notices: [ArchiveNotice] = []
    var queue: DatabaseQueue?
    var path = ":memory:"
    if case .file(let file) = index {
      do throws(ArchiveError) {
        queue = try IndexFile.open(file, rules: rules, notices: &notices)
        path = file
      } catch {
        notices.append(.indexInMemory(error))
      }
    }
    isInMemory = queue == nil
    self.rules = rules
    do {
      let first = try queue ?? IndexFile.openInMemory(rules: rules)
      if isInMemory {
        reader = Connection(path: path) { first }
        (writer, searcher, tallier) = (reader, reader, reader)
      } else {
        (reader, writer, searcher, tallier) = IndexFile.connections(to: path, first: first)
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
    self.marks = Marks(marks, today: self.today)
    if let problem = self.marks.problem { notices.append(.noMarks(problem)) }
    self.notices = notices
    _ = try? hasChanged()
  }

  /// Stops the search that runs, if there is one; it then throws `ArchiveError.interrupted`.
  ///
  /// Does nothing for an index in memory, where it would stop what is being written.
  public func interrupt() {
    if !isInMemory { searcher.interrupt() }
  }
}
