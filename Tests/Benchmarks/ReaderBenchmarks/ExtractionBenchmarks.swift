import Benchmark

/// What is found in stories, without files and index.
enum ExtractionBenchmarks {
  static func register() {
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
  }
}
