import Archive
import Reader
import Testing

@testable import communique

struct IndexingNewsTests {
  @Test func nothingIsToldTwice() {
    var news = IndexingNews()
    #expect(news.hasFailed("The disk is full.") == Notice("The disk is full.", isError: true))
    #expect(news.hasFailed("The disk is full.") == nil)
    #expect(news.hasFailed(nil) == nil)
    #expect(news.hasFailed("The disk is full.") != nil, "it has worked in between")
    #expect(news.notices(of: .tooMany).count == 1)
    #expect(news.notices(of: .tooMany).isEmpty)
    #expect(news.notices(of: nil).isEmpty)
  }

  @Test func foldersAreToldAsTheyGoAndComeBack() {
    var news = IndexingNews()
    var progress = IndexProgress()
    #expect(news.notices(of: progress).isEmpty)
    progress.absent = ["/a", "/b"]
    #expect(news.notices(of: progress).map(\.isError) == [true, true])
    #expect(news.hasAbsent)
    progress.absent = ["/b"]
    #expect(news.notices(of: progress) == [Notice("/a is there again.", subject: "/a")])
    progress.absent = []
    #expect(news.notices(of: progress) == [Notice("/b is there again.", subject: "/b")])
    #expect(!news.hasAbsent)
  }

  @Test func aFolderThatWasNeverThereIsToldToo() {
    var news = IndexingNews()
    var progress = IndexProgress()
    progress.absent = ["/a"]
    let told = news.notices(of: progress, missing: ["/a", "/b"])
    #expect(told.map(\.subject) == ["/a", "/b"])
    #expect(told.last?.text == "/b is not there now; its stories come when it does.")
    #expect(news.notices(of: progress, missing: ["/a", "/b"]).isEmpty)
    #expect(news.notices(of: progress, missing: ["/a"]).map(\.text) == ["/b is there again."])
  }

  @Test func whatCouldNotBeReadIsToldWhenItIsMore() {
    var news = IndexingNews()
    #expect(news.notices(problems: 0).isEmpty)
    #expect(
      news.notices(problems: 3).map(\.text) == ["3 files could not be read, or only in part; ! says why."]
    )
    #expect(news.notices(problems: 3).isEmpty && news.notices(problems: 1).isEmpty)
    #expect(news.notices(problems: 2).count == 1)
  }
}
