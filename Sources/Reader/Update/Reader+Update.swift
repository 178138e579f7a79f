internal import Extraction
internal import Query
internal import Screen
internal import Stories

extension Reader {
  /// The effects that fill an empty reader: the first search.
  public mutating func start() -> [Effect] {
    var effects = runSearch()
    settle(&effects)
    return effects
  }

  /// The effects that fill what a first screen left out: the rest of the list and what is in the story.
  public mutating func complete() -> [Effect] {
    runSearch() + (wanted.map { [.load($0)] } ?? [])
  }

  /// Takes what happened into the state and gives what the world should do about it.
  public mutating func update(_ event: Event) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .terminal(.key(let key)):
      takeNoticeAway()
      effects = handle(key)
      showNextNotice()
    case .terminal(.paste(let text)): effects = paste(text)
    case .terminal(.resize(let size)): self.size = size
    case .found(let found): effects = take(found)
    case .gaveUp(let sentence, let generation): if generation == self.generation { giveUp(sentence) }
    case .waited: if waiting == .short { waiting = .long }
    case .rows(let rows): effects = take(rows)
    case .snippets(let found, let generation): if generation == self.generation { snippets.take(found) }
    case .facets(let counted, let generation, let isComplete):
      take(counted, generation: generation, isComplete: isComplete)
    case .story(let number, let loaded): take(loaded, as: number)
    case .unread(let number): effects = select(unread: number)
    case .problems(let problems):
      // The person may have left the list before it came.
      if case .problems? = overlay?.kind { overlay?.kind = .problems(problems) }
    case .identified(let identity, let generation): take(identity, generation: generation)
    case .progress(let progress): self.progress = progress
    case .collectionChanged:
      requested.removeAll()
      // Without filters the list itself tells how many there are.
      effects = runSearch() + (query.isEmpty ? [] : [.countAll])
    case .total(let count): if !query.isEmpty { total = count }
    case .marked(let story): settleMarks(of: story)
    case .notMarked(let story, let notice):
      marks[story] = nil
      requested.removeAll()
      self.notice = notice
    case .corrected(let made): effects = take(kept: made)
    case .notCorrected(let made, let notice): effects = take(refused: made, notice)
    case .undone(let made, let notice): effects = take(undone: made, notice)
    case .tags(let tags): knownTags = tags
    case .views(let views): effects = take(views)
    case .counted(let query, let count): viewing?.counts[query] = count
    case .notice(let notice): tell(notice)
    }
    settle(&effects)
    return effects
  }

  /// Asks for the stories that the filters, the search and what is being typed leave.
  mutating func runSearch() -> [Effect] {
    let parts = filters + [typedSearch, typedFilter].compactMap { $0 }
    let asked = Query.all(of: parts)
    // A place was meant in the list as it was.
    if asked != query { list.stay() }
    query = asked
    refusal = nil
    if query == answered, effectiveOrder == list.order {
      waiting = .none
    } else if waiting == .none {
      waiting = .short
    }
    generation += 1
    snippets.begin(query)
    body.seek(body.find, searched: snippets.query, isTyping: isTypingQuery)
    return [.search(query, effectiveOrder, generation: generation)] + askForFacets()
  }

  /// Whether an answer to a search is waited for of which nobody has been told; then `Event.waited` is for it.
  public var isWaiting: Bool { waiting == .short }

  /// The order that the list has: without anything sought, none is by how well it is matched.
  var effectiveOrder: SearchOrder {
    switch order {
    case .relevance where !query.asksForWords: .date
    case .matches where QueryMatcher(query).isEmpty: .date
    default: order
    }
  }

  /// Whether a search or filter is being typed.
  private var isTypingQuery: Bool { prompt?.kind == .search || prompt?.kind == .filter }

  /// The search over the collection; the last that could be understood while a wrong one is being typed.
  var typedSearch: Query? {
    if prompt?.kind == .search, let typed = prompt?.query { return typed }
    return (try? Query.parse(search)) ?? (try? Query.parse(search, isTyping: true))
  }

  /// The filter that is being typed; the last that could be understood while a wrong one is.
  private var typedFilter: Query? { prompt?.kind == .filter ? prompt?.query : nil }

  private mutating func take(_ found: Found) -> [Effect] {
    guard found.generation == generation else { return [] }
    if let effects = takeBack(found) { return effects }
    // The first page of a list that is only brought up to date would lose the place further down for a moment.
    if !found.isComplete, list.isComplete, query == answered, effectiveOrder == list.order,
      let selected = list.selectedNumber, !found.numbers.contains(selected)
    {
      return []
    }
    answered = query
    waiting = .none
    copies = found.copies
    guess = found.numbers.isEmpty ? query.hint : nil
    requested.formUnion(found.rows.map(\.number))
    if query.isEmpty, found.isComplete { total = found.numbers.count }
    // The collection may have grown since it was counted.
    if let total, total < found.numbers.count { self.total = found.numbers.count }
    list.replace(
      with: found.numbers,
      isComplete: found.isComplete,
      order: effectiveOrder,
      selecting: isUntouched ? found.numbers.first : prompt?.anchor.list.selectedNumber
    )
    return take(found.rows)
  }

  /// Says that a search was given up: under what is being typed, over the last good result; in place of the list where
  /// that is to be what was asked for.
  private mutating func giveUp(_ sentence: String) {
    finished = nil
    waiting = .none
    if isTypingQuery {
      let offset = prompt?.editor.text.utf8.firstIndex(of: UInt8(ascii: "/"))
      let text = prompt?.editor.text ?? ""
      prompt?.problem = Prompt.Problem(
        message: sentence,
        offset: offset.map { text.utf8.distance(from: text.startIndex, to: $0) } ?? 0
      )
      facets.stay()
      return
    }
    answered = query
    refusal = sentence
    copies = 0
    list.replace(with: [], isComplete: true, order: effectiveOrder, selecting: nil)
    facets.take([], isComplete: true)
  }

  private mutating func take(_ answer: [StoryRow]) -> [Effect] {
    for row in answer { rows[row.number] = row.marked(marks[row.id]) }
    let effects = opened == list.selectedNumber && selectedRow != nil ? setRead(true) : []
    // The file of the story on the screen may have changed under the same number.
    guard body.number == wanted, let shown = answer.first(where: { $0.number == wanted }),
      body.loaded?.story.id != shown.id
    else { return effects }
    return effects + [.load(shown.number)]
  }

  private mutating func take(_ loaded: LoadedStory?, as number: RowNumber) {
    guard number == wanted else { return }
    let returning = self.returning
    if loaded?.isComplete != false { self.returning = nil }
    let loaded = loaded.map(corrected)
    if let loaded, body.number == number, let shown = body.loaded, shown.story == loaded.story {
      // A long story comes first without its findings, which may be on the screen already.
      guard shown != loaded, loaded.isComplete else { return }
      closeCorrections()
      let chosen = chosenEntry.map { Correction.Subject(of: $0.finding, in: shown.findings) }
      show(loaded.findings, at: returning ?? chosen)
    } else {
      closeCorrections()
      body.show(loaded, number: number, isTyping: isTypingQuery)
      findings = FindingsState(find: findings.find)
      if loaded == nil { notice = Notice("The story is no longer in the collection.", isError: true) }
    }
    // Who is in the findings has an entry chosen there.
    if focus == .findings { findings.isChosen = !body.outline.entries.isEmpty }
  }

  private mutating func select(unread number: RowNumber?) -> [Effect] {
    guard let number, let index = list.index(of: number) else {
      notice = Notice("No other story here is unread.")
      return []
    }
    list.move(by: index - list.selected)
    return focus == .body ? setRead(true) : []
  }

  /// Makes the state fit together after every event: layout, what is in sight, what must be fetched.
  private mutating func settle(_ effects: inout [Effect]) {
    let panes = self.panes
    overlay?.width = size.columns
    if let row = body.number.flatMap({ rows[$0] }) { body.annotation = row.annotation }
    if panes.rects[.body] != nil { body.layOut(width: panes.content(of: .body).columns) }
    if panes.rects[.findings] != nil { body.layOutFindings(width: panes.content(of: .findings).columns) }
    list.reveal(rows: height(of: .list))
    let seen = list.numbers[
      min(list.top, list.numbers.count)..<min(list.top + height(of: .list), list.numbers.count)
    ]
    if rows.count > 4000 {
      let kept = Set(groupMembers + seen)
      rows = rows.filter { kept.contains($0.key) }
      requested.formIntersection(kept)
    }
    let missing = (groupMembers + seen).filter { requested.insert($0).inserted }
    if !missing.isEmpty { effects.append(.rows(Array(missing))) }
    if let words = snippetWords, query == answered {
      let missing = snippets.missing(of: seen, words: words)
      if !missing.isEmpty {
        effects.append(.snippets(missing, snippets.query, words: words, generation: generation))
      }
    }
    // The story on the screen stays while the rest of the list may still hold it.
    if !list.isAwaiting, list.selectedNumber != wanted {
      wanted = list.selectedNumber
      if let wanted { effects.append(.load(wanted)) } else { body.show(nil, number: nil) }
    }
  }
}
