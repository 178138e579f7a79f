import Testing

@testable import Extraction

@Suite struct PhraseTrieTests {
  @Test func phrasesShareTheirBeginnings() {
    var trie = PhraseTrie()
    let new = trie.node(from: 0, word: 1)
    let york = trie.node(from: new, word: 2)
    trie.insert(at: york, kind: .place, needsUpper: false, row: 10)
    let zealand = trie.node(from: trie.node(from: 0, word: 1), word: 3)
    trie.insert(at: zealand, kind: .place, needsUpper: false, row: 11)
    #expect(trie.child(of: 0, word: 1) == new && trie.child(of: new, word: 3) == zealand)
    #expect(trie.child(of: new, word: 9) == 0)
    #expect(trie.entry(at: new) == -1)
    #expect(trie.entries[Int(trie.entry(at: zealand))].row == 11)
  }

  @Test func aPhraseMayBeOfTwoKindsButHasOneRowOfEach() {
    var trie = PhraseTrie()
    let node = trie.node(from: 0, word: 5)
    trie.insert(at: node, kind: .place, needsUpper: true, row: 1)
    trie.insert(at: node, kind: .place, needsUpper: false, row: 2)
    trie.insert(at: node, kind: .organization, needsUpper: false, row: 3)
    #expect(trie.entries.count == 2)
    #expect(trie.entries[0].row == 1 && !trie.entries[0].needsUpper)
  }

  @Test func theRootHasNoPhrase() {
    var trie = PhraseTrie()
    trie.insert(at: 0, kind: .place, needsUpper: false, row: 1)
    #expect(trie.entries.isEmpty)
  }
}
