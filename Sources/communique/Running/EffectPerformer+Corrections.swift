import Archive
import Extraction
import Foundation
import Query
import Reader
import Stories

extension EffectPerformer {
  /// Keeps a correction.
  func correct(_ correction: Correction, story: StoryID?, headline: String, post: (Event) -> Void) {
    defer { tellBackup(post: post) }
    let made = MadeCorrection(correction, story: story)
    do {
      if case .merge = correction.change {
        var chains = MergeChains()
        for record in try archive.corrections() { _ = chains.add(record.correction, story: record.story) }
        if let problem = chains.add(correction, story: story) {
          return post(.notCorrected(made, Notice("Not merged: \(problem)", isError: true)))
        }
      }
      let unnamed = story == nil ? try nameOfNobody(in: correction) : nil
      _ = try archive.add(
        CorrectionRecord(correction, story: story, headline: headline, made: TimeStamp.now)
      )
      post(.corrected(made))
      if let unnamed {
        post(.notice(Notice("No story names “\(unnamed)” so far; it is merged all the same (U undoes).")))
      }
    } catch {
      post(.notCorrected(made, Notice("\(error)", isError: true)))
    }
  }

  /// The name that a finding is merged into where no story of the collection has it.
  private func nameOfNobody(in correction: Correction) throws -> String? {
    guard case .merge(let name) = correction.change, let field = correction.subject.kind.field else {
      return nil
    }
    let query = Query.term(.field(field, Query.Phrase(name, isWhole: true)))
    return try archive.rows(matching: query, limit: 1, isInterruptible: false).isEmpty ? name : nil
  }

  /// Undoes the first of some corrections that is still in force, or the last of all when none is.
  ///
  /// What was imported or made by another program since comes after them, however late it was made.
  func undoCorrection(of own: [MadeCorrection], post: (Event) -> Void) throws {
    defer { tellBackup(post: post) }
    func tell(_ record: CorrectionRecord, _ first: String) {
      let made = MadeCorrection(record.correction, story: record.story)
      post(.undone(made, Notice("\(first): \(record.correction), \(record.place).")))
    }
    var standing: [MadeCorrection: Int64] = [:]
    for record in own.isEmpty ? [] : try archive.corrections() {
      standing[MadeCorrection(record.correction, story: record.story)] = record.number
    }
    for made in own {
      guard let number = standing[made],
        let record = try archive.undoCorrection(number, at: TimeStamp.now)
      else { continue }
      return tell(record, "Undone")
    }
    guard let record = try archive.undoCorrection(at: TimeStamp.now) else {
      post(.notice(Notice("There is no correction to undo.")))
      return
    }
    tell(record, "Undone, though not made in this session")
  }

  /// Has the index follow the corrections, and tells how far it is when that takes long.
  func followCorrections(startingWith first: RowNumber?, post: (Event) -> Void) throws {
    var last = ContinuousClock.now
    var isTold = false
    defer { if isTold { post(.progress(nil)) } }
    try archive.followCorrections(
      from: source,
      startingWith: first,
      progress: { done, total in
        let now = ContinuousClock.now
        guard done < total, now - last > .milliseconds(250) else { return }
        last = now
        isTold = true
        post(.progress(Progress(seen: done, total: total, isCorrecting: true)))
        post(.collectionChanged)
      },
      isCancelled: isCancelled
    )
    post(.collectionChanged)
    if try archive.resolveIdentities(isCancelled: isCancelled) { post(.collectionChanged) }
  }
}

extension CorrectionRecord {
  /// For which stories it is, for people.
  var place: String {
    guard let story else { return "in all stories" }
    return "in “\(headline.isEmpty ? "\(story)" : headline)”"
  }
}
