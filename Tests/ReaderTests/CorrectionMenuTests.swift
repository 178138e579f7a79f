import Extraction
import Testing

@testable import Reader

struct CorrectionMenuTests {
  private let menu = CorrectionMenu(
    .init(.person, "Tove"),
    changes: [
      .init(letter: "r", text: "rename", step: .ask(.name)),
      .init(letter: "s", text: "split", step: .open(.split)),
      .init(letter: "d", text: "dismiss", step: .change(.dismiss)),
    ]
  )

  @Test func rowsAreChosenByWalkingAndByLetter() {
    var menu = menu
    #expect(menu.step == .ask(.name))
    menu.move(by: 9)
    #expect(menu.step == .change(.dismiss))
    menu.move(by: -9)
    #expect(menu.selected == 0)
    let isThere = menu.select("s")
    #expect(isThere)
    #expect(menu.step == .open(.split))
    let isOther = menu.select("x")
    #expect(!isOther)
    #expect(menu.selected == 1)
  }

  @Test func goingBackComesToTheRowThatLedThere() {
    var menu = menu
    menu.open(.split, [.init(text: "one", step: .ask(.split(at: 3)))])
    #expect(menu.isForOneOnly)
    #expect(menu.step == .ask(.split(at: 3)))
    let isBack = menu.goBack()
    #expect(isBack)
    #expect(menu.page == .changes)
    #expect(menu.step == .open(.split))
    let isFurther = menu.goBack()
    #expect(!isFurther)
  }
}
