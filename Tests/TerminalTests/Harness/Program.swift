import Foundation
import Screen
import Testing

/// The built program, and a folder of its own for each test to run it in.
final class Program {
  /// The binary: it lies beside the bundle of the tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("communique").path
  }()

  /// Whether there is a binary; without one, these tests are skipped.
  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// The folder of the test.
  let folder: URL
  /// The stories.
  var stories: String { folder.appendingPathComponent("stories").path }

  /// Makes a folder with stories by file name.
  init(stories: [String: String] = Program.twoStories) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("communique-\(UUID().uuidString)")
    let place = folder.appendingPathComponent("stories")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (name, text) in stories {
      try Data(text.utf8).write(to: place.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The whole environment that the program gets.
  var environment: [String: String] {
    [
      "HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache", "XDG_DATA_HOME": folder.path + "/data",
      "XDG_CONFIG_HOME": folder.path + "/config", "PATH": "/usr/local/bin:/usr/bin:/bin",
      "TERM": "xterm-256color", "LANG": "C.UTF-8",
    ]
  }

  /// Starts the program, by default on the test's stories.
  func start(
    _ arguments: [String]? = nil,
    _ changes: [String: String?] = [:],
    size: Size = Size(columns: 120, rows: 30),
    streams: Session.Streams = Session.Streams()
  ) throws -> Session {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    return try Session(
      Self.path,
      arguments ?? [stories],
      environment: environment,
      size: size,
      streams: streams
    )
  }

  /// Starts the program and waits until it shows the first story.
  func started(
    _ arguments: [String]? = nil,
    _ changes: [String: String?] = [:],
    size: Size = Size(columns: 120, rows: 30),
    streams: Session.Streams = Session.Streams()
  ) throws -> Session {
    let session = try start(arguments, changes, size: size, streams: streams)
    session.wait(forText: "Harbour mayor")
    return session
  }

  /// Two stories in the layout of an official readout.
  static let twoStories = [
    "harbour.txt": """
     date 2023-03-31\u{20}
    Harbour mayor receives Belgian ambassador

    Mayor Tomas Velden met Ambassador Ines Okoro on Thursday in Antwerp. The city seeks cooperation on clean energy
    and logistics with more partners, Velden said.

    """,
    "rail.txt": """
     date 2023-03-02\u{20}
    Rail talks open in Ghent

    Transport Minister Aino Salmela met a delegation on Wednesday to discuss railways.

    """,
  ]
}
