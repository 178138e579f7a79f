/// How long somebody waits for an answer before being told that it is still awaited.
struct Patience {
  private static let limit = Duration.milliseconds(300)

  /// When it ends; nil while nothing is awaited.
  private var end: ContinuousClock.Instant?

  /// The time left, in milliseconds; nil while nothing is awaited.
  ///
  /// - Parameter isWaiting: whether something is awaited now; from when it first was, the time goes by.
  mutating func left(isWaiting: Bool, now: ContinuousClock.Instant = .now) -> Int? {
    guard isWaiting else {
      end = nil
      return nil
    }
    let end = self.end ?? now + Self.limit
    self.end = end
    return max(0, Int(((end - now) / .milliseconds(1)).rounded(.up)))
  }

  /// Whether it has ended.
  func isOver(now: ContinuousClock.Instant = .now) -> Bool { end.map { $0 <= now } ?? false }
}
