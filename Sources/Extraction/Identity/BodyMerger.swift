/// Joins the names of places and organisations that are one place's or one body's.
struct BodyMerger {
  private let records: [NameRecord]

  init(_ records: [NameRecord]) {
    self.records = records
  }

  func merge(linked: [IdentityResolver.Link], into groups: inout IdentityGroups) {
    for link in linked where link.isCorrection && records[link.first].name.kind != .person {
      groups.join(link.first, link.second, .corrected)
    }
    var blocks: [String: [Int]] = [:]
    var countries: [Int: CountryCode] = [:]
    var national: Set<Int> = []
    var keys: [String] = []
    for (index, record) in records.enumerated() where record.name.kind != .person {
      let key: String
      if record.name.kind == .place {
        key = "0" + FoldedWords.plainWords(of: record.name.name).joined(separator: " ")
        countries[index] = record.name.country
      } else {
        let body = BodyName(record.name.name)
        key = "1" + body.key
        countries[index] = record.name.country ?? body.country
        if body.isNational { national.insert(index) }
      }
      guard key.utf8.count > 1 else { continue }
      if blocks[key] == nil { keys.append(key) }
      blocks[key, default: []].append(index)
    }
    for key in keys {
      guard let block = blocks[key], block.count > 1 else { continue }
      merge(block, countries: countries, national: national, into: &groups)
    }
    mergeLetters(linked, into: &groups)
  }

  /// Joins names of the same words: those of one country, and those without one where all others are of one.
  private func merge(
    _ block: [Int],
    countries: [Int: CountryCode],
    national: Set<Int>,
    into groups: inout IdentityGroups
  ) {
    var firsts: [CountryCode: Int] = [:]
    for index in block {
      guard let country = countries[index] else { continue }
      if let first = firsts[country] {
        groups.join(first, index, reason(first, index))
      } else {
        firsts[country] = index
      }
    }
    // A ministry without a country may be any country's.
    let homeless = block.filter { countries[$0] == nil }
    guard let first = homeless.first else { return }
    let target = firsts.isEmpty ? first : firsts.count == 1 ? firsts.values.first : nil
    for index in homeless {
      if let target, firsts.isEmpty || !national.contains(index) {
        if target != index {
          groups.join(target, index, firsts.isEmpty ? reason(target, index) : .sameNameOneCountry)
        }
      } else if index != first {
        groups.join(first, index, reason(first, index))
      }
    }
  }

  private func reason(_ first: Int, _ second: Int) -> MergeReason {
    let (left, right) = (records[first].name.name, records[second].name.name)
    guard FoldedWords.plainWords(of: left) == FoldedWords.plainWords(of: right) else { return .sameWords }
    return records[first].name.country != nil && records[first].name.country == records[second].name.country
      ? .sameNameAndCountry : .sameName
  }

  /// Joins letters with the name that stories give them for, where they all mean the same.
  private func mergeLetters(_ links: [IdentityResolver.Link], into groups: inout IdentityGroups) {
    var meanings: [Int: [Int]] = [:]
    for link in links where !link.isCorrection && records[link.first].name.kind == .organization {
      guard records[link.second].name.kind == .organization else { continue }
      let isFirst = records[link.first].name.name.utf8.count < records[link.second].name.name.utf8.count
      let (letters, full) = isFirst ? (link.first, link.second) : (link.second, link.first)
      meanings[letters, default: []].append(full)
    }
    for letters in meanings.keys.sorted() {
      // Two letters stand for too many things, a ministry's for those of several countries.
      guard let full = meanings[letters], let first = full.first, records[letters].name.name.utf8.count > 2,
        records[first].name.country != nil || !BodyName(records[first].name.name).isNational
      else { continue }
      if Set(full.map { groups.root(of: $0) }).count == 1 { groups.join(first, letters, .letters) }
    }
  }
}
