/// Changes stories by whole words, as rules read them; bytes changed at random seldom leave a sentence to read.
private struct WordMutator {
  /// A linear congruential generator; the numbers of Knuth's MMIX.
  private var state: UInt64
  private(set) var pieces: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8], seed: UInt32) {
    state = UInt64(seed)
    pieces = bytes.split(separator: 0x20, omittingEmptySubsequences: false)
  }

  private mutating func random(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }

  /// Some words in a row, rather few than many.
  private mutating func someWords() -> Range<Int> {
    let start = random(below: pieces.count)
    return start..<min(pieces.count, start + 1 + random(below: 1 + random(below: 12)))
  }

  /// Leaves words out, tells them again elsewhere, puts others in their place, or ends the sentence or paragraph.
  mutating func mutate() {
    for _ in 0...random(below: 4) {
      let words = someWords()
      switch random(below: 5) {
      case 0: pieces.removeSubrange(words)
      case 1: pieces.insert(contentsOf: pieces[words], at: random(below: pieces.count))
      case 2: pieces.replaceSubrange(someWords(), with: pieces[words])
      case 3: pieces[words.lowerBound] += [0x2e]
      default: pieces[words.lowerBound] += [0x0a, 0x0a]
      }
      if pieces.isEmpty { return }
    }
  }
}

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Changes words three times out of four, and bytes as libFuzzer does the fourth.
@_cdecl("LLVMFuzzerCustomMutator")
public func extractFuzzerMutate(
  _ start: UnsafeMutablePointer<UInt8>,
  _ count: Int,
  _ limit: Int,
  _ seed: UInt32
) -> Int {
  guard seed % 4 > 0, count > 0 else { return mutateBytes(start, count, limit) }
  var mutator = WordMutator(Array(UnsafeBufferPointer(start: start, count: count)), seed: seed)
  mutator.mutate()
  let mutated = Array(mutator.pieces.joined(separator: [0x20])).prefix(limit)
  return UnsafeMutableBufferPointer(start: start, count: limit).update(fromContentsOf: mutated)
}
