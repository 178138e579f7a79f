import Stories
import Testing

@testable import Archive

@Suite struct ShinglesTests {
  private func shingles(_ text: String, headline: String = "", _ kind: Zone.Kind = .paragraph) -> Shingles {
    let text = StoryText(text)
    return Shingles(of: text, headline: headline, zones: [Zone(kind, text.range)])
  }

  private func areAlike(_ first: String, _ second: String, onOneDay: Bool = true) -> Bool {
    let (first, second) = (shingles(first), shingles(second))
    let isLike = first.isLike(second, onOneDay: onOneDay)
    #expect(isLike == second.isLike(first, onOneDay: onOneDay), "of two each is like the other or none is")
    return isLike
  }

  @Test func aFewWordsMayDiffer() {
    let text = "A " + Releases.text()
    #expect(areAlike(text, text, onOneDay: false))
    #expect(areAlike(text, Releases.text(text, replacing: [7]), onOneDay: false))
    #expect(areAlike(text, Releases.text(text, replacing: [7, 60, 90])))
    #expect(areAlike(text, text + " and more of it"))
    #expect(!areAlike(text, Releases.text(text, replacing: stride(from: 0, to: 120, by: 9))))
    #expect(!areAlike(text, "A " + Releases.text(1)))
    #expect(!areAlike(text, Releases.text(text, replacing: 60..<120)), "half of it is another")
  }

  @Test func caseAccentsAndSignsDoNotCount() {
    let text = "Émile " + Releases.text()
    #expect(areAlike(text, "EMILE, " + Releases.text().replacing(" ", with: "  ")))
  }

  @Test func likenessIsTheShareOfRuns() {
    let text = Releases.text(words: 103)
    #expect(shingles(text).likeness(to: shingles(text)) == 1)
    // One word is in four of the hundred runs.
    let other = shingles(Releases.text(text, replacing: [50]))
    #expect(abs(shingles(text).likeness(to: other) - 96.0 / 104.0) < 1e-9)
    #expect(shingles(text).likeness(to: shingles(Releases.text(1))) == 0)
    #expect(shingles("").likeness(to: shingles("")) == 0)
  }

  @Test func anotherNumberIsAnotherRelease() {
    let monday = Releases.notice("Monday", ["1,210", "41.50", "42"])
    #expect(areAlike(monday, monday))
    #expect(!areAlike(monday, Releases.notice("Monday", ["1,210", "41.60", "42"])))
    #expect(!areAlike(monday, Releases.notice("Tuesday", ["1,305", "40.10", "41"])))
    #expect(areAlike(monday, monday + " It has 31 members."), "more is no other")
  }

  @Test func otherNamesAreAnotherRelease() {
    func wishes(_ country: String, _ head: String) -> String {
      "The President sent wishes to \(head) of \(country) on the national day. " + Releases.text()
    }
    #expect(areAlike(wishes("Norland", "Ann Stone"), wishes("Norland", "Ann Stone")))
    #expect(areAlike(wishes("Norland", "Ann Stone"), wishes("Norland", "Anne Stone")), "one may be mended")
    #expect(!areAlike(wishes("Norland", "Ann Stone"), wishes("Sudland", "Eva Lind")))
    #expect(areAlike("Йон Берг " + Releases.text(), "Йон Берг Лунд " + Releases.text()))
    #expect(!areAlike("Йон Берг " + Releases.text(), "Ян Лунд " + Releases.text()))
  }

  @Test func withoutCapitalsLittleMayDiffer() {
    let text = String((0..<200).compactMap { UnicodeScalar(0x4e00 + $0 * 3).map(Character.init) })
    func replaced(_ count: Int) -> String {
      String(text.enumerated().map { $0 % 60 == 30 && $0 / 60 < count ? "一" : $1 })
    }
    #expect(areAlike(text, replaced(1)))
    #expect(!areAlike(text, replaced(3)))
  }

  @Test func aShortTextIsLikeTheSameOfItsDayAlone() {
    let flash = "Exchange sets two billion crowns of purchases, Exchange says"
    #expect(areAlike(flash, flash))
    #expect(!areAlike(flash, flash, onOneDay: false))
    #expect(!areAlike(flash, flash + " again"))
    #expect(!areAlike("One two three", "One two three"), "too short to tell")
    #expect(!areAlike("", ""))
  }

  @Test func aTableIsLikeTheSameUnderAHeadlineOfTheSameNumbers() {
    let table = (0..<40).map { "lot \($0) \($0 * 7 + 1)" }.joined(separator: " ")
    func isLike(_ first: String, _ second: String) -> Bool {
      shingles(table, headline: first).isLike(shingles(table, headline: second), onOneDay: true)
    }
    #expect(isLike("HERRING 12:00", "HERRING 12:00"))
    #expect(isLike("HERRING 12:00", "HERRING FUTURES"))
    #expect(!isLike("HERRING 12:00", "HERRING 12:30"))
    #expect(!areAlike(table, table + " lot 77 7"))
  }

  @Test func theDateLineTheHeadlineAndWhatIsAddedDoNotCount() {
    let body = "A " + Releases.text()
    func shingles(_ parts: [(Zone.Kind, String)]) -> Shingles {
      var (text, zones): (String, [Zone]) = ("", [])
      for (kind, part) in parts {
        zones.append(Zone(kind, text.utf8.count..<text.utf8.count + part.utf8.count))
        text += part + "\n"
      }
      return Shingles(of: StoryText(text), headline: "", zones: zones)
    }
    let plain = shingles([(.paragraph, body)])
    let dressed = shingles([
      (.dateLine, "2023-03-31"), (.headline, "Ann Stone 4 5 6 opens the port"), (.paragraph, body),
      (.creditLine, "Source: SHINE 99"), (.boilerplate, "The Guild was founded in 1871."),
    ])
    #expect(plain.sketch == dressed.sketch)
    #expect(plain.isLike(dressed, onOneDay: false))
    #expect(shingles([(.headline, body)]).sketch.isEmpty)
  }

  @Test func nearlyTheSameHaveANumberOfTheSketchInCommon() {
    var found = 0
    for seed in 0..<100 {
      let text = Releases.text(seed)
      let sketch = shingles("A " + text).sketch
      #expect(sketch.count == 3)
      let other = shingles("A " + Releases.text(text, replacing: [seed % 100])).sketch
      if !Set(sketch).isDisjoint(with: other) { found += 1 }
      #expect(Set(sketch).isDisjoint(with: shingles("A " + Releases.text(seed + 100)).sketch))
    }
    #expect(found > 85)
    #expect(shingles("A short text of few words").sketch.count == 1)
    #expect(shingles("").sketch.isEmpty)
  }

  @Test func aTextWithoutEndIsLookedAtInPart() {
    let text = String(repeating: "a b c d e f g h ", count: 20_000)
    #expect(areAlike(text, text))
    let zones = (0..<4).map { Zone(.paragraph, ($0 * 80_000)..<($0 + 1) * 80_000) }
    #expect(Shingles(of: StoryText(text), headline: "", zones: zones).sketch.count == 3)
  }
}
