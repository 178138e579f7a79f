internal import CNcurses

/// Ends the wait for a terminal's next event from any thread.
public final class Waker: Sendable {
  let descriptor: Int32

  /// Makes a waker.
  ///
  /// When the system has no descriptor left for it, it wakes nobody, and keys still come.
  public init() {
    descriptor = term_make_waker()
  }

  deinit {
    if descriptor >= 0 { term_close_descriptor(descriptor) }
  }

  /// Makes `Terminal.nextEvent` return, now or the next time it waits; many calls may end one wait.
  public func wake() {
    if descriptor >= 0 { term_wake(descriptor) }
  }

  func drain() {
    if descriptor >= 0 { term_drain(descriptor) }
  }
}
