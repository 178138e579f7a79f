import Testing

@testable import Query

@Suite struct PatternProgramTests {
  private func listing(_ source: String, isBackward: Bool = false) throws -> String {
    var parser = try PatternParser(source)
    let program = PatternProgram(try parser.parse(), isBackward: isBackward)
    return program.instructions.map { instruction in
      switch instruction {
      case .take(let set): "\(set)"
      case .check(let assertion): "\(assertion)"
      case .fork(let first, let second): "\(first)/\(second)"
      case .jump(let target): "→\(target)"
      case .accept: "!"
      }
    }.joined(separator: " ")
  }

  @Test func programsForwardsAndBackwards() throws {
    #expect(try listing("ab") == "→1 0 1 !")
    #expect(try listing("ab", isBackward: true) == "→1 1 0 !")
    #expect(try listing("a*") == "→1 2/4 0 →1 !")
    #expect(try listing("a+") == "→1 0 1/3 !")
    #expect(try listing("a{2,}") == "→1 0 0 2/4 !")
    #expect(try listing("a{1,3}") == "→1 0 3/6 0 5/6 0 !")
    #expect(try listing("a|b|c") == "→1 2/4 0 →8 5/7 1 →8 2 !")
    #expect(try listing("^a(bc)?", isBackward: true) == "→1 2/4 2 1 0 lineStart !")
  }

  @Test(arguments: ["a*", "(a*)*", "(a|b)+", "a+"])
  func nothingLeadsToTheFirstInstruction(source: String) throws {
    for instruction in try Pattern(source).forward.instructions {
      switch instruction {
      case .jump(let target): #expect(target != 0)
      case .fork(let first, let second): #expect(first != 0 && second != 0)
      case .take, .check, .accept: break
      }
    }
  }
}
