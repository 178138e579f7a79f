import Archive
import Reader
import Testing

@testable import communique

struct IndexingTests {
  @Test func progressTellsWhatIsBeingDone() {
    var progress = IndexProgress()
    progress.seen = 70
    progress.problems = 2
    #expect(Progress(progress) == Progress(seen: 70, problems: 2))
    (progress.read, progress.toRead) = (3, 9)
    #expect(Progress(progress) == Progress(seen: 3, total: 9, problems: 2))
    (progress.stage, progress.corrected, progress.toCorrect) = (.correcting, 64, 200)
    #expect(Progress(progress) == Progress(seen: 64, total: 200, isCorrecting: true))
  }
}
