import Testing

@testable import Extraction

@Suite struct WordListTests {
  @Test func eachNamedListIsItsOwn() {
    let values = WordList.named.values.map(\.rawValue)
    #expect(Set(values).count == values.count)
    #expect(values.allSatisfy { $0.nonzeroBitCount == 1 })
  }

  @Test func aWordOfAListAloneIsNotKnown() {
    let bytes = Array("zolik first\tordinal\nfirst zolik\tman\nsaid\tspeech\n".utf8)
    let gazetteer = Gazetteer(tables: [Table(name: "grammar.tsv", bytes: bytes)])
    let (zolik, said) = (FoldedHash("zolik").value, FoldedHash("said").value)
    #expect(gazetteer.lists[zolik] == [.ordinal, .man] && gazetteer.lists[said] == nil)
    #expect(gazetteer.word(ofHash: zolik) == -1 && gazetteer.word(ofHash: said) >= 0)
  }

  @Test func everyListHasWords() {
    let all = Gazetteer.builtIn.lists.values.reduce(into: WordList()) { $0.formUnion($1) }
    #expect(WordList.named.values.allSatisfy(all.contains))
  }
}
