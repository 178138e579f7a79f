// swift-tools-version: 6.2
import PackageDescription

/// Fuzzing of extraction with libFuzzer; a package of its own, so that a user's build never sees it.
///
///     swift build --package-path Tests/Fuzzing -c release --sanitize fuzzer
///     Tests/Fuzzing/.build/release/ExtractFuzzer -max_total_time=600 -timeout=10 CORPUS
///
/// CORPUS is a folder that the fuzzer writes what it learns to; further folders, of stories, are only read.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "communique", path: "../..")],
  targets: [
    .executableTarget(
      name: "ExtractFuzzer",
      dependencies: [.product(name: "CommuniqueKit", package: "communique")],
      path: "ExtractFuzzer",
      // The entry point is the library's, not this program's.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    )
  ],
  swiftLanguageModes: [.v6]
)
