import Stories
import Testing

@Suite struct ReadingProblemTests {
  static let reasons: [ReadingProblem.Reason] = [
    .missing, .denied, .empty, .tooLarge(limit: 4 << 20), .binary, .markup("HTML"), .notUTF8, .notAFile,
    .folder, .link, .format("NITF"), .system("Input/output error"),
  ]

  @Test(arguments: reasons)
  func saysWhereAndWhatInOneSentence(reason: ReadingProblem.Reason) {
    let sentence = ReadingProblem(path: "news/a.txt", reason: reason).description
    #expect(sentence.hasPrefix("news/a.txt: "))
    #expect(sentence.hasSuffix("."))
    #expect(!sentence.contains("\n"))
  }

  @Test func saysEachReasonInItsOwnWords() {
    let sentences = Self.reasons.map { ReadingProblem(path: "a", reason: $0).description }
    #expect(Set(sentences).count == sentences.count)
    #expect(ReadingProblem(path: "a", reason: .tooLarge(limit: 4 << 20)).description.contains("4 MB"))
    #expect(ReadingProblem(path: "a", reason: .format("NITF")).description.contains("NITF"))
    #expect(ReadingProblem(path: "a", reason: .system("Bad disk")).description.contains("Bad disk"))
  }
}
