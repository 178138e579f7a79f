import Testing

@testable import Extraction

@Suite struct IdentityGroupsTests {
  @Test func joinedGroupsHaveOneRoot() {
    var groups = IdentityGroups(count: 5)
    #expect(groups.join(3, 4, .sameName)?.kept == 3)
    #expect(groups.join(4, 1, .oneLetterApart)?.gone == 3)
    #expect(groups.join(1, 3, .initials) == nil, "they are one already")
    #expect((0..<5).map { groups.root(of: $0) } == [0, 1, 2, 1, 1])
    #expect(groups.edges.count == 2)
  }

  @Test func membersHaveTheReasonOnTheWayToTheirLeader() {
    var groups = IdentityGroups(count: 4)
    groups.join(0, 1, .sameName)
    groups.join(1, 2, .oneLetterApart)
    let members = groups.members { $0 > $1 }
    #expect(members.map(\.leader) == [2, 2, 2, 3])
    #expect(members[0].tie == .init(reason: .sameName, other: 1))
    #expect(members[1].tie == .init(reason: .oneLetterApart, other: 2))
    #expect(members[2].tie == nil && members[3].tie == nil)
  }
}
