import Archive
import Dispatch
import Reader

/// Brings the index up to date while the reader is in use.
final class Indexing: Sendable {
  private let cancellation = Cancellation()
  private let done = DispatchSemaphore(value: 0)

  /// Begins, on a thread of its own, and posts how far it is.
  init(_ collection: StoryCollection, mailbox: Mailbox) {
    DispatchQueue(label: "communique.indexing", qos: .utility).async { [self] in
      defer { done.signal() }
      var shown = 0
      var last = ContinuousClock.now
      do {
        let end = try collection.update(
          progress: { progress in
            // The list follows at a pace that a person can read; the first stories show at once.
            let now = ContinuousClock.now
            let changes = progress.stories + progress.removed + progress.corrected
            guard (shown == 0 && changes > 0) || now - last > .milliseconds(250) else { return }
            last = now
            mailbox.post(.progress(Progress(progress)))
            if changes > shown { mailbox.post(.collectionChanged) }
            shown = changes
          },
          isCancelled: { self.cancellation.isCancelled }
        )
        // A changed file that gives no story any more counts too.
        if end.stories + end.read + end.removed + end.corrected > 0 { mailbox.post(.collectionChanged) }
        if try collection.archive.resolveIdentities(isCancelled: { self.cancellation.isCancelled }) {
          mailbox.post(.collectionChanged)
        }
      } catch {
        mailbox.post(.collectionChanged)
        mailbox.post(.notice(Notice("\(error)", isError: true)))
      }
      mailbox.post(.progress(nil))
    }
  }

  /// Stops after the batch in hand, and waits for it.
  func stop() {
    cancellation.cancel()
    done.wait()
  }
}

extension Progress {
  /// What a person is told of how far indexing is.
  init(_ progress: IndexProgress) {
    if progress.stage == .correcting {
      self.init(seen: progress.corrected, total: progress.toCorrect, isCorrecting: true)
    } else {
      let seen = progress.toRead == nil ? progress.seen : progress.read
      self.init(seen: seen, total: progress.toRead, problems: progress.problems)
    }
  }
}
