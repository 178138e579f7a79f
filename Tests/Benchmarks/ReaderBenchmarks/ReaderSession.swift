import Archive
import Benchmark
import Extraction
import Reader
import Screen
import Stories

/// A reader whose effects are answered from an archive at once.
struct ReaderSession {
  private var reader: Reader
  private let archive: Archive

  init(archive: Archive, size: Size) {
    self.archive = archive
    reader = Reader(title: "benchmark", size: size)
    let effects = reader.start()
    run(effects)
  }

  /// Types a key and draws the frame that follows from it.
  mutating func type(_ key: Key) {
    run(reader.update(.terminal(.key(key))))
    blackHole(reader.render())
  }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .search(let query, _, let generation):
        guard let numbers = try? archive.rows(matching: query) else { continue }
        run(reader.update(.found(Found(generation: generation, numbers: numbers, isComplete: true))))
      case .rows(let numbers):
        if let rows = try? archive.rows(numbers) { run(reader.update(.rows(rows))) }
      case .load(let number):
        guard let story = try? archive.story(number) else { continue }
        let findings = Collection.extractor.findings(in: story)
        run(reader.update(.story(number, LoadedStory(story: story, findings: findings))))
      default: continue
      }
    }
  }
}
