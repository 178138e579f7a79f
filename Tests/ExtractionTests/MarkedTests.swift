import Testing

@Suite struct MarkedTests {
  @Test func marksStandInsideOneAnother() {
    let marked = Marked("The {role {place Oslo} Mayor} spoke.")
    #expect(marked.text == "The Oslo Mayor spoke.")
    #expect(
      marked.marks == [
        .init(kind: "role", start: 4, text: "Oslo Mayor"), .init(kind: "place", start: 4, text: "Oslo"),
      ]
    )
  }
}
