import Foundation
import Testing

@testable import Evaluation

/// A small story with all that is scored, and its annotations; nobody in it exists.
enum GoldStory {
  static let text = """
    Larvik Mayor Tove Lindqvist met Maltese Ambassador Rafel Camilleri on Thursday. Lindqvist said that the city \
    wants to work on clean energy. “We build quays.”

    Camilleri thanked her.

    """

  static let annotations = """
    T1\tPlace 0 6\tLarvik
    T2\tRole 0 12\tLarvik Mayor
    T3\tPerson 13 27\tTove Lindqvist
    T4\tNationality 32 39\tMaltese
    T5\tRole 32 50\tMaltese Ambassador
    T6\tPerson 51 66\tRafel Camilleri
    T7\tDate 70 78\tThursday
    #1\tAnnotatorNotes T7\t2023-05-11
    T8\tPerson 80 89\tLindqvist
    T9\tTopic 126 138\tclean energy
    T10\tPerson 159 168\tCamilleri
    *\tAlias T3 T8
    *\tAlias T6 T10
    R1\tHoldsRole Arg1:T3 Arg2:T2
    R2\tHoldsRole Arg1:T6 Arg2:T5
    A1\tCountry T3 NO
    A2\tCountry T6 MT
    T11\tStatement 80 157\tLindqvist said that … quays.”
    R3\tSaidBy Arg1:T11 Arg2:T3
    T12\tMeeting 28 31\tmet
    E1\tMeeting:T12 Participant:T3 Participant2:T6

    """

  static func parsed(_ text: String = annotations) throws -> Annotations {
    try Annotations(parsing: text, path: "gold.ann")
  }

  /// The scores of annotations of the story.
  static func scores(_ system: String?) throws -> Scores {
    var scorer = Scorer()
    scorer.add("gold", text: text, gold: try parsed(), system: try system.map { try parsed($0) })
    return scorer.result
  }

  /// The annotations without the lines that begin so, and with others at their end.
  static func without(_ ids: String..., adding lines: String = "") -> String {
    annotations.split(separator: "\n").filter { line in !ids.contains { line.hasPrefix($0 + "\t") } }
      .joined(separator: "\n") + "\n" + lines
  }
}

/// A folder for one test, which goes with it.
final class TestFolder {
  let path = NSTemporaryDirectory() + "communique-evaluation-\(UUID().uuidString)"

  init(_ files: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)")) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
