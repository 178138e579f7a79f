import Query
import Stories
import TestSupport
import Testing

@testable import Archive

@Suite struct StoryNamesTests {
  private func archive() throws -> Archive {
    try Archive.ofTexts((0..<60).map { "2023-03-\(10 + $0 % 20)\nHeadline \($0)\nSHINE \($0)\nText" })
  }

  /// The numbers that are walked over, with the length of what each has.
  private func walked(_ numbers: [RowNumber]?, in archive: Archive) throws -> [RowNumber: Int] {
    try archive.reader.run { database in
      let names = try StoryNames(numbers, in: database)
      var (found, last): ([RowNumber: Int], RowNumber?) = ([:], nil)
      while try names.next({ number, bytes in
        #expect(last.map { $0 < number } ?? true, "in ascending order, each once")
        last = number
        found[number] = bytes.count
      }) {}
      #expect(try !names.next { _, _ in Issue.record("it has ended") })
      return found
    }
  }

  @Test func withoutNumbersAllAreWalkedOver() throws {
    let archive = try archive()
    let found = try walked(nil, in: archive)
    #expect(try Set(found.keys) == Set(archive.rows(matching: .everything)))
    #expect(found.values.allSatisfy { $0 > 0 })
    #expect(try walked(nil, in: Archive(index: .memory, marks: .memory)).isEmpty)
  }

  @Test func fewAreLookedUpAndManyWalkedTo() throws {
    let archive = try archive()
    let all = try archive.rows(matching: .everything, order: .oldest)
    let whole = try walked(nil, in: archive)
    var generator = SeededGenerator(seed: 9)
    for count in [0, 1, 2, 7, 8, 9, 30, 59, 60] {
      let some = Array(all.shuffled(using: &generator).prefix(count)).sorted()
      let found = try walked(some, in: archive)
      #expect(found == whole.filter { some.contains($0.key) }, "\(count)")
    }
  }

  @Test func storiesThatHaveGoneAreLeftOut() throws {
    let archive = try archive()
    let all = try archive.rows(matching: .everything, order: .oldest)
    for number in [0, 1 << 40, Int64.max] {
      let other = RowNumber(value: number)
      #expect(try walked([all[3], other].sorted(), in: archive).keys.sorted() == [all[3]])
      #expect(try walked((all + [other]).sorted(), in: archive).count == 60)
    }
  }
}
