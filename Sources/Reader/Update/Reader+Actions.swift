import Algorithms
import Extraction
import Query
import Screen
import Stories

extension Reader {
  /// The mentions of officials in the order in which the body shows them.
  var officialMentions: [Range<Int>] {
    inBodyOrder(body.outline.entries.filter { $0.kind == .official }.flatMap(\.mentions))
  }

  /// The ranges that the body shows, in its order.
  private func inBodyOrder(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard let story = body.loaded?.story else { return [] }
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    return BodyLayout.shownZones(of: story).flatMap { index in
      let zone = story.zones[index].range
      let first = sorted.partitioningIndex { $0.lowerBound >= zone.lowerBound }
      return sorted[first..<sorted.partitioningIndex { $0.lowerBound >= zone.upperBound }]
    }
  }

  /// Goes to the next or previous of some mentions in the body.
  mutating func goToMention(of ranges: [Range<Int>], backwards: Bool, none: String) {
    guard let range = body.next(of: ranges, backwards: backwards) else {
      notice = Notice(none)
      return
    }
    body.reveal(range, rows: height(of: .body))
    notice = ranges.firstIndex(of: range).map { Notice("\($0 + 1) of \(ranges.count)") }
  }

  mutating func goToChosenMention(backwards: Bool) {
    guard let entry = chosenEntry else { return nothingChosen() }
    goToMention(
      of: inBodyOrder(entry.mentions),
      backwards: backwards,
      none: "\(entry.title) stands in no part that is shown."
    )
  }

  /// Lays over the panes why the chosen entry is there.
  mutating func explain() {
    guard let entry = chosenEntry, let loaded = body.loaded else { return nothingChosen() }
    let explainer = Explainer(loaded.findings, of: loaded.story)
    overlay = Overlay(kind: .why(explainer.explanation(of: entry.finding)), width: size.columns)
  }

  mutating func nothingChosen() {
    notice = Notice(
      facets.isShown
        ? "No entry of the findings is chosen; F goes back to them."
        : "No entry of the findings is chosen; Tab goes to them."
    )
  }

  mutating func goToMatch(backwards: Bool) -> [Effect] {
    switch focus {
    case .list:
      if query.isEmpty { return nothingSought() }
      guard !list.numbers.isEmpty else { break }
      let next = list.selected + (backwards ? -1 : 1)
      let count = list.numbers.count
      list.move(by: (next + count) % count - list.selected)
      let isAround = next < 0 || next >= count
      notice = Notice("\(list.selected + 1) of \(count)" + (isAround ? ", round the end" : ""))
    case .body:
      if body.find.isEmpty, body.searched.isEmpty { return nothingSought() }
      let sought = body.find.isEmpty ? "\(body.searched)" : body.find
      let none = body.problem.map { "\($0)" } ?? "Not found: \(sought)"
      goToMention(of: body.matches, backwards: backwards, none: none)
    case .findings:
      if soughtEntry.isEmpty { return nothingSought() }
      goToEntry(from: selectedEntry, backwards: backwards)
    }
    return []
  }

  private mutating func nothingSought() -> [Effect] {
    notice = Notice("Nothing is being sought; / seeks.")
    return []
  }

  /// What is sought among the entries of the findings pane: findings or facets.
  var soughtEntry: String {
    get { facets.isShown ? facets.find : findings.find }
    set { if facets.isShown { facets.find = newValue } else { findings.find = newValue } }
  }

  /// The index of the entry of the findings pane that the person is at.
  var selectedEntry: Int { facets.isShown ? facets.selected : findings.selected }

  /// What the entries of the findings pane say.
  private var entryTexts: [String] {
    facets.isShown
      ? facets.entries.map(\.value.name)
      : body.outline.entries.map { ([$0.title] + $0.details).joined(separator: " ") }
  }

  /// The entries that have the text sought in the findings pane: where a word of one begins with it, only such.
  private var soughtEntries: [Int] {
    let needle = FoldedText(soughtEntry)
    let texts = entryTexts.map(FoldedText.init(_:))
    let words = texts.indices.filter { texts[$0].hasWord(beginningWith: needle) }
    return words.isEmpty ? texts.indices.filter { !texts[$0].ranges(of: needle).isEmpty } : words
  }

  /// Goes to the next entry, after one or before it, that has the text sought in the findings pane.
  mutating func goToEntry(from start: Int, backwards: Bool) {
    let matching = soughtEntries
    let next =
      backwards
      ? matching.last { $0 < start } ?? matching.last : matching.first { $0 > start } ?? matching.first
    guard let next else {
      notice = Notice("Not found: \(soughtEntry)", isError: true)
      return
    }
    selectEntry(next)
    notice = matching.firstIndex(of: next).map { Notice("\($0 + 1) of \(matching.count)") }
  }

  mutating func setRead(_ isRead: Bool) -> [Effect] {
    opened = isRead && selectedRow == nil ? list.selectedNumber : nil
    guard let row = selectedRow, row.isRead != isRead else { return [] }
    mark(row) { $0.isRead = isRead }
    return [.setRead(row.id, isRead)]
  }

  mutating func setStarred(_ isStarred: Bool) -> [Effect] {
    guard let row = selectedRow, row.isStarred != isStarred else { return [] }
    mark(row) { $0.isStarred = isStarred }
    return [.setStarred(row.id, isStarred)]
  }

  /// Shows what the person says of a story; until it is kept it is newer than any row that comes.
  mutating func mark(_ row: StoryRow, _ change: (inout Marked) -> Void) {
    change(&marks[row.id, default: Marked()])
    marks[row.id]?.waiting += 1
    if let shown = rows[row.number], shown.id == row.id { rows[row.number] = shown.marked(marks[row.id]) }
  }

  /// Asks for the rows of a story anew when all that was said of it is kept, as another reader may have said more.
  mutating func settleMarks(of story: StoryID) {
    marks[story]?.waiting -= 1
    guard marks[story]?.waiting == 0 else { return }
    marks[story] = nil
    requested.subtract(rows.values.lazy.filter { $0.id == story }.map(\.number))
  }

  mutating func nextTheme() -> [Effect] {
    guard !themes.isEmpty else { return [] }
    let index = themes.firstIndex(of: theme).map { ($0 + 1) % themes.count } ?? 0
    return setTheme(themes[index])
  }

  mutating func setTheme(_ name: String) -> [Effect] {
    guard themes.contains(name) else {
      notice = Notice(
        "There is no theme \(name); there are \(themes.joined(separator: ", ")).",
        isError: true
      )
      return []
    }
    theme = name
    notice = Notice("Theme \(name)")
    return [.setTheme(name)]
  }

  /// Says which file the selected story is from, where else it stands, and its place in the list.
  mutating func tellPlace() -> [Effect] {
    guard let row = selectedRow else { return noStory() }
    let copies = body.loaded.flatMap { $0.story.id == row.id ? $0.copies : nil } ?? []
    let files = ([row.path] + copies).joined(separator: ", also ")
    notice = Notice("\(files) · story \(list.selected + 1) of \(list.numbers.count)")
    return []
  }

  mutating func openLink() -> [Effect] {
    guard let link = body.loaded?.story.link else {
      notice = Notice("This story has no link.")
      return []
    }
    notice = Notice("Opening \(link)")
    return [.open(link)]
  }
}
