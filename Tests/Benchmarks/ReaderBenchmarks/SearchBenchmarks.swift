import Archive
import Benchmark
import Query
import Screen

/// Queries as they are typed, the whole of what they find, and facets.
enum SearchBenchmarks {
  /// Beginnings of words, common and rare, a name that identities have a say in, what is only in what was said, and a
  /// pattern that each story has to be asked for.
  private static let typed = [
    "j", "ja", "jap", "japan", "the", "zzz", "official:reagan", "said:trade", "/trad(e|ing) (war|talks)/",
  ]

  static func register() {
    for text in typed {
      Benchmark("Query to statement: \(text)") { benchmark in
        guard let archive = Collection.indexed else { return }
        benchmark.startMeasurement()
        // No row is asked for, so that all the work is in parsing, in looking up names, and in SQL.
        let query = try Query.parse(text, isTyping: true)
        blackHole(try archive.rows(matching: query, limit: 0))
      }

      Benchmark("Search as one types, first 200 rows: \(text)") { benchmark in
        guard let archive = Collection.indexed else { return }
        benchmark.startMeasurement()
        blackHole(try Collection.firstRows(of: text, in: archive))
      }
    }

    Benchmark("Search, all rows: the") { benchmark in
      guard let archive = Collection.indexed else { return }
      let query = try Query.parse("the")
      benchmark.startMeasurement()
      blackHole(try archive.grouped(archive.rows(matching: query)))
    }

    for text in ["", "japan"] {
      Benchmark("Facets: \(text.isEmpty ? "everything" : text)") { benchmark in
        guard let archive = Collection.indexed else { return }
        let query = try Query.parse(text)
        benchmark.startMeasurement()
        blackHole(try archive.facets(of: query))
      }
    }

    Benchmark("Key to frame in memory, 200x60") { benchmark in
      guard let archive = Collection.indexed else { return }
      var session = ReaderSession(archive: archive, size: Size(columns: 200, rows: 60))
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { session.type(.character("j")) }
      benchmark.stopMeasurement()
    }
  }
}
