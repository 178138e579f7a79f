extension Annotations {
  /// A person with an office.
  struct Official {
    var name: NameWords
    /// The titles, as the words of each.
    var offices: [NameWords] = []
    var country: String?

    /// The titles for people to read.
    var titles: String { offices.map(\.text).joined(separator: " | ") }

    /// Whether one of another's titles shares half of its words with the longest here, and half of those.
    func hasOffice(in other: Official) -> Bool {
      var longest: NameWords?
      for office in offices where office.length > (longest?.length ?? -1) { longest = office }
      guard let longest else { return false }
      return other.offices.contains(where: longest.sharesHalf)
    }
  }

  /// The people with an office, in the order in which their titles are given.
  var officials: [Official] {
    var officials: [Official] = []
    var known: [NameWords: Int] = [:]
    for holding in holdings {
      guard let name = name(ofPerson: holding.first), let title = marks[holding.second] else { continue }
      let index = known[name] ?? officials.count
      if index == officials.count {
        known[name] = index
        officials.append(Official(name: name))
      }
      officials[index].offices.append(NameWords(title.text))
    }
    for mark in countryOrder {
      if let name = name(ofPerson: mark), let index = known[name] {
        officials[index].country = countries[mark]
      }
    }
    return officials
  }

  /// Two people who met, in an order of their own.
  struct Pair: Hashable, Comparable {
    var first: NameWords
    var second: NameWords

    var text: String { "\(first.text) with \(second.text)" }

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }

    /// Whether both pairs are the same two people.
    func isSame(as other: Pair) -> Bool {
      first.isSamePerson(as: other.first) && second.isSamePerson(as: other.second)
        || first.isSamePerson(as: other.second) && second.isSamePerson(as: other.first)
    }
  }

  /// Each two people who met each other.
  var pairs: [Pair] {
    var pairs: Set<Pair> = []
    for meeting in meetings {
      let people = Set(meeting.compactMap { name(ofPerson: $0) }).sorted()
      for (index, first) in people.enumerated() {
        for second in people[(index + 1)...] { pairs.insert(Pair(first: first, second: second)) }
      }
    }
    return pairs.sorted()
  }

  /// Who says each sentence, by the sentence's number: a statement that takes in half of it at least.
  func speakers(of sentences: [Span]) -> [Int: NameWords] {
    var speakers: [Int: NameWords] = [:]
    for saying in sayings {
      guard let statement = marks[saying.first]?.span, let speaker = name(ofPerson: saying.second) else {
        continue
      }
      for (index, sentence) in sentences.enumerated() {
        let shared = min(statement.end, sentence.end) - max(statement.start, sentence.start)
        if shared * 2 >= sentence.end - sentence.start { speakers[index] = speaker }
      }
    }
    return speakers
  }
}
