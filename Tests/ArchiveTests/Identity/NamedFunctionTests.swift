import Foundation
import GRDB
import Testing

@testable import Archive

@Suite struct NamedFunctionTests {
  private func isNamed(_ names: [Int64], titles: [Int64] = [], of numbers: [Int64]) throws -> Bool? {
    let entries =
      names.map { NamingCoding.Entry(role: .name, name: $0) }
      + titles.map { NamingCoding.Entry(role: .title, name: $0) }
    return try DatabaseQueue().write { database in
      database.add(function: NamedFunction.function)
      return try Bool.fetchOne(
        database,
        sql: "SELECT named(?, ?)",
        arguments: [Data(NamingCoding.encode(entries)), NamedFunction.argument(numbers)]
      )
    }
  }

  @Test func tellsWhetherAStoryHasOneOfSomeNames() throws {
    #expect(try isNamed([3, 500, 70_000], of: [9, 500]) == true)
    #expect(try isNamed([3, 500, 70_000], of: [9, 501]) == false)
    #expect(try isNamed([], of: [9]) == false)
    #expect(try isNamed([9], of: []) == false)
    #expect(try isNamed([], titles: [9], of: [9]) == false, "a title is no name")
  }

  @Test func aStoryWithoutNamesHasNone() throws {
    let answer = try DatabaseQueue().write { database in
      database.add(function: NamedFunction.function)
      return try Bool.fetchOne(
        database,
        sql: "SELECT named(NULL, ?)",
        arguments: [NamedFunction.argument([1])]
      )
    }
    #expect(answer == false)
  }
}
