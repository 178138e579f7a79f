import Testing

@testable import communique

struct CancellationTests {
  @Test func itStaysCancelled() {
    let cancellation = Cancellation()
    #expect(!cancellation.isCancelled)
    cancellation.cancel()
    cancellation.cancel()
    #expect(cancellation.isCancelled)
  }
}
