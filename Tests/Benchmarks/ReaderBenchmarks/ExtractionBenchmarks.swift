import Benchmark

/// What is found in stories, without files and index.
enum ExtractionBenchmarks {
  static func register() {
    Benchmark("Extraction, 1,000 stories") { benchmark in
      let stories = Collection.stories.prefix(1000)
      benchmark.startMeasurement()
      for story in stories { blackHole(Collection.extractor.findings(in: story)) }
    }

    // A story a thousand times as long must not take more than a thousand times as long: the same text, which is not
    // equally full of names everywhere, takes no longer as one story than as a thousand.
    for kilobytes in [1, 30, 1000] {
      Benchmark("Extraction, a megabyte in stories of \(kilobytes) KB") { benchmark in
        let stories = Collection.megabyte(inStoriesOfBytes: kilobytes * 1000)
        benchmark.startMeasurement()
        for story in stories { blackHole(Collection.extractor.findings(in: story)) }
      }
    }
  }
}
