internal import FoundationEssentials
internal import GRDB
internal import Query
internal import Synchronization

/// The SQL functions that look for what a query asks for in the text of a story itself.
///
/// `holds(condition, headline, text, statements, speakers)` says whether a condition, written in the query
/// language, holds; `occurrences(headline, text)` how often what the query asks for stands there. They are made for
/// one search: what an expression may cost is counted for it alone.
final class TextFunctions: Sendable {
  /// The tests of conditions: a condition is read once, not for each story.
  private let tests = Mutex<[String: TextTest]>([:])
  private let failure = Mutex<ArchiveError?>(nil)
  private let matcher: QueryMatcher
  private let allowance: Int
  private let isCancelled: @Sendable () -> Bool

  /// Makes them for a query.
  ///
  /// - Parameters:
  ///   - allowance: what an expression may look at in all stories, besides what it may for each byte; a second's work.
  ///   - isCancelled: asked at each story whether to stop.
  init(_ query: Query, allowance: Int = 1 << 26, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.allowance = allowance
    matcher = QueryMatcher(query)
    self.isCancelled = isCancelled
  }

  /// Why a function threw, if one has.
  var problem: ArchiveError? { failure.withLock { $0 } }

  var functions: [DatabaseFunction] {
    [
      DatabaseFunction("holds", argumentCount: 5, pure: true) { [self] values in
        guard case .string(let condition) = values[0].storage else { return false }
        return try reporting {
          try test(condition) { test in
            try test.holds(
              headline: Self.bytes(of: values[1]),
              text: Self.bytes(of: values[2]),
              statements: Self.bytes(of: values[3]),
              speakers: Self.bytes(of: values[4])
            )
          }
        }
      },
      DatabaseFunction("occurrences", argumentCount: 2, pure: true) { [self] values in
        try reporting {
          try values.reduce(0) { sum, value in
            try sum
              + Self.bytes(of: value).withUnsafeBytes { try matcher.count(in: $0.bindMemory(to: UInt8.self)) }
          }
        }
      },
    ]
  }

  /// Keeps what is thrown, of which the database keeps only the words.
  private func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      guard !isCancelled() else { throw ArchiveError.interrupted }
      return try body()
    } catch {
      let problem = error as? ArchiveError ?? .tooDear(text: "\(error)")
      failure.withLock { $0 = problem }
      throw problem
    }
  }

  private func test(_ condition: String, _ body: (inout TextTest) throws -> Bool) throws -> Bool {
    try tests.withLock { tests in
      if tests[condition] == nil, case .term(let parsed)? = try? Query.parse(condition) {
        tests[condition] = TextTest(parsed, allowance: allowance)
      }
      guard tests[condition] != nil else { return false }
      return try body(&tests[condition, default: .nothing])
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
