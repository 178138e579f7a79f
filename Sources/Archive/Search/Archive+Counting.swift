internal import GRDB
public import Query

extension Archive {
  /// The number of the stories that a query asks for, those that are nearly the same counting as one unless just these
  /// are asked for, as in `grouped(_:)`.
  ///
  /// Counts beside searches, which do not stop it.
  ///
  /// - Throws: `ArchiveError.interrupted` when `interruptFacets()` stopped it.
  public func count(matching query: Query) throws(ArchiveError) -> Int {
    try answer(query, on: tallier) { try Self.count(query, asLines: true, $1, in: $0) }
  }

  /// The number of stories, or of the lines that a list has of them.
  static func count(
    _ query: Query,
    asLines isGrouped: Bool,
    _ context: SearchContext,
    in database: Database
  ) throws -> Int {
    let statement = try SearchStatement(query, order: .oldest, limit: nil, context)
    // Without the filter SQLite looks each story that is alone up among the groups that it has seen, which takes
    // twice as long as all else.
    let sql =
      query.asksForKin || !isGrouped
      ? "SELECT count(*) FROM (\(statement.sql))"
      : """
      SELECT count(*) - count(kin.kin) + count(DISTINCT kin.kin) FILTER (WHERE kin.kin IS NOT NULL)
      FROM (\(statement.sql)) AS found LEFT JOIN kin USING (number)
      """
    return try Int.fetchOne(
      database.cachedStatement(sql: sql),
      arguments: StatementArguments(statement.arguments)
    ) ?? 0
  }
}
