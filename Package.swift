// swift-tools-version: 6.2
import PackageDescription

/// In CI a warning is an error; a later compiler's new warning must not stop a user's build.
let strictness: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  strictness + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
  name: "communique",
  products: [
    .executable(name: "communique", targets: ["communique"]),
    .library(
      name: "CommuniqueKit",
      targets: ["Stories", "Extraction", "Query", "Archive", "Screen", "Reader"]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .target(name: "Stories", swiftSettings: settings),
    .target(
      name: "Extraction",
      dependencies: ["Stories", "CEmbedded", algorithms],
      exclude: ["Tables"],
      swiftSettings: settings
    ),
    .target(name: "Evaluation", dependencies: ["Stories"], swiftSettings: settings),
    .target(name: "Query", dependencies: ["Stories"], swiftSettings: settings),
    .target(
      name: "Archive",
      dependencies: ["Stories", "Extraction", "Query", algorithms, grdb],
      swiftSettings: settings
    ),
    .target(name: "Screen", swiftSettings: settings),
    .target(
      name: "Reader",
      dependencies: ["Stories", "Extraction", "Query", "Screen", algorithms],
      swiftSettings: settings
    ),
    // tinfo is a part of ncurses on Debian, which a program that holds its libraries must name.
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["Screen", "CNcurses"], swiftSettings: settings),
    .target(name: "CEmbedded"),
    .executableTarget(
      name: "communique",
      dependencies: [
        "Stories", "Extraction", "Evaluation", "Query", "Archive", "Screen", "Reader", "Terminal",
        "CEmbedded", algorithms, arguments, toml,
      ],
      exclude: ["Samples"],
      swiftSettings: settings
    ),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "StoriesTests",
      dependencies: ["Stories", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Stories", "TestSupport"],
      exclude: ["Formats/Golden"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "Extraction", "Stories"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "QueryTests",
      dependencies: ["Query", "Stories", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "Extraction", "Query", "Stories", "TestSupport", grdb],
      swiftSettings: settings
    ),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: settings),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["Reader", "Screen", "Stories", "Extraction", "Query"],
      exclude: ["Screens"],
      swiftSettings: settings
    ),
    .target(name: "CVterm", path: "Tests/CVterm", linkerSettings: [.linkedLibrary("vterm")]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Screen", "CVterm", "communique"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "communique", "Archive", "Extraction", "Query", "Reader", "Screen", "Stories", "TestSupport",
      ],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
