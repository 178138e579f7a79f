import Query
import Screen
import Stories

extension Reader {
  /// Opens a prompt, remembering where the person is.
  mutating func open(_ kind: Prompt.Kind) {
    prompt = Prompt(
      kind: kind,
      anchor: Prompt.Anchor(list: list, search: search, body: body, findings: findings, facets: facets)
    )
  }

  /// Does what a key does in the prompt.
  mutating func handleInPrompt(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .escape, .control("g"): return leavePrompt()
    case .backspace where prompt.editor.text.isEmpty: return leavePrompt()
    case .enter, .control("m"), .control("j"): return acceptPrompt()
    case .tab, .backTab:
      prompt.complete(backwards: key == .backTab, among: completions(for: prompt))
      self.prompt = prompt
      return promptChanged()
    case .up, .control("p"), .down, .control("n"):
      let isBack = key == .up || key == .control("p")
      recall(&prompt, by: isBack ? 1 : -1)
      self.prompt = prompt
      return promptChanged()
    default:
      // What changes nothing costs nothing, as keys may come by the thousand where a terminal does not mark a paste.
      let before = prompt.editor.characters
      guard prompt.editor.handle(key) else { return [] }
      prompt.completion = nil
      self.prompt = prompt
      return prompt.editor.characters == before ? [] : promptChanged()
    }
  }

  /// Whether characters go into a prompt.
  public var isTyping: Bool { prompt != nil }

  /// Takes characters that were typed faster than they could be shown into the prompt: the same as one by one, but for
  /// the searches in between.
  public mutating func type(_ text: String) -> [Effect] {
    guard text.dropFirst().isEmpty else { return update(.terminal(.paste(text))) }
    return text.first.map { update(.terminal(.key(.character($0)))) } ?? []
  }

  /// Takes pasted text into the prompt; elsewhere text is no keys, so that a paste changes nothing.
  mutating func paste(_ text: String) -> [Effect] {
    guard prompt != nil else {
      notice = Notice("Pasted text goes into a prompt; / searches.")
      return []
    }
    prompt?.editor.insert(text)
    prompt?.completion = nil
    return promptChanged()
  }

  /// Shows at once what the typed text leads to.
  private mutating func promptChanged() -> [Effect] {
    guard var prompt else { return [] }
    let text = prompt.editor.text
    prompt.problem = nil
    switch prompt.kind {
    case .search, .filter:
      do {
        prompt.query = try Query.parse(text, isTyping: true)
      } catch {
        // The last good result stays on the screen.
        prompt.problem = Prompt.Problem(message: "\(error)", offset: error.range.lowerBound)
        self.prompt = prompt
        return []
      }
      if prompt.kind == .search { search = text }
      self.prompt = prompt
      return runSearch()
    case .find:
      body.seek(text, searched: body.searched)
      body.current = nil
      let rows = height(of: .body)
      body.scroll(to: prompt.anchor.body.top, rows: rows)
      if !text.isEmpty, let first = body.next(of: body.matches, backwards: false) {
        body.reveal(first, rows: rows)
      }
    case .findEntry:
      goBackToEntry(of: prompt.anchor)
      soughtEntry = text
      if !text.isEmpty { goToEntry(from: selectedEntry - 1, backwards: false) }
    case .findHelp:
      overlay?.needle = text
      overlay?.top = 0
    case .command, .correction, .tags, .note, .view: break
    }
    self.prompt = prompt
    return []
  }

  private mutating func leavePrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    switch prompt.kind {
    case .search, .filter:
      search = prompt.anchor.search
      list = prompt.anchor.list
      // The story that was read is shown again where it was read.
      let anchored = prompt.anchor.body
      if anchored.number == list.selectedNumber, anchored.loaded?.isComplete == true {
        body = anchored
        findings = prompt.anchor.findings
      }
      return runSearch()
    case .find:
      body.current = nil
      body.seek(prompt.anchor.body.find, searched: body.searched)
      body.scroll(to: prompt.anchor.body.top, rows: height(of: .body))
    case .findEntry: goBackToEntry(of: prompt.anchor)
    case .findHelp: overlay?.needle = ""
    case .command, .correction, .tags, .note, .view: break
    }
    return []
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let prompt, prompt.problem == nil else { return [] }
    let text = prompt.editor.text
    if let query = prompt.acceptedQuery {
      // What may be left open while it is typed is a mistake when that is all.
      do {
        _ = try Query.parse(String(query))
      } catch {
        let start = query.base.utf8.distance(from: query.base.startIndex, to: query.startIndex)
        self.prompt?.problem = Prompt.Problem(message: "\(error)", offset: start + error.range.lowerBound)
        return []
      }
    }
    remember(text, at: prompt.kind)
    switch prompt.kind {
    case .correction(let question): return accept(text, for: question)
    case .tags(let story): return acceptTags(text, of: story)
    case .view(let question): return accept(text, for: question)
    default: break
    }
    self.prompt = nil
    switch prompt.kind {
    case .search: return finish(text, isSearch: true)
    case .filter: return finish(text, isSearch: false)
    case .find:
      if !text.isEmpty, body.matches.isEmpty { notice = Notice("Not found: \(text)", isError: true) }
      if let index = body.currentMatch { notice = Notice("\(index + 1) of \(body.matches.count)") }
    case .findEntry: if !text.isEmpty { goToEntry(from: selectedEntry - 1, backwards: false) }
    case .findHelp, .correction, .tags, .view: break
    case .note(let story): return setNote(text, of: story)
    case .command: return run(command: text)
    }
    return []
  }

  private mutating func goBackToEntry(of anchor: Prompt.Anchor) {
    if facets.isShown { facets.goBack(to: anchor.facets) } else { findings = anchor.findings }
  }

  private mutating func remember(_ text: String, at kind: Prompt.Kind) {
    guard !text.isEmpty else { return }
    var lines = history[kind.mark, default: []]
    lines.removeAll { $0 == text }
    lines.append(text)
    history[kind.mark] = lines.suffix(100)
  }

  private func recall(_ prompt: inout Prompt, by step: Int) {
    let lines = history[prompt.kind.mark, default: []]
    let depth = max(0, min(prompt.historyDepth + step, lines.count))
    guard depth != prompt.historyDepth else { return }
    if prompt.historyDepth == 0 { prompt.typed = prompt.editor }
    prompt.historyDepth = depth
    prompt.completion = nil
    prompt.editor = depth == 0 ? prompt.typed : LineEditor(lines[lines.count - depth])
  }

  private func completions(for prompt: Prompt) -> [String] {
    switch prompt.kind {
    case .search, .filter: Query.completions(of: prompt.editor.text)
    case .command:
      Command.completions(
        of: prompt.editor.text,
        themes: themes,
        tags: knownTags,
        views: views.map(\.name)
      )
    case .tags: Tag.completions(of: prompt.editor.text, among: knownTags)
    case .correction(let question): corrections(of: prompt.editor.text, for: question)
    case .find, .findEntry, .findHelp, .note, .view: []
    }
  }
}

extension Prompt {
  /// Puts the next completion into the line, or backwards the one before.
  mutating func complete(backwards: Bool, among candidates: [String]) {
    if var running = completion {
      let count = running.candidates.count
      running.index = (running.index + (backwards ? count - 1 : 1)) % count
      completion = running
    } else {
      guard !candidates.isEmpty else { return }
      completion = Completion(candidates: candidates, index: backwards ? candidates.count - 1 : 0)
    }
    if let completion {
      editor = LineEditor(completion.candidates[completion.index])
      // One candidate is no choice: the next Tab completes what follows it.
      if completion.candidates.count == 1 { self.completion = nil }
    }
  }
}
