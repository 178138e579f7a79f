import Testing

@testable import Extraction

@Suite struct NameFormTests {
  private func form(_ text: String) -> NameForm {
    let item = tokenized(text)
    return NameForm(0..<item.count, of: item)
  }

  @Test(arguments: [
    ("Anura Silva Perera", "Perera"), ("Anura Silva Perera", "Anura Perera"), ("Joseph R. Stone", "J. Stone"),
    ("Kenji Haruno", "HARUNO Kenji"), ("Nimal Dissanayake", "Disanayake"), ("José Nuñez", "Nunez"),
  ])
  func fits(_ full: String, _ short: String) {
    #expect(form(full).score(of: form(short)) > 0)
  }

  @Test(arguments: [
    ("Xi Jinping", "Xi Mingze"), ("John Smith", "Jones"), ("John Smith", "J."), ("Smith", "John Smith"),
    ("Kari Lund", "Lind"),
  ])
  func doesNotFit(_ full: String, _ short: String) {
    #expect(form(full).score(of: form(short)) == 0)
  }

  @Test func oneLetterApart() {
    func differ(_ left: String, _ right: String) -> Bool {
      NameForm.differByOne(Array(left.utf8), Array(right.utf8))
    }
    #expect(differ("gomez", "gomes") && differ("disanayake", "dissanayake"))
    #expect(!differ("meyer", "maier") && !differ("lund", "lind"))
  }

  @Test func twoFamiliesNamesAreTwo() {
    #expect(form("Donald Regan").score(of: form("Reagan")) == 0)
  }
}
