import TestSupport

/// Makes texts out of the words, marks and accidents of official stories.
enum TextGenerator {
  static func text(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
      text += spaces.randomElement(using: &random) ?? " "
    }
    return text
  }

  private static let spaces = [" ", " ", " ", " ", " ", "\n", "\n\n", "", "-", "\u{a0}", "  "]

  private static let pieces = [
    "President", "Mayor", "Belgian Ambassador to China", "Minister of Foreign Affairs", "and", "of", "the",
    "in", "to",
    "Mr.", "H.E.", "Dr. (Ms.)", "Lin Feng", "Jan Claes", "Feng", "O’Connor", "al-", "von der", "Jr.", "K",
    "S.",
    "Sri Lanka", "U.S.", "Türkiye", "中国", "Shanghai", "CA", "Ministry of Law", "Bank", "Forum", "(", ")", "“",
    "”",
    "\"", "'", "’s", ",", ".", "...", ";", ":", "!", "?", "–", "—", "•", "###", "today (02)", "Thursday",
    "7 to 9 May",
    "2023-03-31", "in 2015", "March", "said", "added", "met with", "held talks with", "called on", "he",
    "she",
    "the mayor", "trade", "clean energy", "cooperation in", "such as", "relations", "met", "signed by",
    "between",
    "GSP+", "MoU", "1.", "i)", "\u{301}", "e\u{301}", "🇧🇪", "\u{202e}", "\u{0}", "\u{1b}[2J", "according to",
  ]
}
