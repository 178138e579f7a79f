import Query
import Stories

extension Reader {
  /// So many stories of a group are told apart at most.
  private static let labelLimit = 200

  /// What tells the stories of a group apart, which have much the same headline: the source where each has its own, else
  /// what of the path is not the same in all; nothing for a list that is no group.
  var groupLabels: [RowNumber: String] {
    guard query.asksForKin else { return [:] }
    let group = list.numbers.prefix(Self.labelLimit).compactMap { rows[$0] }
    guard group.count > 1 else { return [:] }
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
