import Extraction
import Query
import Screen
import Stories

extension Reader {
  /// Opens the menu of corrections for the chosen entry of the findings.
  mutating func openCorrections() {
    guard let entry = chosenEntry, let loaded = body.loaded else {
      notice = Notice("No entry of the findings is chosen; Tab goes to them.")
      return
    }
    correcting = CorrectionMenu(for: entry, in: loaded.findings)
  }

  /// Does what a key does in the menu.
  mutating func handleInCorrections(_ key: Key) -> [Effect] {
    guard var menu = correcting else { return [] }
    let page = max(1, correctionRect.rows - 2)
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .escape, .backspace, .left, .control("g"), "h", "q":
      correcting = menu.goBack() ? menu : nil
      body.current = nil
      return []
    case .tab, .backTab:
      if menu.isForOneOnly {
        notice = Notice(
          "\(menu.page == .split ? "A mention is split off" : "A statement is dismissed") in this story only."
        )
      } else {
        menu.isForAll.toggle()
      }
    case .down, .control("n"), "j": menu.move(by: 1)
    case .up, .control("p"), "k": menu.move(by: -1)
    case .pageDown, .control("f"), .control("d"), " ": menu.move(by: page)
    case .pageUp, .control("b"), .control("u"): menu.move(by: -page)
    case .home, "g": menu.move(by: -menu.choices.count)
    case .end, "G": menu.move(by: menu.choices.count)
    case .enter, .right: return choose(in: menu)
    case .character(let letter):
      guard menu.select(letter) else {
        notice = Notice(refusal(of: letter, in: menu))
        return []
      }
      return choose(in: menu)
    default: return []
    }
    show(menu)
    return []
  }

  /// Why a letter chooses nothing.
  private func refusal(of letter: Character, in menu: CorrectionMenu) -> String {
    switch letter {
    case "s" where menu.page == .changes && menu.subject.kind.verbs.contains(.split):
      "It has one mention, so there is none to split off."
    case _ where menu.page == .merge: "j and k move; n lets you type a name, which Tab completes."
    default: "\(KeyNotation.label(for: .character(letter))) has no meaning here; Esc leaves."
    }
  }

  /// Shows a menu, and in the body the mention that it is at.
  private mutating func show(_ menu: CorrectionMenu) {
    correcting = menu
    guard case .ask(.split(let place)) = menu.step,
      let range = chosenEntry?.mentions.first(where: { $0.lowerBound == place })
    else { return }
    body.reveal(range, rows: max(1, height(of: .body) - correctionRect.rows))
  }

  private mutating func choose(in menu: CorrectionMenu) -> [Effect] {
    guard let loaded = body.loaded, let entry = chosenEntry, let step = menu.step else { return [] }
    var menu = menu
    switch step {
    case .open(let page):
      menu.open(page, menu.choices(of: page, for: entry, in: loaded))
      show(menu)
    case .ask(let question):
      show(menu)
      open(.correction(question))
      let present: String? =
        switch question {
        case .name: menu.subject.name
        case .merge: nil
        case .split(let place): menu.name(ofMentionAt: place, of: entry, in: loaded.story)
        case .office: loaded.findings.office(of: menu.subject)
        case .country: loaded.findings.country(of: menu.subject)?.name
        }
      prompt?.editor = LineEditor(present ?? "")
    case .change(let change):
      correcting = menu
      return correct(change)
    }
    return []
  }

  /// Takes what was typed for a correction; what is wrong with it is said, and it can be mended.
  mutating func accept(_ text: String, for question: CorrectionMenu.Question) -> [Effect] {
    guard let menu = correcting else { return [] }
    let subject = menu.subject
    let words = text.onOneLine
    func wrong(_ sentence: String) -> [Effect] {
      prompt?.problem = Prompt.Problem(message: sentence, offset: 0)
      return []
    }
    func correct(_ change: Correction.Change) -> [Effect] {
      guard let problem = Correction(subject, change).problem(isForAll: menu.isForAll(change)) else {
        return self.correct(change)
      }
      return wrong(problem.sentence)
    }
    switch question {
    case .name:
      if words.isEmpty { return wrong("A finding needs a name; Esc leaves it as it is.") }
      if words == subject.name { return unchanged() }
      return correct(.rename(words))
    case .merge:
      if words.isEmpty { return wrong("Give the name of the one that it is; Esc leaves it as it is.") }
      return correct(.merge(into: words))
    case .split(let place):
      if words.isEmpty { return wrong("The other needs a name; Esc leaves the mention where it is.") }
      if Correction.Subject(subject.kind, words) == subject {
        return wrong("This is the name that it has; give the other's.")
      }
      return correct(.split(at: place, name: words))
    case .office: return correct(.setOffice(words.isEmpty ? nil : words))
    case .country:
      if words.isEmpty { return correct(.setCountry(nil)) }
      guard let country = CountryCode(named: words) else {
        return wrong("“\(words)” is no country: give a name, two letters or nothing.")
      }
      return correct(.setCountry(country))
    }
  }

  /// What a typed text could become: another finding's name, or a country.
  func corrections(of text: String, for question: CorrectionMenu.Question) -> [String] {
    guard let menu = correcting, let loaded = body.loaded else { return [] }
    switch question {
    case .name, .merge, .split:
      let names = CorrectionMenu.others(than: menu.subject, in: loaded.findings)
      return names.filter { $0.lowercased().hasPrefix(text.lowercased()) && $0 != text }
    case .country: return CountryCode.names(beginning: text).filter { $0 != text }
    case .office: return []
    }
  }

  private mutating func unchanged() -> [Effect] {
    prompt = nil
    correcting = nil
    notice = Notice("Nothing was changed.")
    return []
  }

  /// Corrects what is shown at once, and has the correction kept.
  private mutating func correct(_ change: Correction.Change) -> [Effect] {
    guard let menu = correcting, let loaded = body.loaded else { return [] }
    let correction = Correction(menu.subject, change)
    let isForAll = menu.isForAll(change)
    if let problem = correction.problem(isForAll: isForAll) {
      notice = Notice(problem.sentence, isError: true)
      return []
    }
    let (found, fitting) = loaded.findings.correcting(by: [correction])
    prompt = nil
    correcting = nil
    body.current = nil
    guard !fitting.isEmpty else { return unchanged() }
    show(found, at: correction.result)
    made.append(MadeCorrection(correction, story: isForAll ? nil : loaded.story.id))
    unkept += made.suffix(1)
    notice = Notice("\(isForAll ? "In all stories" : "Here"): \(correction) (U undoes)")
    return [
      .correct(
        correction,
        story: isForAll ? nil : loaded.story.id,
        headline: loaded.story.headline
      )
    ]
  }

  /// Shows other findings of the story that is shown, and selects one of them if it is there.
  mutating func show(_ found: Findings, at subject: Correction.Subject?) {
    body.take(found)
    let entries = body.outline.entries
    if let subject, let index = entries.firstIndex(where: { .init(of: $0.finding, in: found) == subject }) {
      findings.selected = index
    }
    findings.selected = max(0, min(findings.selected, entries.count - 1))
    if entries.isEmpty { findings.isChosen = false }
  }

  /// Leaves the menu, as what it is about is no more what it was.
  mutating func closeCorrections() {
    correcting = nil
    if case .correction? = prompt?.kind { prompt = nil }
  }

  /// Takes the news that a correction is kept: the filters follow what is so in all stories.
  ///
  /// One that is left with nothing to ask for goes.
  mutating func take(kept made: MadeCorrection) -> [Effect] {
    settle(made)
    if made.story == nil { filters = filters.compactMap { $0.corrected(by: made.correction) } }
    return followCorrections()
  }

  /// Waits no more for a correction to be kept.
  private mutating func settle(_ made: MadeCorrection) {
    if let index = unkept.firstIndex(of: made) { unkept.remove(at: index) }
  }

  /// A story with the corrections that are not kept yet; one that its findings have already does nothing.
  func corrected(_ loaded: LoadedStory) -> LoadedStory {
    var loaded = loaded
    let own = unkept.filter { $0.story == nil || $0.story == loaded.story.id }
    loaded.findings = loaded.findings.corrected(by: own.map(\.correction))
    return loaded
  }

  /// Takes the news that a correction could not be kept: the story comes again as it was.
  mutating func take(refused made: MadeCorrection, _ notice: Notice) -> [Effect] {
    self.notice = notice
    settle(made)
    if let index = self.made.lastIndex(of: made) { self.made.remove(at: index) }
    returning = made.correction.subject
    return wanted.map { [.load($0)] } ?? []
  }

  /// Takes the news that a correction was undone.
  mutating func take(undone made: MadeCorrection, _ notice: Notice) -> [Effect] {
    self.notice = notice
    // Those made here after it were undone elsewhere before.
    if let index = self.made.lastIndex(of: made) { self.made.removeSubrange(index...) }
    if made.story == nil {
      filters = filters.compactMap { $0.corrected(by: made.correction, isUndone: true) }
    }
    returning = made.correction.subject
    return followCorrections() + (wanted.map { [.load($0)] } ?? [])
  }

  /// Has the index follow the corrections, beginning with the story that is shown.
  func followCorrections() -> [Effect] { [.followCorrections(first: wanted)] }
}

extension CorrectionError {
  /// What is wrong, as a sentence of its own.
  fileprivate var sentence: String {
    let text = "\(self)"
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
