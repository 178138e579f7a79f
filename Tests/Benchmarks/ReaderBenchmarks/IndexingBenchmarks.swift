import Benchmark
import Foundation

/// Bringing an index up to date.
enum IndexingBenchmarks {
  static func register() {
    Benchmark(
      "Indexing with extraction, the whole collection",
      configuration: .init(warmupIterations: 0, maxIterations: 3)
    ) { benchmark in
      guard let folder = Collection.folder else { return }
      let (archive, place) = try Collection.emptyArchive()
      defer { try? FileManager.default.removeItem(atPath: place) }
      benchmark.startMeasurement()
      blackHole(try archive.index([folder], from: Collection.source))
      benchmark.stopMeasurement()
    }

    Benchmark("Second start, nothing changed") { benchmark in
      guard let folder = Collection.folder, let archive = Collection.indexed else { return }
      benchmark.startMeasurement()
      blackHole(try archive.index([folder], from: Collection.source))
    }
  }
}
