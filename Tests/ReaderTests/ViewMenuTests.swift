import Query
import Testing

@testable import Reader

struct ViewMenuTests {
  private func views(_ names: String...) -> [SavedView] { names.map { SavedView(name: $0, query: $0) } }

  @Test func thePersonStaysAtTheSameView() {
    var menu = ViewMenu(views("a", "b", "c"))
    menu.move(by: 1)
    menu.take(views("x", "a", "b"))
    #expect(menu.view?.name == "b")
    menu.take(views("x"))
    #expect(menu.view?.name == "x", "near where it was")
    menu.awaited = "z"
    menu.take(views("x", "y", "z"))
    #expect(menu.view?.name == "z" && menu.awaited == nil)
    menu.take([])
    #expect(menu.view == nil)
  }

  @Test func movingStopsAtTheEnds() {
    var menu = ViewMenu(views("a", "b"))
    menu.move(by: 9)
    #expect(menu.selected == 1)
    menu.move(by: -9)
    #expect(menu.selected == 0)
    var empty = ViewMenu([])
    empty.move(by: 1)
    #expect(empty.selected == 0 && empty.view == nil)
  }

  @Test func aWrongQueryIsKnownAsOne() {
    #expect(SavedView(name: "a", query: "is:unread").isUnderstood)
    #expect(!SavedView(name: "a", query: "is:").isUnderstood)
  }
}
