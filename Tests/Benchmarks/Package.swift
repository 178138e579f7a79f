// swift-tools-version: 6.2
import PackageDescription

/// Benchmarks of the reader; a package of its own, so that a user's build never fetches what it needs.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "communique", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "ReaderBenchmarks",
      dependencies: [
        .product(name: "CommuniqueKit", package: "communique"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "ReaderBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    )
  ],
  swiftLanguageModes: [.v6]
)
