import Testing

@testable import communique

@Suite struct PatienceTests {
  @Test func itGoesByFromWhenSomethingIsFirstAwaited() {
    var patience = Patience()
    let start = ContinuousClock.now
    #expect(patience.left(isWaiting: false, now: start) == nil)
    #expect(!patience.isOver(now: start + .seconds(9)))
    #expect(patience.left(isWaiting: true, now: start) == 300)
    #expect(patience.left(isWaiting: true, now: start + .microseconds(199_500)) == 101, "rounded up")
    #expect(!patience.isOver(now: start + .milliseconds(299)))
    #expect(patience.left(isWaiting: true, now: start + .milliseconds(400)) == 0)
    #expect(patience.isOver(now: start + .milliseconds(300)))
  }

  @Test func itBeginsAnewWithTheNext() {
    var patience = Patience()
    let start = ContinuousClock.now
    _ = patience.left(isWaiting: true, now: start)
    _ = patience.left(isWaiting: false, now: start + .milliseconds(100))
    #expect(patience.left(isWaiting: true, now: start + .milliseconds(200)) == 300)
    #expect(!patience.isOver(now: start + .milliseconds(499)))
  }
}
