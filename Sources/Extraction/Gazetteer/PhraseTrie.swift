/// What a phrase of the tables is.
enum PhraseKind: UInt8, Sendable {
  case place
  case nationality
  case organization
  /// A name that is a club's in stories of sport only.
  case team
  case event
  case title
  case portfolio
  case officePrefix
  case honorific
  case postNominal
  case organizationHead
  case eventHead
  case topic
  case subject
  case stance
  case noSubject
  case fieldModifier
  case leader
}

/// The phrases of the tables, by the numbers of their words.
///
/// Nodes are numbered; the children of all nodes share one hash table, so a step is one look-up.
struct PhraseTrie: Sendable {
  /// A phrase that ends at a node.
  struct Entry: Sendable {
    var kind: PhraseKind
    /// Whether the text must write it in capitals (`US`, `UN`).
    var needsUpper: Bool
    /// The row in the table of its kind.
    var row: Int32
    /// The next entry of the same node, or -1.
    var next: Int32
  }

  private(set) var entries: [Entry] = []
  private var firstEntry: [Int32] = [-1]
  private var keys: [UInt64] = Array(repeating: 0, count: 1 << 17)
  private var children: [Int32] = Array(repeating: 0, count: 1 << 17)
  private var used = 0

  /// The node that a word leads to from a node (0 is the root), or 0 when there is none.
  @inline(__always)
  func child(of node: Int32, word: Int32) -> Int32 {
    let key = Self.key(node, word)
    let mask = keys.count - 1
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// The first entry of a node, or -1.
  @inline(__always)
  func entry(at node: Int32) -> Int32 { firstEntry[Int(node)] }

  /// The node that a word leads to from a node (0 is the root), which is made when it is new.
  mutating func node(from node: Int32, word: Int32) -> Int32 {
    let next = child(of: node, word: word)
    return next != 0 ? next : addChild(of: node, word: word)
  }

  /// Adds a phrase whose last word led to a node; a phrase that the same kind already has keeps its first row.
  mutating func insert(at node: Int32, kind: PhraseKind, needsUpper: Bool, row: Int32) {
    guard node != 0 else { return }
    var last = firstEntry[Int(node)]
    while last >= 0 {
      if entries[Int(last)].kind == kind {
        if !needsUpper { entries[Int(last)].needsUpper = false }
        return
      }
      last = entries[Int(last)].next
    }
    entries.append(Entry(kind: kind, needsUpper: needsUpper, row: row, next: firstEntry[Int(node)]))
    firstEntry[Int(node)] = Int32(entries.count - 1)
  }

  private mutating func addChild(of node: Int32, word: Int32) -> Int32 {
    if (used + 1) * 2 > keys.count { grow() }
    let child = Int32(firstEntry.count)
    firstEntry.append(-1)
    place(Self.key(node, word), child)
    used += 1
    return child
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    let mask = keys.count - 1
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldChildren = children
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    children = Array(repeating: 0, count: oldKeys.count * 2)
    for (slot, key) in oldKeys.enumerated() where key != 0 { place(key, oldChildren[slot]) }
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)) + 1
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 20)
  }
}
