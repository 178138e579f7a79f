import Benchmark
import Foundation

let benchmarks: @Sendable () -> Void = {
  guard Collection.folder != nil else {
    print("COMMUNIQUE_STORIES names no folder of stories; there is nothing to run the benchmarks on.")
    return
  }
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident],
    warmupIterations: 1,
    maxDuration: .seconds(10)
  )
  ExtractionBenchmarks.register()
  IndexingBenchmarks.register()
  SearchBenchmarks.register()
}
