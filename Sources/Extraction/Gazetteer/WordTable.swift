/// The numbers of the words that the tables know, by hash of the folded letters.
///
/// Open addressing, at most half full; looking up takes one or two steps.
struct WordTable: Sendable {
  private var hashes: [UInt64]
  private var numbers: [Int32]
  /// The number of words.
  private(set) var count = 0

  /// A table with room for `capacity` words before it grows.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
  }

  /// The number of a word, or -1.
  @inline(__always)
  func number(ofHash hash: UInt64) -> Int32 {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while numbers[slot] >= 0 {
      if hashes[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// The number of a word, which is added when it is new.
  mutating func insert(hash: UInt64) -> Int32 {
    let known = number(ofHash: hash)
    if known >= 0 { return known }
    if (count + 1) * 2 > hashes.count { grow() }
    let number = Int32(count)
    place(hash, number)
    count += 1
    return number
  }

  private mutating func place(_ hash: UInt64, _ number: Int32) {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while numbers[slot] >= 0 { slot = (slot + 1) & mask }
    hashes[slot] = hash
    numbers[slot] = number
  }

  private mutating func grow() {
    let oldHashes = hashes
    let oldNumbers = numbers
    hashes = Array(repeating: 0, count: oldHashes.count * 2)
    numbers = Array(repeating: -1, count: oldHashes.count * 2)
    for (slot, number) in oldNumbers.enumerated() where number >= 0 { place(oldHashes[slot], number) }
  }
}
