import Testing

@testable import Archive

@Suite struct WatchProblemTests {
  @Test func eachSaysWhatItMeans() {
    let problems: [WatchProblem] = [
      .tooMany, .fileSystem(path: "/m/share", type: "nfs4"), .system("No memory"),
    ]
    for problem in problems {
      #expect("\(problem)".hasSuffix("the folders are looked through instead, at most every 30 seconds."))
    }
    #expect("\(problems[0])".contains("fs.inotify.max_user_watches"))
    #expect("\(problems[1])".contains("/m/share is on nfs4"))
    #expect("\(problems[2])".contains("No memory"))
  }
}
