internal import GRDB

extension Archive {
  /// The least share of the files of a collection that must have been read for putting all together again: it takes a
  /// twentieth of what reading everything takes.
  private static let shareToOptimize = 4
  /// The pages of the full-text index, of 4 KB, that are written in one transaction.
  private static let pagesAtOnce = 2500

  /// Puts the parts of the full-text index together, of which each transaction has added one: a word is then looked
  /// up once and not ten times, and the index is a twentieth smaller.
  ///
  /// Does nothing where little has been read. Goes step by step (https://www.sqlite.org/fts5.html, 6.8), each a
  /// transaction, so that others may write meanwhile, and stopping loses nothing.
  func optimize(after state: IndexProgress, isCancelled: () -> Bool) throws(ArchiveError) {
    guard state.read > 0, state.read * Self.shareToOptimize >= state.seen else { return }
    // Less than nothing says that parts of any size are to be put together.
    var pages = -Self.pagesAtOnce
    var goesOn = true
    while goesOn, !isCancelled() {
      goesOn = try writer.run { database in
        let before = database.totalChangesCount
        try database.execute(
          sql: "INSERT INTO search (search, rank) VALUES ('merge', ?)",
          arguments: [pages]
        )
        return database.totalChangesCount - before > 1
      }
      pages = Self.pagesAtOnce
    }
  }
}
