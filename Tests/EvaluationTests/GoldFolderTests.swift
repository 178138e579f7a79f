import Extraction
import Stories
import Testing

@testable import Evaluation

struct GoldFolderTests {
  @Test func aFolderIsScoredAgainstAnother() throws {
    let gold = try TestFolder([
      "a.txt": GoldStory.text, "a.ann": GoldStory.annotations, "b.txt": "Hello.", "b.ann": "",
    ])
    let system = try TestFolder(["a.ann": GoldStory.without("T1"), "c.ann": "T1\tPlace 0 1\tx"])
    let folder = try GoldFolder(gold.path)
    #expect(folder.names == ["a", "b"])
    let scores = try folder.scores(of: .folder(system.path))
    #expect((scores.stories, scores.missing) == (2, 1))
    #expect(scores.rows[.place] == .init(precision: 0, recall: 0, f1: 0, gold: 1, system: 0))
    #expect(scores.rows[.person]?.f1 == 1)
  }

  @Test func whatAnnotatesIsGivenTheStory() throws {
    let gold = try TestFolder([
      "a.txt": GoldStory.text, "a.ann": GoldStory.annotations, "b.txt": " ", "b.ann": "",
    ])
    let scores = try GoldFolder(gold.path).scores(
      of: .annotating { BratFormat.text(of: Extractor().findings(in: $0), in: $0) }
    )
    #expect(scores.missing == 0)
    #expect(scores.rows[.person]?.recall == 1)
  }

  @Test func errorsNameTheFile() throws {
    #expect(throws: EvaluationError.noFolder("/nowhere/gold")) { try GoldFolder("/nowhere/gold") }
    let empty = try TestFolder(["a.txt": "x"])
    #expect(throws: EvaluationError.noAnnotations(empty.path)) { try GoldFolder(empty.path) }
    let lone = try TestFolder(["a.ann": ""])
    let path = lone.path
    #expect(throws: EvaluationError.noText(annotations: "\(path)/a.ann", text: "\(path)/a.txt")) {
      try GoldFolder(path).scores(of: .folder(path))
    }
    let bad = try TestFolder(["a.txt": "x", "a.ann": "T1\tPlace 0 1\tx\nT2\tPlace\n"])
    #expect(throws: EvaluationError.line(path: "\(bad.path)/a.ann", number: 2, text: "T2\tPlace")) {
      try GoldFolder(bad.path).scores(of: .folder(bad.path))
    }
    #expect(throws: EvaluationError.noFolder("/nowhere/system")) {
      try GoldFolder(bad.path).scores(of: .folder("/nowhere/system"))
    }
  }
}
