import Query
import Stories

extension Reader {
  /// So many stories of a group are told apart at most.
  private static let labelLimit = 200

  /// The stories of a group that are told apart, none in a list that is no group.
  var groupMembers: ArraySlice<RowNumber> { query.asksForKin ? list.numbers.prefix(Self.labelLimit) : [] }

  /// What tells the stories of a group apart, which have much the same headline: the source where each has its own,
  /// else what of the path is not the same in all; nothing before all are known, so that what is said of one stays.
  var groupLabels: [RowNumber: String] {
    let group = groupMembers.compactMap { rows[$0] }
    guard list.isComplete, group.count > 1, group.count == groupMembers.count else { return [:] }
    let sources = Set(group.map(\.source))
    if sources.count == group.count, !sources.contains("") {
      return Dictionary(uniqueKeysWithValues: group.map { ($0.number, $0.source) })
    }
    let paths = group.map { $0.path.split(separator: "/", omittingEmptySubsequences: false) }
    let first = paths[0]
    // The file's name is no part of what they share.
    let shared = paths.reduce(first.count - 1) { shared, path in
      let length = min(shared, path.count - 1)
      return zip(first.prefix(length), path).prefix { $0 == $1 }.count
    }
    return Dictionary(
      uniqueKeysWithValues: zip(group, paths).map { ($0.number, $1.dropFirst(shared).joined(separator: "/")) }
    )
  }
}
