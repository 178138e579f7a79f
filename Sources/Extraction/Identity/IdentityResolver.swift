/// Tells which of the names in a collection are one person's, one place's or one body's.
///
/// A pure function of the names: their order does not matter. It is cautious: what is left apart can be found by
/// any of its names all the same, what is wrongly joined cannot be told apart again.
public enum IdentityResolver {
  /// Two names, by their indices, that one story gives to one bearer.
  public struct Link: Sendable, Hashable {
    /// The one.
    public var first: Int
    /// The other.
    public var second: Int
    /// Whether a person says so of all stories, and not one story.
    public var isCorrection: Bool

    /// Makes a link.
    public init(_ first: Int, _ second: Int, isCorrection: Bool = false) {
      self.first = first
      self.second = second
      self.isCorrection = isCorrection
    }
  }

  /// To which identity a name belongs, and why.
  public struct Member: Sendable, Hashable {
    /// The index of the name that stands for the identity: the one in most stories.
    public var leader: Int
    /// Why the name is taken for the identity's, and the index of the name that it was compared with.
    ///
    /// Nil for the leader itself.
    public var tie: Tie?

    /// A reason with the name that it is about.
    public struct Tie: Sendable, Hashable {
      /// Why.
      public var reason: MergeReason
      /// The index of the other name.
      public var other: Int
    }
  }

  /// The identity of each name.
  ///
  /// Takes about ten microseconds a name.
  ///
  /// - Parameters:
  ///   - records: the names, each once, in any order.
  ///   - links: names that stories give to one bearer, as indices of the records.
  /// - Returns: one for each record.
  public static func members(of records: [NameRecord], links: [Link] = []) -> [Member] {
    // All that follows goes through the names in their own order, whatever the order in which they came.
    let order = records.indices.sorted { records[$0].name < records[$1].name }
    var place = Array(repeating: 0, count: records.count)
    for (sorted, index) in order.enumerated() { place[index] = sorted }
    let sorted = order.map { records[$0] }
    let pairs = links.map {
      Link(
        min(place[$0.first], place[$0.second]),
        max(place[$0.first], place[$0.second]),
        isCorrection: $0.isCorrection
      )
    }
    .sorted { ($0.first, $0.second) < ($1.first, $1.second) }

    var groups = IdentityGroups(count: sorted.count)
    var people = PersonMerger(sorted)
    people.merge(linked: pairs, into: &groups)
    BodyMerger(sorted).merge(linked: pairs, into: &groups)

    let members = groups.members { isBefore(sorted[$0], sorted[$1]) ?? ($0 < $1) }
    return place.map { index in
      let member = members[index]
      let tie = member.tie.map { Member.Tie(reason: $0.reason, other: order[$0.other]) }
      return Member(leader: order[member.leader], tie: tie)
    }
  }

  /// Whether one name stands for an identity rather than another: one that a person gave, a full name, one that is
  /// not all in capitals, then the one in more stories, then the longer.
  private static func isBefore(_ left: NameRecord, _ right: NameRecord) -> Bool? {
    if left.isChosen != right.isChosen { return left.isChosen }
    if left.name.kind == .person {
      let (first, second) = (PersonName(left.name.name), PersonName(right.name.name))
      let (isFull, isOtherFull) = (first.words.count > 1, second.words.count > 1)
      if isFull != isOtherFull { return isFull }
    }
    let hasLower = left.name.name.utf8.contains { (0x61...0x7a).contains($0) }
    let hasOtherLower = right.name.name.utf8.contains { (0x61...0x7a).contains($0) }
    if hasLower != hasOtherLower { return hasLower }
    if left.stories != right.stories { return left.stories > right.stories }
    let (length, otherLength) = (left.name.name.utf8.count, right.name.name.utf8.count)
    return length == otherLength ? nil : length > otherLength
  }
}
