import Archive
import Benchmark
import Extraction
import Foundation
import Query
import Reader
import Screen
import Stories

let benchmarks: @Sendable () -> Void = {
  guard let folder = Collection.folder else {
    print("COMMUNIQUE_STORIES names no folder of stories; there is nothing to run the benchmarks on.")
    return
  }
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident],
    warmupIterations: 1,
    maxDuration: .seconds(10)
  )

  Benchmark("Extraction, 1,000 stories") { benchmark in
    let stories = Collection.stories.prefix(1000)
    benchmark.startMeasurement()
    for story in stories { blackHole(Collection.extractor.findings(in: story)) }
  }

  // A story a thousand times as long must not take more than a thousand times as long.
  for kilobytes in [1, 30, 1000] {
    Benchmark("Extraction, one story of \(kilobytes) KB") { benchmark in
      guard let story = Collection.story(ofBytes: kilobytes * 1000) else { return }
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(Collection.extractor.findings(in: story)) }
    }
  }

  Benchmark(
    "Indexing with extraction, the whole collection",
    configuration: .init(warmupIterations: 0, maxIterations: 3)
  ) { benchmark in
    let (archive, place) = try Collection.emptyArchive()
    defer { try? FileManager.default.removeItem(atPath: place) }
    benchmark.startMeasurement()
    blackHole(try archive.index([folder], from: Collection.source))
    benchmark.stopMeasurement()
  }

  let indexed = try? Collection.emptyArchive()
  if let indexed { _ = try? indexed.archive.index([folder], from: Collection.source) }

  Benchmark("Second start, nothing changed") { _ in
    if let indexed { blackHole(try indexed.archive.index([folder], from: Collection.source)) }
  }

  for typed in ["j", "ja", "jap", "japan", "the", "zzz"] {
    Benchmark("Search as one types, first 200 rows: \(typed)") { _ in
      guard let indexed else { return }
      let query = try Query.parse(typed, isTyping: true)
      blackHole(try indexed.archive.rows(matching: query, limit: 200))
    }
  }

  Benchmark("Key to frame in memory, 200x60") { benchmark in
    guard let indexed else { return }
    var session = ReaderSession(archive: indexed.archive, size: Size(columns: 200, rows: 60))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { session.type(.character("j")) }
    benchmark.stopMeasurement()
  }
}
