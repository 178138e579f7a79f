import Archive
import Dispatch
import Reader
import Synchronization

/// Performs the reader's effects away from the main thread, each kind in turn, and posts the answers.
///
/// Of searches, of counting facets, of loads and of questions who somebody is only the latest counts: an earlier one
/// that has not begun is left out, and a search or counting that runs is stopped.
final class BackgroundRunner: Sendable {
  private let performer: EffectPerformer
  private let mailbox: Mailbox
  private let searches = DispatchQueue(label: "communique.searches", qos: .userInteractive)
  private let rows = DispatchQueue(label: "communique.rows", qos: .userInteractive)
  private let snippets = DispatchQueue(label: "communique.snippets", qos: .userInitiated)
  private let facets = DispatchQueue(label: "communique.facets", qos: .utility)
  private let loads = DispatchQueue(label: "communique.loads", qos: .userInteractive)
  private let identities = DispatchQueue(label: "communique.identities", qos: .userInitiated)
  private let counts = DispatchQueue(label: "communique.counts", qos: .utility)
  private let marks = DispatchQueue(label: "communique.marks", qos: .userInitiated)
  private let corrections = DispatchQueue(label: "communique.corrections", qos: .utility)
  private let cancellation = Cancellation()
  private let latestSearch = Atomic<Int>(0)
  private let latestFacets = Atomic<Int>(0)
  private let latestSnippets = Atomic<Int>(0)
  private let latestLoad = Atomic<Int>(0)
  private let latestCount = Atomic<Int>(0)
  private let latestTotal = Atomic<Int>(0)
  private let latestIdentification = Atomic<Int>(0)

  init(performer: EffectPerformer, mailbox: Mailbox) {
    var performer = performer
    performer.isCancelled = { [cancellation] in cancellation.isCancelled }
    self.performer = performer
    self.mailbox = mailbox
  }

  /// Begins to perform an effect.
  func run(_ effect: Effect) {
    switch effect {
    case .search:
      let ticket = latestSearch.add(1, ordering: .relaxed).newValue
      performer.archive.interrupt()
      searches.async { [self] in
        guard latestSearch.load(ordering: .relaxed) == ticket else { return }
        perform(effect, untilAfterSearch: ticket)
      }
    case .facets:
      let ticket = latestFacets.add(1, ordering: .relaxed).newValue
      performer.archive.interruptFacets()
      facets.async { [self] in
        guard latestFacets.load(ordering: .relaxed) == ticket else { return }
        perform(effect)
      }
    case .snippets(_, _, _, let generation):
      latestSnippets.store(generation, ordering: .relaxed)
      snippets.async { [self] in
        guard latestSnippets.load(ordering: .relaxed) == generation else { return }
        perform(effect)
      }
    case .load:
      let ticket = latestLoad.add(1, ordering: .relaxed).newValue
      loads.async { [self] in
        guard latestLoad.load(ordering: .relaxed) == ticket else { return }
        perform(effect)
      }
    case .countUnread(let queries):
      let ticket = latestCount.add(1, ordering: .relaxed).newValue
      for query in queries {
        counts.async { [self] in
          guard latestCount.load(ordering: .relaxed) == ticket, !cancellation.isCancelled else { return }
          perform(.countUnread([query]))
        }
      }
    case .countAll:
      let ticket = latestTotal.add(1, ordering: .relaxed).newValue
      counts.async { [self] in
        guard latestTotal.load(ordering: .relaxed) == ticket, !cancellation.isCancelled else { return }
        perform(effect)
      }
    case .followCorrections: corrections.async { [self] in perform(effect) }
    case .identify:
      let ticket = latestIdentification.add(1, ordering: .relaxed).newValue
      identities.async { [self] in
        guard latestIdentification.load(ordering: .relaxed) == ticket else { return }
        perform(effect)
      }
    case .rows: rows.async { [self] in perform(effect) }
    case .findUnread:
      let ticket = latestSearch.load(ordering: .relaxed)
      searches.async { [self] in perform(effect, untilAfterSearch: ticket) }
    default: marks.async { [self] in perform(effect) }
    }
  }

  /// Waits until every mark that was set is on disk; what the index has not followed yet it follows at the next start.
  func finish() {
    marks.sync {}
    cancellation.cancel()
    corrections.sync {}
  }

  /// Performs an effect that is given up when a search comes after the one of a ticket.
  ///
  /// Interrupting a search stops the statement that runs; between two of them it is this that stops it.
  private func perform(_ effect: Effect, untilAfterSearch ticket: Int) {
    var performer = self.performer
    performer.isCancelled = { [self] in
      cancellation.isCancelled || latestSearch.load(ordering: .relaxed) != ticket
    }
    performer.perform(effect) { mailbox.post($0) }
  }

  private func perform(_ effect: Effect) {
    performer.perform(effect) { mailbox.post($0) }
  }
}
