import Archive
import Extraction
import Foundation
import Stories

/// A correction as a line of JSON: what `corrections export` writes and `corrections import` reads.
struct CorrectionLine: Codable, Equatable {
  var number: Int64?
  var made: String?
  var undone: String?
  var story: String?
  var headline: String?
  var kind: String
  var name: String
  var change: String
  var to: String?
  var at: Int?

  enum CodingKeys: String, CodingKey {
    case number, made, undone, story, headline, kind, name, change, to, at
  }

  init(_ record: CorrectionRecord) {
    let coded = record.correction.coded
    number = record.number
    made = TimeStamp.text(record.made)
    undone = record.undone.map(TimeStamp.text)
    story = record.story.map { "\($0)" }
    headline = record.headline
    (kind, name, change, to, at) = (coded.kind, coded.name, coded.change, coded.to, coded.at)
  }

  /// The line's correction, as one that is yet to be kept.
  ///
  /// - Parameter now: when it was made, if the line does not say.
  func record(now: Int64) throws(JSONLineError) -> CorrectionRecord {
    let correction: Correction
    do {
      correction = try Correction(.init(kind: kind, name: name, change: change, to: to, at: at))
    } catch {
      throw .text("\(error)")
    }
    var id: StoryID?
    if let story {
      id = StoryID(hexadecimal: story)
      guard id != nil else {
        throw .text("“\(story)” is no story: that is 16 hexadecimal digits, or null for all.")
      }
    }
    if case .split = correction.change, id == nil {
      throw .text("split needs a story, as the place of a mention is of one.")
    }
    if let problem = correction.problem(isForAll: id == nil) { throw .text("\(problem)") }
    var time = now
    if let made {
      guard let value = TimeStamp.time(made) else {
        throw .text("“\(made)” is no time, such as 2023-03-31T12:00:00Z.")
      }
      time = value
    }
    return CorrectionRecord(correction, story: id, headline: headline ?? "", made: time)
  }

  /// The line as JSON, keys in a fixed order, without a line break.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers alone can always be encoded.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The corrections of lines of JSON, those left out that were undone; blank lines are none.
  ///
  /// - Parameter present: the corrections in force, with which those of the lines must go together.
  /// - Returns: the corrections, and what is wrong with lines that are none, by their numbers from 1.
  static func records(in data: Data, now: Int64, present: [CorrectionRecord] = []) -> (
    records: [CorrectionRecord], problems: [(line: Int, text: String)]
  ) {
    var chains = MergeChains()
    for record in present { _ = chains.add(record.correction, story: record.story) }
    var records: [CorrectionRecord] = []
    let decoder = JSONDecoder()
    let problems = JSONLines.forEach(in: data) { bytes, _ in
      let line = try decoder.decode(CorrectionLine.self, from: bytes)
      if let name = try JSONLines.keys(of: bytes).first(where: { CodingKeys(stringValue: $0) == nil }) {
        throw JSONLineError.text("“\(name)” is no key of a correction.")
      }
      guard line.undone == nil else { return }
      let record = try line.record(now: now)
      if let problem = chains.add(record.correction, story: record.story) {
        throw JSONLineError.text("\(problem)")
      }
      records.append(record)
    }
    return (records, problems)
  }
}
