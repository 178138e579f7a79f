import Testing

@testable import Archive

@Suite struct FolderChangeTests {
  @Test func scopesAreApartAndInOrder() {
    var change = FolderChange()
    #expect(change.isEmpty)
    change.paths = ["/s/b/x.txt", "/s/b", "/s/b-c", "/s/a.txt", "/s/b/y/z"]
    #expect(change.scopes == ["/s/a.txt", "/s/b-c", "/s/b"])
    #expect(!change.isEmpty)
    #expect(!FolderChange.everything.isEmpty)
  }
}
