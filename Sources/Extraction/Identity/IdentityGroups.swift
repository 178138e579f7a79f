/// Names that are being joined into identities, with the reason of each joining.
struct IdentityGroups {
  /// One joining of two names.
  struct Edge {
    var first: Int
    var second: Int
    var reason: MergeReason
  }

  private var parents: [Int]
  private(set) var edges: [Edge] = []

  /// So many names, each apart.
  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The name that stands for the group of a name for now.
  mutating func root(of index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    var next = index
    while parents[next] != root { (parents[next], next) = (root, parents[next]) }
    return root
  }

  /// Joins the groups of two names.
  ///
  /// - Returns: the root that the joined group has and the one that it has no more; nil when they were one.
  @discardableResult
  mutating func join(_ first: Int, _ second: Int, _ reason: MergeReason) -> (kept: Int, gone: Int)? {
    let (left, right) = (root(of: first), root(of: second))
    guard left != right else { return nil }
    edges.append(Edge(first: first, second: second, reason: reason))
    let (kept, gone) = (min(left, right), max(left, right))
    parents[gone] = kept
    return (kept, gone)
  }

  /// The identity of each name.
  ///
  /// - Parameter isBefore: whether the first rather than the second stands for an identity of both.
  func members(by isBefore: (Int, Int) -> Bool) -> [IdentityResolver.Member] {
    var copy = self
    var leaders: [Int: Int] = [:]
    var neighbours: [Int: [(other: Int, reason: MergeReason)]] = [:]
    for edge in edges {
      neighbours[edge.first, default: []].append((edge.second, edge.reason))
      neighbours[edge.second, default: []].append((edge.first, edge.reason))
      for index in [edge.first, edge.second] {
        let root = copy.root(of: index)
        if let leader = leaders[root], !isBefore(index, leader) { continue }
        leaders[root] = index
      }
    }
    var members = parents.indices.map { IdentityResolver.Member(leader: $0, tie: nil) }
    for leader in leaders.values {
      // The edges of a group are a tree: each name but the leader has one way there.
      var waiting = [leader]
      while let name = waiting.popLast() {
        for (other, reason) in neighbours[name] ?? [] where other != leader && members[other].tie == nil {
          members[other] = .init(leader: leader, tie: .init(reason: reason, other: name))
          waiting.append(other)
        }
      }
    }
    return members
  }
}
