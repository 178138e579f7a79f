import Query
import Screen

extension Reader {
  /// Opens the menu of saved views.
  mutating func openViews() -> [Effect] {
    viewing = ViewMenu(views)
    return [.listViews]
  }

  /// Takes the views that there are; those in sight are counted.
  mutating func take(_ views: [SavedView]) -> [Effect] {
    self.views = views
    areViewsKnown = true
    if let name = awaitedView {
      awaitedView = nil
      return apply(viewNamed: name)
    }
    guard viewing != nil else { return [] }
    viewing?.take(views)
    let counted = viewing?.counts ?? [:]
    let queries = views.filter { counted[$0.query] == nil && $0.isUnderstood }.map(\.query)
    return queries.isEmpty ? [] : [.countUnread(queries)]
  }

  /// Does what a key does in the menu.
  mutating func handleInViews(_ key: Key) -> [Effect] {
    guard var menu = viewing else { return [] }
    if menu.isRemoving { return answerRemoval(key) }
    let page = max(1, viewRect.rows - 2)
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .escape, .backspace, .left, .control("g"), "h", "q", "v":
      viewing = nil
      return [.countUnread([])]
    case .down, .control("n"), "j": menu.move(by: 1)
    case .up, .control("p"), "k": menu.move(by: -1)
    case .pageDown, .control("f"), .control("d"), " ": menu.move(by: page)
    case .pageUp, .control("b"), .control("u"): menu.move(by: -page)
    case .home, "g": menu.move(by: -menu.views.count)
    case .end, "G": menu.move(by: menu.views.count)
    case .enter, .right, "l": return menu.view.map { apply($0) } ?? []
    case "s": return askForName()
    case "r":
      guard let view = changeable(in: menu) else { return [] }
      open(.view(.rename(view.name)))
      prompt?.editor = LineEditor(view.name)
    case "d":
      guard changeable(in: menu) != nil else { return [] }
      menu.isRemoving = true
    case "J", "K":
      guard let view = changeable(in: menu) else { return [] }
      return [.moveView(view.name, by: key == "J" ? 1 : -1)]
    default:
      notice = Notice("\(KeyNotation.label(for: key)) has no meaning here; Esc leaves.")
      return []
    }
    viewing = menu
    return []
  }

  /// Shows the stories of a view, in place of what the list was narrowed to.
  mutating func apply(_ view: SavedView) -> [Effect] {
    let query: Query
    do {
      query = try Query.parse(view.query)
    } catch {
      notice = Notice("The query of “\(view.name)” is wrong: \(error)", isError: true)
      return []
    }
    viewing = nil
    focus = .list
    search = ""
    filters = query.isEmpty ? [] : [query]
    groupHead = nil
    return [.countUnread([])] + runSearch()
  }

  /// Shows the view of a name, or of the one name that begins so.
  mutating func apply(viewNamed name: String) -> [Effect] {
    guard areViewsKnown else {
      awaitedView = name
      return []
    }
    let begun = views.filter { $0.name.lowercased().hasPrefix(name.lowercased()) }
    if let view = views.first(where: { $0.name == name }) ?? (begun.count == 1 ? begun[0] : nil) {
      return apply(view)
    }
    let names = views.map(\.name).joined(separator: ", ")
    notice = Notice(
      names.isEmpty
        ? "There is no saved view yet; v and then s saves one."
        : "There is no one view “\(name)”; there are \(names).",
      isError: true
    )
    return []
  }

  /// The selected view, where it is one that can be changed from within.
  private mutating func changeable(in menu: ViewMenu) -> SavedView? {
    guard let view = menu.view else {
      notice = Notice("There is no view yet; s saves what the list is narrowed to.")
      return nil
    }
    guard !view.isConfigured else {
      notice = Notice("“\(view.name)” stands in config.toml, and is changed there.")
      return nil
    }
    return view
  }

  private mutating func askForName() -> [Effect] {
    let query = Query.all(of: filters + (typedSearch.map { [$0] } ?? []))
    guard !query.isEmpty else {
      notice = Notice("The list is not narrowed to anything; f and / narrow it.")
      return []
    }
    let text = "\(query)"
    guard (try? Query.parse(text)) != nil else {
      notice = Notice("This is too long for one query.", isError: true)
      return []
    }
    open(.view(.save(text)))
    return []
  }

  /// Takes a name that was typed; what is wrong with it is said, and it can be mended.
  mutating func accept(_ text: String, for question: ViewMenu.Question) -> [Effect] {
    guard let name = SavedView.name(text) else {
      return wrongName("A view needs a name of \(SavedView.longestName) characters at most; Esc leaves.")
    }
    if case .rename(name) = question {
      prompt = nil
      return []
    }
    if views.contains(where: { $0.name == name }) {
      return wrongName("There is a view “\(name)” already; give another name.")
    }
    prompt = nil
    viewing?.awaited = name
    switch question {
    case .save(let query): return [.saveView(SavedView(name: name, query: query))]
    case .rename(let old): return [.renameView(old, to: name)]
    }
  }

  private mutating func wrongName(_ sentence: String) -> [Effect] {
    prompt?.problem = Prompt.Problem(message: sentence, offset: 0)
    return []
  }

  private mutating func answerRemoval(_ key: Key) -> [Effect] {
    viewing?.isRemoving = false
    guard key == "y", let view = viewing?.view else {
      notice = Notice("It stays.")
      return []
    }
    return [.removeView(view.name)]
  }
}
