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
    made = CorrectionTime.text(record.made)
    undone = record.undone.map(CorrectionTime.text)
    story = record.story.map { "\($0)" }
    headline = record.headline
    (kind, name, change, to, at) = (coded.kind, coded.name, coded.change, coded.to, coded.at)
  }

  /// The line's correction, as one that is yet to be kept.
  ///
  /// - Parameter now: when it was made, if the line does not say.
  func record(now: Int64) throws(CorrectionLineError) -> CorrectionRecord {
    let correction: Correction
    do {
      correction = try Correction(.init(kind: kind, name: name, change: change, to: to, at: at))
    } catch {
      throw .text("\(error)")
    }
    var id: StoryID?
    if let story {
      guard story.utf8.count == 16, let value = UInt64(story, radix: 16) else {
        throw .text("“\(story)” is no story: that is 16 hexadecimal digits, or null for all.")
      }
      id = StoryID(value: value)
    }
    if case .split = correction.change, id == nil {
      throw .text("split needs a story, as the place of a mention is of one.")
    }
    if let problem = correction.problem(isForAll: id == nil) { throw .text("\(problem)") }
    var time = now
    if let made {
      guard let value = CorrectionTime.time(made) else {
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
    var problems: [(line: Int, text: String)] = []
    let decoder = JSONDecoder()
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      do {
        let line = try decoder.decode(CorrectionLine.self, from: Data(bytes))
        let names = try decoder.decode(Names.self, from: Data(bytes)).all
        if let name = names.first(where: { CodingKeys(stringValue: $0) == nil }) {
          throw CorrectionLineError.text("“\(name)” is no key of a correction.")
        }
        guard line.undone == nil else { continue }
        let record = try line.record(now: now)
        if let problem = chains.add(record.correction, story: record.story) {
          throw CorrectionLineError.text("\(problem)")
        }
        records.append(record)
      } catch {
        problems.append((index + 1, text(of: error)))
      }
    }
    return (records, problems)
  }

  /// The names of the values in an object, in their order.
  private struct Names: Decodable {
    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    var all: [String]

    init(from decoder: any Decoder) throws {
      all = try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue).sorted()
    }
  }

  private static func text(of error: any Error) -> String {
    switch error {
    case CorrectionLineError.text(let text): text
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing."
    case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
      DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "“\(context.codingPath[0].stringValue)” has a value of the wrong type."
    default: "it is not an object of JSON."
    }
  }
}

/// Why a line is no correction.
enum CorrectionLineError: Error {
  /// The reason in one sentence.
  case text(String)
}
