import Foundation
import Screen
import Testing

/// Compares a screen with the one stored under a name in `Screens`: its text, and below it the letters of its styles.
///
/// With `RECORD_SCREENS=1` in the environment the screen is stored instead, and the test fails all the same, so
/// that a recording is never taken for a pass.
func expectScreen(_ grid: Grid, named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Screens/\(name).txt")
  let cursor = grid.cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
  let actual = "\(grid.text)\(cursor)\n\(grid.styleText)"
  if ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" {
    do {
      try actual.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("could not record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected = try? String(contentsOf: path, encoding: .utf8) else {
    Issue.record(
      "there is no stored screen \(name); RECORD_SCREENS=1 makes it",
      sourceLocation: sourceLocation
    )
    return
  }
  guard expected != actual else { return }
  Issue.record("the screen \(name) differs; it is now\n\(actual)", sourceLocation: sourceLocation)
}
