import Query
import Screen
import Stories

extension Reader {
  /// Does what a key does where the person is: in a prompt, in an overlay, or in a pane.
  mutating func handle(_ key: Key) -> [Effect] {
    isUntouched = false
    // No key with Alt is bound: it is Esc and a key typed so fast, or over so slow a line, that they came as one.
    if case .alt(let character) = key { return handle(.escape) + handle(.character(character)) }
    // In a shell Ctrl-C leaves the line that is being typed, and not the shell.
    if key == .control("c"), prompt != nil || correcting != nil || viewing != nil || overlay != nil {
      return handle(.escape)
    }
    if prompt != nil { return handleInPrompt(key) }
    if correcting != nil { return handleInCorrections(key) }
    if viewing != nil { return handleInViews(key) }
    pendingKeys.append(key)
    switch KeyMap.lookup(pendingKeys) {
    case .prefix: return []
    case .nothing:
      let keys = pendingKeys
      pendingKeys = []
      // Esc takes back a run of keys; any other that has no meaning is said to have none.
      if keys.last == .escape, keys.count > 1 { return [] }
      notice = Notice(
        "\(keys.map(KeyNotation.label).joined(separator: " ")) has no meaning here; ? shows the keys."
      )
      return []
    case .action(let action):
      pendingKeys = []
      return overlay != nil ? performInOverlay(action) : perform(action)
    }
  }

  /// Does an action in the panes.
  mutating func perform(_ action: Action) -> [Effect] {
    // Facets are about the list, like the list itself.
    if isLoading, action.isAboutStory(in: isAmongFacets ? .list : focus) {
      notice = Notice("The story is still being loaded.")
      return []
    }
    switch action {
    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .first: return move(by: -Int.max / 2)
    case .last where focus == .list: list.go(to: .max)
    case .last: return move(by: Int.max / 2)
    case .pageDown: return move(by: max(1, height(of: focus) - 1))
    case .pageUp: return move(by: -max(1, height(of: focus) - 1))
    case .halfPageDown: return move(by: max(1, height(of: focus) / 2))
    case .halfPageUp: return move(by: -max(1, height(of: focus) / 2))
    case .nextPane: focus(on: focus.moved(by: 1))
    case .previousPane: focus(on: focus.moved(by: -1))
    case .nextStory: return moveStory(by: 1)
    case .previousStory: return moveStory(by: -1)
    case .nextUnread: return [.findUnread(Array(list.numbers.dropFirst(list.selected + 1)))]
    case .previousUnread: return [.findUnread(list.numbers.prefix(list.selected).reversed())]
    case .choose: return choose()
    case .search: open(searchPrompt)
    case .filter: open(.filter)
    case .command:
      open(.command)
      return [.listTags, .listViews]
    case .nextMatch: return goToMatch(backwards: false)
    case .previousMatch: return goToMatch(backwards: true)
    case .undo: return undo()
    case .nextOfficial:
      goToMention(of: officialMentions, backwards: false, none: "No official is named here.")
    case .previousOfficial:
      goToMention(of: officialMentions, backwards: true, none: "No official is named here.")
    case .nextMention: goToChosenMention(backwards: false)
    case .previousMention: goToChosenMention(backwards: true)
    case .correct: openCorrections()
    case .undoCorrection: return [.undoCorrection(of: made.reversed())]
    case .facets: return toggleFacets()
    case .group: return toggleGroup()
    case .toggleRead: return selectedRow.map { setRead(!$0.isRead) } ?? []
    case .toggleStar: return selectedRow.map { setStarred(!$0.isStarred) } ?? []
    case .tag: return openTags()
    case .annotate: return openNote()
    case .views: return openViews()
    case .zoom: isZoomed.toggle()
    case .widen: widen(by: 2)
    case .narrow where isAmongFacets: return excludeFacet()
    case .narrow: widen(by: -2)
    case .nextTheme: return nextTheme()
    case .openLink: return openLink()
    case .problems:
      overlay = Overlay(kind: .problems(nil), width: size.columns)
      return [.listProblems]
    case .why: explain()
    case .identify: return identify()
    case .place: return tellPlace()
    case .help: overlay = Overlay(kind: .help, width: size.columns)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  private var searchPrompt: Prompt.Kind {
    switch focus {
    case .list: .search
    case .body: .find
    case .findings: .findEntry
    }
  }

  /// Gives a pane the keys.
  mutating func focus(on pane: Pane) {
    focus = pane
    if pane == .findings { findings.isChosen = !body.outline.entries.isEmpty }
  }

  private mutating func move(by count: Int) -> [Effect] {
    switch focus {
    case .list: list.move(by: count.clamped(to: list.numbers.count))
    case .body:
      body.scroll(
        to: body.top + count.clamped(to: body.layout.lines.count),
        rows: height(of: .body)
      )
    case .findings:
      let entries = facets.isShown ? facets.entries.count : body.outline.entries.count
      selectEntry(selectedEntry + count.clamped(to: entries))
    }
    return []
  }

  /// Goes to an entry of the findings pane: a finding or a facet.
  mutating func selectEntry(_ index: Int) {
    if facets.isShown { return facets.select(index) }
    guard !body.outline.entries.isEmpty else { return }
    findings.selected = max(0, min(index, body.outline.entries.count - 1))
    findings.isChosen = true
  }

  private mutating func moveStory(by count: Int) -> [Effect] {
    let before = list.selectedNumber
    list.move(by: count)
    if list.selectedNumber == before {
      notice = Notice(count > 0 ? "This is the last story." : "This is the first story.")
      return []
    }
    return focus == .body ? setRead(true) : []
  }

  private mutating func choose() -> [Effect] {
    switch focus {
    case .list:
      guard list.selectedNumber != nil else { return [] }
      // What is opened is the story that is selected now, whatever the rest of the list may bring.
      list.move(by: 0)
      focus(on: .body)
      return setRead(true)
    case .body: return []
    case .findings where facets.isShown: return chooseFacet()
    case .findings:
      guard body.outline.entries.indices.contains(findings.selected) else { return [] }
      findings.isChosen = true
      let filter = body.outline.entries[findings.selected].filter
      if let index = filters.firstIndex(of: filter) {
        filters.remove(at: index)
      } else {
        filters.append(filter)
      }
      return runSearch()
    }
  }

  private mutating func undo() -> [Effect] {
    if focus == .body, !body.find.isEmpty || body.current != nil {
      body.current = nil
      body.seek("", searched: body.searched)
    } else if focus == .findings, !soughtEntry.isEmpty {
      soughtEntry = ""
    } else if isAmongFacets {
      facets.isShown = false
    } else if !search.isEmpty {
      search = ""
      return runSearch()
    } else if !filters.isEmpty {
      removeFilter(at: filters.count - 1)
      return runSearch()
    } else if facets.isShown {
      facets.isShown = false
    } else {
      findings.isChosen = false
      focus = .list
    }
    return []
  }

  private mutating func widen(by cells: Int) {
    let before = (panes: panes, widened: widened)
    switch focus {
    case .list: widened.list += cells
    case .findings: widened.findings += cells
    case .body: widened.findings -= cells
    }
    // What the window can't give is not remembered.
    if panes == before.panes { widened = before.widened }
  }
}

extension Int {
  /// The number, at most so far from 0.
  fileprivate func clamped(to limit: Int) -> Int { Swift.max(-limit, Swift.min(self, limit)) }
}
