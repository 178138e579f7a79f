import Archive
import Stories
import TestSupport
import Testing

@Suite struct MarkTests {
  private func mark(note: String) -> Archive.Mark {
    var mark = Archive.Mark()
    mark.note = note
    return mark
  }

  @Test(arguments: [
    ("", "", ""), ("a", "", "a"), ("", "b c", "b c"), ("a", "b", "a | b"), ("a | b", "b", "a | b"),
    ("a", "c | a | b", "a | c | b"), ("x|y", "x", "x|y | x"),
  ])
  func notesStandBesideEachOther(one: String, other: String, merged: String) {
    #expect(mark(note: one).merging(mark(note: other)).note == merged)
  }

  @Test func theLaterDayOfReadingCounts() {
    var (one, other) = (Archive.Mark(), Archive.Mark())
    other.readDay = CalendarDay(dayNumber: 9)
    #expect(one.merging(other).readDay == nil, "the other is not read")
    other.isRead = true
    #expect(one.merging(other) == other)
    one.isRead = true
    one.readDay = CalendarDay(dayNumber: 10)
    one.isStarred = true
    #expect(other.merging(one) == one)
    #expect(one.merging(other) == one)
  }

  @Test func mergingAgainChangesNothing() {
    var random = SeededGenerator(seed: 4)
    func randomMark() -> Archive.Mark {
      var mark = Archive.Mark()
      (mark.isRead, mark.isStarred) = (.random(using: &random), .random(using: &random))
      mark.note = (0..<Int.random(in: 0...4, using: &random))
        .map { _ in ["a", "b", "|", "c d"].randomElement(using: &random) ?? "" }.joined(separator: " ")
      mark.tags = ["p", "q", "r"].filter { _ in .random(using: &random) }.compactMap { Tag($0) }
      return mark
    }
    for _ in 1...500 {
      let (one, other) = (randomMark(), randomMark())
      let merged = one.merging(other)
      #expect(merged.merging(other) == merged)
      #expect(merged.merging(one) == merged)
      #expect(Set(merged.tags) == Set(one.tags + other.tags))
    }
  }
}
