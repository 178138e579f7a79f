import ArgumentParser
import Evaluation
import Extraction
import Foundation
import Screen

/// Scores extraction against gold annotations.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score extraction against gold annotations in brat standoff.",
    discussion: """
      GOLD_DIR holds NAME.txt and beside each NAME.ann. With SYSTEM_DIR the annotations in that folder are \
      scored, a missing file counting as empty; without it, what the program finds in the stories itself.
      """
  )

  @Argument(help: "The folder of gold annotations.", completion: .directory)
  var goldDir: String

  @Argument(help: "A folder of annotations to score.", completion: .directory)
  var systemDir: String?

  @Flag(help: "Print one JSON object instead of the table.")
  var json = false

  @Flag(help: "First list what was missed and what is false.")
  var errors = false

  func validate() throws {
    if json, errors { throw ValidationError("--errors lists lines for people; it does not go with --json.") }
  }

  func run() throws {
    try Failure.reporting {
      let gold = try GoldFolder(goldDir)
      let scores = try gold.scores(
        of: systemDir.map(GoldFolder.Source.folder)
          ?? .annotating { BratFormat.text(of: Extractor.shared.findings(in: $0), in: $0) }
      )
      var text = json ? ScoreReport.json(of: scores) : ScoreReport.table(of: scores)
      if errors { text = ScoreReport.misses(of: scores) + "\n" + text }
      try StandardOutput.write(StandardOutput.isTerminal ? Sanitizer.clean(text) : text)
    }
  }
}
