import Screen
import Testing

@testable import Terminal

@Suite struct TerminalDescriptionTests {
  @Test func depthFollowsTheNumberOfColours() {
    #expect(TerminalDescription.depth(of: 256, limit: .direct) == .palette)
    #expect(TerminalDescription.depth(of: 88, limit: .direct) == .sixteen)
    #expect(TerminalDescription.depth(of: 8, limit: .direct) == .eight)
    #expect(TerminalDescription.depth(of: 0, limit: .direct) == .mono)
    #expect(TerminalDescription.depth(of: 256, limit: .mono) == .mono)
    #expect(TerminalDescription.depth(of: 256, limit: .eight) == .eight)
    #expect(TerminalDescription.depth(of: 8, limit: .palette) == .eight)
  }

  @Test func namesEntriesWithDirectColour() {
    #expect(TerminalDescription.directNames(for: "xterm-256color").first == "vte-direct")
    #expect(TerminalDescription.directNames(for: "tmux-256color") == ["tmux-direct"])
    #expect(TerminalDescription.directNames(for: "xterm-kitty") == ["kitty-direct"])
    #expect(TerminalDescription.directNames(for: "alacritty") == ["alacritty-direct"])
  }
}
