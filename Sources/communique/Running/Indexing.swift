import Archive
import Dispatch
import Reader

/// Brings the index up to date while the reader is in use: once at the start, and then whenever something changes.
final class Indexing: Sendable {
  /// How often the folders are looked through where the system does not tell of changes; but never so often that it
  /// takes more than a tenth of the time.
  private static let interval = Duration.seconds(30)

  private let cancellation = Cancellation()
  private let watcher = FolderWatcher()
  private let done = DispatchSemaphore(value: 0)
  private let collection: StoryCollection
  private let mailbox: Mailbox

  /// Begins, on a thread of its own, and posts how far it is and what has changed.
  init(_ collection: StoryCollection, mailbox: Mailbox) {
    self.collection = collection
    self.mailbox = mailbox
    DispatchQueue(label: "communique.indexing", qos: .utility).async { [self] in
      defer { done.signal() }
      run()
    }
  }

  /// Stops after the batch in hand, and waits for it.
  func stop() {
    cancellation.cancel()
    watcher.stop()
    done.wait()
  }

  private func run() {
    guard case .paths = collection.origin else {
      var news = IndexingNews()
      check(nil, isFirst: true, &news)
      return mailbox.post(.progress(nil))
    }
    var news = IndexingNews()
    var change: FolderChange? = .everything
    var isFirst = true
    while let current = change, !cancellation.isCancelled {
      // Where a folder of these has come anew, it is watched anew.
      if current.isEverything { collection.archive.watchDatabases(with: watcher) }
      let start = ContinuousClock.now
      let isGood = check(current, isFirst: isFirst, &news)
      for notice in news.notices(of: watcher.problem) { mailbox.post(.notice(notice)) }
      mailbox.post(.progress(nil))
      isFirst = false
      let hasToLook = watcher.problem != nil || news.hasAbsent || !isGood
      let pause = isGood ? max(Self.interval, (ContinuousClock.now - start) * 10) : Self.interval
      change = watcher.next(interval: hasToLook ? pause : nil)
      if !isGood {
        // The check that failed has written to the index itself; that is no reason to try again at once.
        while let next = change, !next.isEverything, next.paths.isEmpty {
          change = watcher.next(interval: pause)
        }
        // What it missed is not known.
        change?.isEverything = true
      }
    }
  }

  /// Brings the index up to date after a change; whether that could be done.
  @discardableResult
  private func check(_ change: FolderChange?, isFirst: Bool, _ news: inout IndexingNews) -> Bool {
    let archive = collection.archive
    do {
      var change = change
      if change?.isDatabase == true, archive.isReplaced { change = .everything }
      if change.map({ $0.isEverything || !$0.paths.isEmpty }) ?? true {
        let end = try update(change, isFirst: isFirst)
        let missing = collection.missing
        // What is missing is told by its name, and the index may list it too as what can't be read.
        let problems = try archive.problemCount() - missing.count { !end.absent.contains($0) }
        for notice in news.notices(of: end, missing: missing) + news.notices(problems: problems) {
          mailbox.post(.notice(notice))
        }
        // A changed file that gives no story any more counts too, and what another reader found first.
        if try archive.hasChanged() || end.isChange { mailbox.post(.collectionChanged) }
        _ = try archive.resolveIdentities(isCancelled: { self.cancellation.isCancelled })
      }
      if try archive.hasChanged() { mailbox.post(.collectionChanged) }
      news.hasFailed(nil)
      return true
    } catch {
      mailbox.post(.collectionChanged)
      if let notice = news.hasFailed("\(error)") { mailbox.post(.notice(notice)) }
      return false
    }
  }

  private func update(_ change: FolderChange?, isFirst: Bool) throws -> IndexProgress {
    var shown = 0
    var last = ContinuousClock.now
    return try collection.update(
      change,
      watchedBy: watcher,
      progress: { [mailbox] progress in
        // The list follows at a pace that a person can read; the first stories show at once, and what takes no time
        // is not spoken of.
        let now = ContinuousClock.now
        let changes = progress.stories + progress.removed + progress.corrected
        guard (isFirst && shown == 0 && changes > 0) || now - last > .milliseconds(250) else { return }
        last = now
        mailbox.post(.progress(progress.stage == .done ? nil : Progress(progress)))
        if changes > shown { mailbox.post(.collectionChanged) }
        shown = changes
      },
      isCancelled: { self.cancellation.isCancelled }
    )
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
