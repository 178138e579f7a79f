import Synchronization

/// Whether work that takes long is to stop.
final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Whether it is to stop.
  var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Has it stop.
  func cancel() { flag.store(true, ordering: .relaxed) }
}
