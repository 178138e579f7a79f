import Query
import Stories

extension Reader {
  /// Runs a line of the command line.
  mutating func run(command line: String) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let name = words.first else { return [] }
    // A number alone is a place, as in less and vim.
    if words.count == 1, Int(name) != nil { return run(command: "goto \(name)") }
    let meant = Command.named(name)
    guard let command = meant.first, meant.count == 1 else {
      return refused(
        meant.isEmpty
          ? "There is no command \(name); Tab lists those there are."
          : "\(name) may stand for \(meant.map(\.rawValue).joined(separator: ", "))."
      )
    }
    let argument = words.count > 1 ? String(words[1]).trimmingBlanks : ""
    switch command {
    case .clear:
      search = ""
      filters = []
      groupHead = nil
      return runSearch()
    case .filter:
      guard let filter = try? Query.parse(argument) else { return [] }
      guard !filter.isEmpty else { return refused("filter needs a query.") }
      filters.append(filter)
      return runSearch()
    case .search:
      guard (try? Query.parse(argument)) != nil else { return [] }
      search = argument
      return runSearch()
    case .goto:
      guard let place = Int(argument), place >= 1 else { return refused("goto needs a number from 1 on.") }
      let count = list.numbers.count
      list.go(to: place - 1)
      if place > count, list.isComplete {
        notice = Notice("There is no story \(place) here; the list has \(count).")
      }
    case .sort:
      guard let order = Self.only(SearchOrder.allCases.map(\.rawValue), argument).flatMap(SearchOrder.init)
      else {
        return refused("sort needs one of \(SearchOrder.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      self.order = order
      if effectiveOrder != order {
        notice = Notice("No words are sought that could be matched: by date until some are.")
      }
      return runSearch()
    case .theme: return setTheme(Self.only(themes, argument) ?? argument)
    case .read: return setRead(true)
    case .unread: return setRead(false)
    case .star: return setStarred(true)
    case .unstar: return setStarred(false)
    case .tag, .untag: return changeTags(argument, isAdding: command == .tag)
    case .note:
      guard !argument.isEmpty else { return openNote() }
      guard let row = selectedRow else { return noStory() }
      return setNote(argument, of: row)
    case .view: return argument.isEmpty ? openViews() : apply(viewNamed: argument)
    case .help: return perform(.help)
    case .open: return perform(.openLink)
    case .problems: return perform(.problems)
    case .zoom: return perform(.zoom)
    case .quit: return perform(.quit)
    }
    return []
  }

  /// The one of some names that a word is, or alone begins so.
  private static func only(_ names: [String], _ word: String) -> String? {
    if names.contains(word) { return word }
    let meant = names.filter { $0.hasPrefix(word) }
    return word.isEmpty || meant.count != 1 ? nil : meant[0]
  }

  private mutating func changeTags(_ line: String, isAdding: Bool) -> [Effect] {
    guard let row = selectedRow else { return noStory() }
    let tags: [Tag]
    do {
      tags = try Tag.tags(in: line, known: tagsToKeep(of: row))
    } catch {
      return refused(error.description)
    }
    guard !tags.isEmpty else { return refused("\(isAdding ? "tag" : "untag") needs a name, such as ports.") }
    let present = row.annotation.tags
    let idle = tags.filter { present.contains($0) == isAdding }
    if idle.count == tags.count {
      let names = Set(tags).sorted().map(\.name).joined(separator: ", ")
      notice = Notice(
        "The story \(isAdding ? "has" : "does not have") \(names)\(isAdding ? " already" : "")."
      )
      return []
    }
    return setTags(isAdding ? present + tags : present.filter { !tags.contains($0) }, of: row)
  }

  private mutating func refused(_ sentence: String) -> [Effect] {
    notice = Notice(sentence, isError: true)
    return []
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
