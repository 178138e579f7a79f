public import Query

extension Archive {
  /// The number of the stories that a query asks for.
  ///
  /// - Throws: `ArchiveError.interrupted` when `interrupt()` stopped it.
  public func count(matching query: Query) throws(ArchiveError) -> Int {
    try rows(matching: query).count
  }
}
