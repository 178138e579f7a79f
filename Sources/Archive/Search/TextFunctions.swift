internal import FoundationEssentials
internal import GRDB
internal import Query
internal import Synchronization

/// The SQL functions that look for what a query asks for in the text of a story itself.
///
/// `holds(condition, headline, text, statements, speakers)` says whether a condition, written in the query
/// language, holds; `occurrences(query, headline, text)` how often what a query asks for stands there.
final class TextFunctions: Sendable {
  /// The tests of conditions seen of late: a condition is read once, not for each story.
  private let tests = Mutex<[String: TextTest]>([:])
  private let matchers = Mutex<[String: QueryMatcher]>([:])
  /// So many are kept.
  private static let limit = 16

  var functions: [DatabaseFunction] {
    [
      DatabaseFunction("holds", argumentCount: 5, pure: true) { [self] values in
        guard case .string(let condition) = values[0].storage else { return false }
        return test(condition) { test in
          test.holds(
            headline: Self.bytes(of: values[1]),
            text: Self.bytes(of: values[2]),
            statements: Self.bytes(of: values[3]),
            speakers: Self.bytes(of: values[4])
          )
        }
      },
      DatabaseFunction("occurrences", argumentCount: 3, pure: true) { [self] values in
        guard case .string(let query) = values[0].storage else { return 0 }
        return matchers.withLock { matchers in
          if matchers.count > Self.limit { matchers.removeAll() }
          let matcher = matchers[query] ?? QueryMatcher((try? Query.parse(query)) ?? .everything)
          matchers[query] = matcher
          return Self.bytes(of: values[1]).withUnsafeBytes {
            matcher.count(in: $0.bindMemory(to: UInt8.self))
          }
            + Self.bytes(of: values[2]).withUnsafeBytes { matcher.count(in: $0.bindMemory(to: UInt8.self)) }
        }
      },
    ]
  }

  private func test(_ condition: String, _ body: (inout TextTest) -> Bool) -> Bool {
    tests.withLock { tests in
      if tests.count > Self.limit { tests.removeAll() }
      if tests[condition] == nil, case .term(let parsed)? = try? Query.parse(condition) {
        tests[condition] = TextTest(parsed)
      }
      guard tests[condition] != nil else { return false }
      return body(&tests[condition, default: .nothing])
    }
  }

  private static func bytes(of value: DatabaseValue) -> Data {
    switch value.storage {
    case .blob(let data): data
    case .string(let text): Data(text.utf8)
    case .null, .int64, .double: Data()
    }
  }
}
