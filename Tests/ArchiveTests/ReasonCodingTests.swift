import Stories
import Testing

@testable import Archive

@Suite struct ReasonCodingTests {
  @Test(arguments: [
    ReadingProblem.Reason.missing, .denied, .empty, .tooLarge(limit: 16 << 20), .binary, .markup("HTML"),
    .notUTF8, .notAFile,
    .link,
    .format("html"), .system("Too many levels of symbolic links"),
  ])
  func givesBackWhatWasWritten(reason: ReadingProblem.Reason) {
    #expect(ReasonCoding.decode(ReasonCoding.encode(reason)) == reason)
  }

  @Test func whatDependsOnTheSystemIsTriedAgain() {
    #expect(ReasonCoding.mayPass("denied"))
    #expect(ReasonCoding.mayPass("system Input/output error"))
    #expect(!ReasonCoding.mayPass("empty"))
    #expect(!ReasonCoding.mayPass("format html"))
  }
}
