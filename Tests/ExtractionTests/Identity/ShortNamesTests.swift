import Testing

@testable import Extraction

@Suite struct ShortNamesTests {
  @Test(arguments: [
    ("joe", "joseph", true), ("bill", "william", true), ("ben", "benjamin", true),
    ("alex", "alexander", true),
    ("joe", "john", false), ("jo", "john", false), ("joseph", "joe", false), ("ann", "ann", false),
  ])
  func isShort(_ short: String, _ name: String, _ expected: Bool) {
    #expect(ShortNames.builtIn.isShort(short, for: name) == expected)
  }

  @Test func theTableIsSortedAndWhole() {
    var names: [String] = []
    Table(builtIn: "short-names.tsv").forEachRow { _, fields in
      #expect(fields.count == 2)
      names.append(Table(builtIn: "short-names.tsv").text(fields[0]))
    }
    #expect(names.count > 80)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }
}
