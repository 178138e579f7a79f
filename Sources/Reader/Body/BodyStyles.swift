import Algorithms
import Extraction
import Screen

/// Which style each byte of a story's text has, from what was found in it.
struct BodyStyles: Sendable, Equatable {
  /// Where a style begins; it ends where the next begins.
  private var starts: [Int] = []
  /// The style from each start on; nil where the text is only text.
  private var names: [StyleName?] = []

  init() {}

  /// Lays the mentions over each other: a name over an office, an office over what it contains, a topic under all.
  init(of findings: Findings) {
    var officials = Set<Int>()
    for person in findings.people where person.isOfficial { officials.formUnion(person.mentions) }
    var active: [(end: Int, rank: Int, name: StyleName)] = []
    var boundaries = Set<Int>()
    for mention in findings.mentions {
      boundaries.formUnion([mention.range.lowerBound, mention.range.upperBound])
    }
    var next = 0
    let mentions = findings.mentions.indices.sorted {
      findings.mentions[$0].range.lowerBound < findings.mentions[$1].range.lowerBound
    }
    for boundary in boundaries.sorted() {
      active.removeAll { $0.end <= boundary }
      while next < mentions.count, findings.mentions[mentions[next]].range.lowerBound <= boundary {
        let mention = findings.mentions[mentions[next]]
        let (rank, name) = Self.look(of: mention.kind, isOfficial: officials.contains(mentions[next]))
        active.append((mention.range.upperBound, rank, name))
        next += 1
      }
      let name = active.max { $0.rank < $1.rank }?.name
      if names.last != .some(name) {
        starts.append(boundary)
        names.append(name)
      }
    }
  }

  /// The style at a byte of the text; nil where it is only text.
  func name(at offset: Int) -> StyleName? {
    let next = starts.partitioningIndex { $0 > offset }
    return next == 0 ? nil : names[next - 1]
  }

  private static func look(of kind: Mention.Kind, isOfficial: Bool) -> (rank: Int, name: StyleName) {
    switch kind {
    case .person: (4, isOfficial ? .official : .person)
    case .role: (3, .office)
    case .organization: (2, .organization)
    case .event: (2, .event)
    case .place, .nationality: (2, .place)
    case .date: (2, .date)
    case .topic: (1, .topic)
    }
  }
}
