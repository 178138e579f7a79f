import Foundation

/// Real stories beside the project, which are not part of it and need not be there.
enum SharedStories {
  /// The files of a folder of `shared/stories`, in the order of their names; none where it is missing.
  static func files(in folder: String) -> [String] {
    let path = root + "/" + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { path + "/" + $0 }
  }

  /// `shared/stories` beside the package, three folders above this file's.
  private static var root: String {
    var package = URL(filePath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    return package.deletingLastPathComponent().appending(path: "shared/stories").path()
  }
}
