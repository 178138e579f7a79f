import Archive
import Extraction
import Foundation
import Reader
import Stories

extension EffectPerformer {
  /// Keeps a correction.
  func correct(_ correction: Correction, story: StoryID?, headline: String, post: (Event) -> Void) {
    do {
      _ = try archive.add(
        CorrectionRecord(correction, story: story, headline: headline, made: CorrectionTime.now)
      )
      post(.corrected)
    } catch {
      post(.notCorrected(Notice("\(error)", isError: true)))
    }
  }

  /// Undoes the last correction.
  func undoCorrection(post: (Event) -> Void) throws {
    guard let record = try archive.undoCorrection(at: CorrectionTime.now) else {
      post(.notice(Notice("There is no correction to undo.")))
      return
    }
    post(.undone(record.correction, Notice("Undone: \(record.correction), \(record.place).")))
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
