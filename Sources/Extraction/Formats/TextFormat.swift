public import Stories

/// Prints findings as text for people to read.
public enum TextFormat {
  /// The findings of a story: its headline, then a section for each kind that it has.
  public static func text(of findings: Findings, in story: Story) -> String {
    text(of: findings, in: story) { _ in [] }
  }

  /// The same, and under each finding why it is there: what is said of it, and by which rules on what evidence.
  ///
  /// Lines of the text count from 1.
  public static func explanation(of findings: Findings, in story: Story) -> String {
    let explainer = Explainer(findings, of: story)
    return text(of: findings, in: story) { finding in
      explainer.explanation(of: finding).claims.flatMap { claim in
        ["    \(claim.text)"]
          + claim.grounds.map { "      \($0.rule), \($0.sureness): \($0.sentence)" }
      }
    }
  }

  private static func text(
    of findings: Findings,
    in story: Story,
    under finding: (Finding) -> [String]
  ) -> String {
    var lines: [String] = []
    let headline = story.headline.isEmpty ? story.origin.path : story.headline
    lines.append(story.date.map { "\($0)  \(headline)" } ?? headline)
    let titles = FindingTitles(findings, of: story)
    for section in titles.sections {
      lines.append("")
      lines.append(section.title)
      for entry in section.findings {
        lines.append("  " + titles.title(of: entry))
        lines.append(contentsOf: finding(entry))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
