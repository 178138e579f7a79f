import Stories
import Testing

@testable import communique

@Suite struct IndexProblemsTests {
  private let problems = (1...5).map { ReadingProblem(path: "/s/\($0).md", reason: .denied) }

  @Test func allAreListedWhereThereIsNoLimit() {
    #expect(Index.lines(of: problems, limit: nil) == problems.map { "\($0)" })
  }

  @Test func theRestAreCountedWhereThereIs() {
    let lines = Index.lines(of: problems, limit: 2)
    #expect(lines == ["\(problems[0])", "\(problems[1])", "and 3 more, which the reader lists under !"])
    #expect(Index.lines(of: problems, limit: 5).count == 5)
  }
}
