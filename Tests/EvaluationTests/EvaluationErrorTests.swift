import Testing

@testable import Evaluation

struct EvaluationErrorTests {
  @Test(arguments: [
    (EvaluationError.noFolder("gold"), "gold: there is no such folder; check the path."),
    (.noAnnotations("gold"), "gold: holds no annotations; NAME.ann must lie beside NAME.txt."),
    (.noText(annotations: "a.ann", text: "a.txt"), "a.ann: the story that it annotates is missing: a.txt."),
    (.notUTF8("a.txt"), "a.txt: is not UTF-8, so that its offsets cannot be counted."),
    (.line(path: "a.ann", number: 3, text: "T1 x"), "a.ann:3: is no line of brat standoff: “T1 x”."),
    (
      .unreadable(path: "a.ann", reason: "check its permissions"),
      "a.ann: could not be read: check its permissions."
    ),
  ])
  func everyErrorIsASentence(_ error: EvaluationError, _ sentence: String) {
    #expect("\(error)" == sentence)
  }
}
