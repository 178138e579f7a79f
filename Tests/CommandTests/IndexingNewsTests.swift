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
    #expect(news.notices(of: progress) == [Notice("/a is there again.")])
    progress.absent = []
    #expect(news.notices(of: progress) == [Notice("/b is there again.")])
    #expect(!news.hasAbsent)
  }
}
