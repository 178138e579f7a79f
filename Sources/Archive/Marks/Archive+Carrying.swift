internal import Stories

extension Archive {
  /// Gives stories that have come in the place of others the marks and corrections of those, which keep theirs: the old
  /// text may stand elsewhere or come back.
  func carryMarks(_ successions: [IndexWriter.Succession]) throws(ArchiveError) {
    guard !successions.isEmpty, marks.isAtHand else { return }
    let marked = try zip(successions, marks(of: successions.map(\.old))).filter { $1 != Mark() }
    _ = try merge(marked.map { MarkedStory($0.new, $1) }, views: [])
    let heirs = Dictionary(successions.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    let corrections = try corrections().compactMap { record -> CorrectionRecord? in
      guard let heir = record.story.flatMap({ heirs[$0] }) else { return nil }
      var record = record
      record.story = heir
      return record
    }
    _ = try merge(corrections)
  }
}
