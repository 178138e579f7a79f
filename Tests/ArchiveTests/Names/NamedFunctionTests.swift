import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct NamedFunctionTests {
  private typealias Entry = NamingCoding.Entry

  private func isNamed(_ entries: [Entry]?, _ parts: [NamingKey.Part], of numbers: [Int64]) throws -> Bool? {
    try DatabaseQueue().write { database in
      database.add(function: NamedFunction.function)
      return try Bool.fetchOne(
        database,
        sql: "SELECT named(?, ?, ?)",
        arguments: [
          entries.map { Data(NamingCoding.encode($0)) }, Data(parts.map(\.rawValue)),
          NamedFunction.argument(numbers),
        ]
      )
    }
  }

  private func isNamed(_ names: [Int64], titles: [Int64] = [], of numbers: [Int64]) throws -> Bool? {
    let entries =
      names.map { Entry(role: .official, name: $0) } + titles.map { Entry(role: .title, name: $0) }
    return try isNamed(entries, [.official], of: numbers)
  }

  @Test func tellsWhetherAStoryHasOneOfSomeNames() throws {
    #expect(try isNamed([3, 500, 70_000], of: [9, 500]) == true)
    #expect(try isNamed([3, 500, 70_000], of: [9, 501]) == false)
    #expect(try isNamed([], of: [9]) == false)
    #expect(try isNamed([9], of: []) == false)
    #expect(try isNamed([], titles: [9], of: [9]) == false, "a title is no name")
  }

  @Test func aStoryWithoutNamesHasNone() throws {
    #expect(try isNamed(nil, [.name], of: [1]) == false)
  }

  @Test func theFlagsOfAStoryAreNoNames() throws {
    let entries = [Entry(role: .flag, name: StoryFlag.meeting.number)]
    for part in [NamingKey.Part.flag, .name] {
      #expect(try isNamed(entries, [part], of: [StoryFlag.meeting.number]) == false)
    }
  }

  @Test func agreesWithTheWordsOfTheFullTextIndex() throws {
    var generator = SeededGenerator(seed: 31)
    let parts: [NamingKey.Part] = [.official, .name, .met, .speaker]
    for _ in 0..<500 {
      let entries = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Entry(
          role: NamingCoding.Role.allCases.randomElement(using: &generator) ?? .name,
          name: Int64.random(in: 1...6, using: &generator)
        )
      }
      let wanted = parts.filter { _ in Bool.random(using: &generator) }
      let numbers = (1...6).filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }.map(Int64.init)
      let words = Set(
        NamingCoding.encode(entries).withUnsafeBytes { NamingKey.words(of: $0) }.split(separator: " ").map(
          String.init
        )
      )
      let keys = numbers.flatMap { number in wanted.map { NamingKey($0, number).word } }
      #expect(try isNamed(entries, wanted, of: numbers) == !words.isDisjoint(with: keys), "\(entries)")
    }
  }

  @Test func numbersOfNoNameAreLeftOut() {
    #expect(NamedFunction.argument([-1, Int64.min, Int64.max]) == Data())
    #expect(NamedFunction.argument([0, 9, 1]) == Data([0b11, 0b10]))
  }

  @Test func keysAreTheWordsOfTheEntries() throws {
    let entries = [Entry(role: .official, name: 40), Entry(role: .met, name: 40)]
    let words = try DatabaseQueue().write { database in
      database.add(function: KeysFunction.function)
      return try String.fetchAll(
        database,
        sql: "SELECT keys(?) UNION ALL SELECT keys(NULL) UNION ALL SELECT keys('x')",
        arguments: [Data(NamingCoding.encode(entries))]
      )
    }
    #expect(words == ["o14 m14", "", ""])
  }
}
