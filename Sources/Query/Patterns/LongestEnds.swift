/// Finds, for each place of a stretch of text, the end of the longest match that begins there.
///
/// The pattern read backwards is run over the stretch from right to left, each thread with the place at which it
/// set out, which is where a match would end. Threads that set out further right come first, so that of those
/// that meet at an instruction the longest match survives. All places cost one pass: finding every match of a
/// pattern such as `a|a*b` is linear too.
struct LongestEnds: Sendable {
  private struct Thread {
    var instruction: UInt16
    var end: Int32
  }

  var steps: Int { closure.steps }
  private let alphabet: PatternAlphabet
  private var closure: PatternClosure
  private var threads: [Thread] = []
  private var moved: [Thread] = []
  private var takers: [UInt16] = []

  init(_ pattern: Pattern) {
    alphabet = pattern.alphabet
    closure = PatternClosure(pattern.backward)
  }

  /// The ends, as places: those before each scalar, and the one after all; less than 0 where no match begins.
  ///
  /// Takes four bytes a scalar.
  ///
  /// - Parameters:
  ///   - classes: the classes of the scalars of the stretch.
  ///   - allowed: the steps after which it gives up.
  ///   - before: the class of what stands before the stretch.
  ///   - after: the class of what stands after it.
  mutating func ends(in classes: [UInt16], steps allowed: Int = .max, before: Int, after: Int) -> [Int32] {
    var ends = [Int32](repeating: -1, count: classes.count + 1)
    threads.removeAll(keepingCapacity: true)
    var right = after
    let earlier = steps
    for place in stride(from: classes.count, through: 0, by: -1) where steps - earlier <= allowed {
      let left = place > 0 ? Int(classes[place - 1]) : before
      closure.begin(between: alphabet.neighbours[left], and: alphabet.neighbours[right])
      threads.append(Thread(instruction: 0, end: Int32(clamping: place)))
      moved.removeAll(keepingCapacity: true)
      for thread in threads {
        takers.removeAll(keepingCapacity: true)
        let isMatched = closure.follow(thread.instruction, into: &takers)
        if isMatched { ends[place] = thread.end }
        for taker in takers {
          guard case .take(let set) = closure.program.instructions[Int(taker)],
            alphabet.isMember(left, of: Int(set))
          else { continue }
          moved.append(Thread(instruction: taker + 1, end: thread.end))
        }
      }
      swap(&threads, &moved)
      right = left
    }
    return ends
  }
}
