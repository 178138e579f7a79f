import Screen
import Testing

/// The built program on a pseudo-terminal, one at a time.
@Suite(.serialized, .enabled(if: Program.isBuilt, "the program is not built beside the tests"))
enum ProgramTests {}

extension Emulator {
  /// Whether the terminal is as a program found it: its own screen with what was on it, and a cursor.
  var isAsBefore: Bool {
    !isAlternate && isCursorVisible && mouse == 0 && !marksPastes && text.contains("before the program")
  }
}

extension Session {
  /// Records an issue for each thing that the ended program left otherwise than it was.
  func expectRestored(_ location: SourceLocation = #_sourceLocation) {
    #expect(!emulator.isAlternate, "the alternate screen is left", sourceLocation: location)
    #expect(emulator.isCursorVisible, "the cursor is shown", sourceLocation: location)
    #expect(!emulator.marksPastes, "pastes have no marks", sourceLocation: location)
    #expect(emulator.isAsBefore, "the screen is as before: \(emulator.text)", sourceLocation: location)
    #expect(ModeWords(modes) == ModeWords.initial, "the modes are as before", sourceLocation: location)
  }
}
