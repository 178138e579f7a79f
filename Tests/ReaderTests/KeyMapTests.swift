import Screen
import Testing

@testable import Reader

struct KeyMapTests {
  @Test func noKeyDoesTwoThings() {
    let runs = KeyMap.groups.flatMap(\.bindings).flatMap(\.keys)
    #expect(Set(runs).count == runs.count)
    for run in runs where run.count > 1 {
      #expect(KeyMap.lookup(Array(run.dropLast())) == .prefix, "a run of keys must not begin with another")
    }
  }

  @Test func helpNamesEveryKeyAndCommand() {
    let help = Overlay(kind: .help, width: 80).matchingLines
    for binding in KeyMap.groups.flatMap(\.bindings) { #expect(help.contains { $0.text == binding.help }) }
    for command in Command.allCases { #expect(help.contains { $0.term == command.rawValue }) }
  }

  @Test func unknownKeysMeanNothing() {
    #expect(KeyMap.lookup(["Q"]) == .nothing)
    #expect(KeyMap.lookup(["]"]) == .prefix)
    #expect(KeyMap.lookup(["]", "e"]) == .action(.nextOfficial))
  }
}
