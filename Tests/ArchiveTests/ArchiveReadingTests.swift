import Archive
import Query
import Stories
import Testing

@Suite struct ArchiveReadingTests {
  private let untitled =
    "undated\n\n\nThe first words of a story without headline stand for it in a list, "
    + "as far as there is room for them"

  @Test func givesTheStoryBackAsItWasRead() throws {
    let texts = [
      "2023-03-31\nMayor and more\nSHINE\nText with é, 北京, a \u{0} and \r\n a line\u{a0}end",
      untitled,
      "x",
    ]
    let archive = try Archive.ofTexts(texts)
    for number in try archive.rows(matching: .everything) {
      let story = try #require(try archive.story(number))
      let index = try #require(Int(story.origin.path))
      #expect(story == storyOfLines(texts[index], path: "\(index)"))
    }
    #expect(try archive.story(RowNumber(value: 12)) == nil)
  }

  @Test func rowsHaveATitleAlways() throws {
    let archive = try Archive.ofTexts([
      "2023-03-31\nMayor\nSHINE\nText",
      untitled,
    ])
    let rows = try archive.rows(archive.rows(matching: .everything))
    #expect(
      rows.map(\.headline) == [
        "Mayor", "The first words of a story without headline stand for it in a list, as far as…",
      ]
    )
    #expect(rows.map(\.source) == ["SHINE", ""])
    #expect(rows.map(\.number.date?.description) == ["2023-03-31", nil])
    #expect(rows.allSatisfy { !$0.isRead && !$0.isStarred })
  }

  @Test func rowsComeInTheOrderAskedForWithoutThoseThatAreGone() throws {
    let archive = try Archive.ofTexts(["2023-03-31\nA\n", "2023-03-31\nB\n", "2023-03-30\nC\n"])
    let numbers = try archive.rows(matching: .everything)
    let asked = [numbers[2], RowNumber(value: 77), numbers[0]]
    #expect(try archive.rows(asked).map(\.number) == [numbers[2], numbers[0]])
  }

  @Test func officialsAreNamed() throws {
    let archive = try Archive.ofTexts([
      "2023-03-31\nA\n\n@official Gong Zheng = Gong\n@person Xu Fang\n@official Xi Jinping"
    ])
    let number = try #require(try archive.rows(matching: .everything).first)
    #expect(try archive.officials(in: number) == ["Gong Zheng", "Xi Jinping"])
    #expect(try archive.officials(in: RowNumber(value: 3)).isEmpty)
  }
}
