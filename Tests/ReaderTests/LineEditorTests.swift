import Query
import Screen
import Testing

@testable import Reader

/// A line that is being typed.
struct LineEditorTests {
  @Test func editingALine() {
    var line = LineEditor("two words")
    expect(&line, .control("w"))
    #expect(line.text == "two ")
    expect(&line, .control("a"))
    expect(&line, "X")
    #expect(line.text == "Xtwo ")
    #expect(line.cursor == 1)
    expect(&line, .control("k"))
    #expect(line.text == "X")
    expect(&line, .control("u"))
    #expect(line.text.isEmpty)
    expect(&line, .backspace)
    expect(&line, "é")
    expect(&line, .left)
    expect(&line, .delete)
    #expect(line.text.isEmpty)
    expect(&line, .pageUp, handled: false)
  }

  private func expect(_ line: inout LineEditor, _ key: Key, handled: Bool = true) {
    let isHandled = line.handle(key)
    #expect(isHandled == handled)
  }

  @Test func aLineDoesNotGrowWithoutEnd() {
    var line = LineEditor()
    for _ in 0..<LineEditor.longest + 10 { _ = line.handle("x") }
    #expect(line.text.count == LineEditor.longest)
  }

  @Test func aLineThatWasLongIsKeptWhole() {
    var line = LineEditor(String(repeating: "x", count: LineEditor.longest + 10))
    _ = line.handle("y")
    line.insert("and more")
    #expect(line.text == String(repeating: "x", count: LineEditor.longest + 10))
  }

  @Test func aQueryThatWasCutIsTooLong() {
    #expect(LineEditor.longest > Query.lengthLimit)
  }
}
