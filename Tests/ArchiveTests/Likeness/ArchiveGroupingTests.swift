import Archive
import Extraction
import Query
import Stories
import Testing

@Suite struct ArchiveGroupingTests {
  private let text = "A " + Releases.text()

  private func texts() -> [String] {
    [
      "2023-03-31\nOne\nSHINE\n" + text, "2023-03-30\nTwo\nSHINE\nA " + Releases.text(1),
      "2023-03-29\nThree\nTimes\n" + text, "2023-03-29\nFour\nTimes\n" + Releases.text(text, replacing: [9]),
    ]
  }

  private func headlines(_ numbers: [RowNumber], in archive: Archive) throws -> [String] {
    try archive.rows(numbers).map(\.headline)
  }

  @Test func theFirstOfEachGroupStands() throws {
    let archive = try Archive.ofTexts(texts())
    let all = try archive.rows(matching: .everything)
    #expect(try headlines(archive.grouped(all), in: archive) == ["One", "Two"])
    #expect(try headlines(archive.grouped(all.reversed()), in: archive) == ["Three", "Two"])
    #expect(try archive.grouped([]) == [])
    let times = try archive.rows(matching: Query.parse("source:times"))
    #expect(times.count == 2)
    #expect(try archive.grouped(times) == [times[0]], "whatever else is in the group")
  }

  @Test func rowsSayHowManyMoreThereAre() throws {
    let archive = try Archive.ofTexts(texts())
    let rows = try archive.rows(archive.rows(matching: .everything))
    #expect(
      Dictionary(uniqueKeysWithValues: rows.map { ($0.headline, $0.kin) }) == [
        "One": 2, "Two": 0, "Three": 2, "Four": 2,
      ]
    )
  }

  @Test func theRestOfAGroupIsFound() throws {
    let archive = try Archive.ofTexts(texts())
    for row in try archive.rows(archive.rows(matching: .everything)) {
      let found = try archive.rows(matching: .term(.field(.like, .init(String(row.id.value, radix: 16)))))
      #expect(found.count == row.kin + 1)
    }
  }

  @Test func whatComesLaterIsSeen() throws {
    let archive = try Archive.ofTexts(texts())
    func count() throws -> Int { try archive.grouped(archive.rows(matching: .everything)).count }
    #expect(try count() == 2)
    let more = ["2023-04-01\nFive\nSHINE\n" + text, "2023-04-01\nSix\nSHINE\nA " + Releases.text(2)]
    try archive.add(.init(stories: more.map { storyOfLines($0, path: $0) }), from: ReadingLog().source)
    #expect(try count() == 3)
  }

  @Test func ofALongListTheSameStands() throws {
    let archive = try Archive.ofTexts(texts())
    let page = try archive.rows(matching: .everything)
    let others = (1...600).map { RowNumber(value: Int64($0)) }
    #expect(try archive.grouped(page + others) == archive.grouped(page) + others)
    #expect(try archive.grouped(page).count == 2, "once the groups of all are known too")
  }

  @Test func withoutGroupsTheListIsAsItWas() throws {
    let archive = try Archive.ofTexts(Array(texts().prefix(2)))
    let all = try archive.rows(matching: .everything)
    #expect(try archive.grouped(all) == all)
  }

  @Test func correctionsLeaveTheGroups() throws {
    let archive = try Archive.ofTexts(texts().map { $0 + "\n@official Ann Stone" })
    _ = try archive.add(
      CorrectionRecord(
        Correction(.init(.person, "Ann Stone"), .rename("Anne Stone")),
        story: nil,
        headline: "",
        made: 1
      )
    )
    _ = try archive.followCorrections(from: ReadingLog().source)
    #expect(try archive.rows(matching: Query.parse("official:anne")).count == 4)
    let all = try archive.rows(matching: .everything)
    #expect(try headlines(archive.grouped(all), in: archive) == ["One", "Two"])
    #expect(try archive.rows(all).map(\.kin).sorted() == [0, 2, 2, 2])
  }
}
