import Foundation
import Screen
import Testing

@testable import communique

/// Every theme that is built in: it names every style, and its text can be read.
struct ThemeTests {
  static let library = ThemeLibrary(configuration: "/nowhere")

  @Test func thereAreTheThemesThatWePromise() {
    for name in ["dark", "paper", "contrast", "mono"] { #expect(Self.library.names.contains(name)) }
    #expect(Self.library.names.count >= 7)
    #expect(Self.library.names.contains(ThemeLibrary.standard))
  }

  @Test(arguments: library.names) func everyStyleIsNamed(name: String) throws {
    let theme = try Self.library.theme(named: name)
    #expect(theme.missing.isEmpty)
    #expect(theme.name == name)
    #expect(!theme.description.isEmpty)
  }

  /// 4.5:1 is the contrast that WCAG 2.2 asks of text (success criterion 1.4.3).
  @Test(arguments: library.names) func textCanBeRead(name: String) throws {
    let theme = try Self.library.theme(named: name)
    let overlays: [StyleName] = [.selection, .selectionElsewhere, .lit, .match, .current]
    for base in StyleName.allCases where !overlays.contains(base) {
      for overlay in [nil] + overlays.map(Optional.some) {
        let look = theme.look(of: Style(base, over: overlay))
        // The terminal's own colours are the person's choice.
        guard let foreground = look.foreground, let background = look.background else { continue }
        let contrast = foreground.contrast(with: background)
        #expect(contrast >= 4.5, "\(name): \(base) over \(String(describing: overlay)) has \(contrast)")
      }
    }
  }

  @Test(arguments: library.names) func officialsAreUnlikeOtherPeopleAndText(name: String) throws {
    let theme = try Self.library.theme(named: name)
    let looks = [StyleName.official, .person, .text, .office].map { theme.look(of: Style($0)) }
    #expect(Set(looks).count == 4)
    #expect(theme.look(of: Style(.text, over: .selection)) != theme.look(of: Style(.text)))
  }

  @Test func aPersonsOwnThemeWins() throws {
    let folder = try Folder()
    try folder.write(
      "description = \"mine\"\n[styles.text]\nforeground = \"#102030\"\n",
      to: "themes/dark.toml"
    )
    try folder.write("[styles.text]\nforeground = \"#zz\"\n", to: "themes/wrong.toml")
    let library = ThemeLibrary(configuration: folder.path)
    #expect(try library.theme(named: "dark").description == "mine")
    #expect(library.names.contains("wrong"))
    #expect(throws: ConfigurationError.self) { try library.theme(named: "wrong") }
    #expect(throws: Failure.self) { try library.theme(named: "../dark") }
  }
}
