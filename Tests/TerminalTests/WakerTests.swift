import Foundation
import Testing

@testable import Terminal

@Suite struct WakerTests {
  private func isReady(_ waker: Waker) -> Bool {
    var wait = pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) == 1
  }

  @Test func manyWakesEndOneWait() async {
    let waker = Waker()
    #expect(!isReady(waker))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { waker.wake() } }
    }
    #expect(isReady(waker))
    waker.drain()
    #expect(!isReady(waker))
    waker.drain()
  }
}
