import Stories
import TestSupport
import Testing

/// What holds for the zones of any text.
@Suite struct PlainTextPropertyTests {
  /// Lines as stories have them, and lines that are made to lead a reader astray.
  private static let lines: [String] = [
    "", "", "", " ", "\u{a0}", " date 2021-06-04 ", "4 Jun 2021 Posted in Visits", "4 JUNE 2021",
    "A visit to Arica",
    "A visit to…", "…", "...", "A visit to Arica and to the bridges of the north",
    "The mayor of Ghent flew to Arica.",
    "The mayor of Ghent flew to Arica on Monday to look at the bridges and", "to speak with engineers.",
    "    \"No bridge is too old,\" she said.", "  Ms Araya on the bridge", "An Peeters poses with Luz Araya",
    "1. The mayor flew to Arica on Monday with six engineers of the city.", "2. Steel", "• rust", "•", "- ",
    "(a) paint",
    "Source:\u{a0} HARBOUR NEWS\u{a0} \u{a0} Editor:\u{a0} Ada Quill", "(Web editor: Ada Quill)",
    "(Web editor: Ada", "(",
    "Source:", "###", " REUTER", "Last updated on 9 July 2021", "Share this page", "\u{feff}", "\u{2}", "”",
    "\"", "。",
    "GHENT, June 4 (Xinhua) -- The mayor left.", "https://ghent.example/a", "https://",
    "15:46, July 12, 2023",
    "饶彦霖说，港口很大。", "🇧🇪 🇨🇱", "e\u{301}\u{302}\u{303}", "\u{1b}[2J",
    String(repeating: "The mayor spoke about the ferry. ", count: 20),
    String(repeating: "bridge ", count: 60),
    String(repeating: "Home World ", count: 60) + "( Xinhua ) 15:46, July 12, 2023 "
      + String(repeating: "The mayor left. ", count: 50) + "(Web editor: Ada Quill) Copyright",
    String(repeating: "Home ", count: 300) + "15:46, July 12, 2023 The mayor left. (Web editor: Ada",
    String(repeating: "é", count: 700) + "15:46, July 12, 2023\u{a0}" + String(repeating: "上", count: 90)
      + "(editor",
  ]
  private static let lineEnds = ["\n", "\n", "\n", "\n\n", "\r\n", "\r", "\n\n\n", ""]

  private static func randomLines(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...14, using: &generator) {
      text += lines[Int.random(in: 0..<lines.count, using: &generator)]
      text += lineEnds[Int.random(in: 0..<lineEnds.count, using: &generator)]
    }
    return text
  }

  @Test func zonesOfAnyMixOfLinesHold() throws {
    var generator = SeededGenerator(seed: 20_230_331)
    for _ in 0..<3_000 {
      let text = Self.randomLines(&generator)
      guard let story = Story.of(text) else {
        #expect(
          text.allSatisfy { $0.isWhitespace || $0 == "\u{feff}" || $0 == "\u{2}" },
          "\(text.debugDescription)"
        )
        continue
      }
      if let rule = brokenRule(of: story) { Issue.record("\(rule) in \(text.debugDescription)") }
      #expect(lost(of: story) == "", "\(text.debugDescription)")
      #expect(story.text.description == text)
      #expect(
        story.zones.first?.isRepeat != true || story.zones.contains { $0.kind == .headline && !$0.isRepeat }
      )
    }
  }

  @Test func zonesOfAnyBytesHold() throws {
    var generator = SeededGenerator(seed: 1987)
    // Bytes that mean something to the reader come up as often as all the others.
    let likely = Array("\n\r  ..:()\u{2026}0123\u{a0}\u{3000}\u{feff}\"\u{201d}-*•#\u{2}".utf8)
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? likely[Int.random(in: 0..<likely.count, using: &generator)]
          : UInt8.random(in: .min ... .max, using: &generator)
      }
      let (text, _) = StoryText.decoding(bytes)
      guard let story = PlainText.story(of: text, origin: Origin(path: "test")) else { continue }
      if let rule = brokenRule(of: story) { Issue.record("\(rule) in \(bytes)") }
      #expect(lost(of: story) == "", "\(bytes)")
      #expect(story.text == text)
    }
  }

  @Test func everyBeginningOfAStoryHolds() throws {
    var generator = SeededGenerator(seed: 30)
    let bytes = Array((0..<40).map { _ in Self.randomLines(&generator) }.joined().utf8.prefix(6_000))
    for count in stride(from: 0, through: bytes.count, by: 7) {
      let (text, _) = StoryText.decoding(Array(bytes.prefix(count)))
      guard let story = PlainText.story(of: text, origin: Origin(path: "test")) else { continue }
      if let rule = brokenRule(of: story) { Issue.record("\(rule) in the first \(count) bytes") }
    }
  }

  @Test func isTheSameEachTime() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let text = Self.randomLines(&generator)
      #expect(Story.of(text) == Story.of(text))
    }
  }
}
