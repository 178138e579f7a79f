import Screen
import Testing

extension ProgramTests {
  @Suite struct ResizeTests {
    @Test func fillsEachNewWindow() throws {
      let program = try Program()
      let session = try program.started()
      for (columns, rows) in [(200, 60), (40, 12), (20, 5), (80, 24)] {
        session.resize(columns, rows)
        // The status line is the last row of any window.
        session.wait(for: "the last row at \(columns)×\(rows)") { $0.rows.last?.isEmpty == false }
        #expect(session.end == nil)
      }
      session.wait(forText: "Harbour mayor")
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
      session.expectRestored()
    }

    @Test(arguments: [Size(columns: 20, rows: 5), Size(columns: 1, rows: 1), Size(columns: 400, rows: 120)])
    func startsInAWindowOfAnySize(size: Size) throws {
      let program = try Program()
      let session = try program.start(size: size)
      session.wait(for: "something") { $0.isAlternate && !$0.text.allSatisfy(\.isWhitespace) }
      session.send("q")
      #expect(session.waitForEnd() == .exit(0))
    }
  }
}
