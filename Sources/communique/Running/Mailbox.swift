import Reader
import Synchronization
import Terminal

/// Events from other threads on their way to the main one.
final class Mailbox: Sendable {
  /// Wakes the main thread when there is an event.
  let waker = Waker()
  private let events = Mutex<[Event]>([])

  /// Leaves an event for the main thread; may be called on any.
  func post(_ event: Event) {
    events.withLock { $0.append(event) }
    waker.wake()
  }

  /// Takes all events that have come, the oldest first.
  func take() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
