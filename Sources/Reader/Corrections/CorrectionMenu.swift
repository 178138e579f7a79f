import Extraction

/// The small window in which a person corrects a finding.
struct CorrectionMenu: Sendable, Equatable {
  /// The finding.
  let subject: Correction.Subject
  /// Whether the correction is for all stories, not only for the one that is shown.
  var isForAll = false
  /// What can be chosen now.
  private(set) var page = Page.changes
  /// The rows of the page.
  private(set) var choices: [Choice]
  /// The row that the person is at.
  private(set) var selected = 0
  /// The rows of the first page.
  private let changes: [Choice]

  /// A page of rows to choose from.
  enum Page: Sendable, Equatable {
    /// The changes that there are.
    case changes
    /// The findings of the same kind.
    case merge
    /// The mentions of the finding.
    case split
    /// The other kinds.
    case retype
  }

  /// A row.
  struct Choice: Sendable, Equatable {
    /// The letter that chooses it.
    var letter: Character?
    var text: String
    var step: Step
  }

  /// What follows when a row is chosen.
  enum Step: Sendable, Equatable {
    case open(Page)
    case ask(Question)
    case change(Correction.Change)
  }

  /// What is asked for at the foot of the screen.
  enum Question: Sendable, Equatable {
    case name, merge, office, country
    /// The name of the one whose mention begins at this byte of the text.
    case split(at: Int)
  }

  /// A menu for a finding of a story.
  init(_ subject: Correction.Subject, changes: [Choice]) {
    self.subject = subject
    self.changes = changes
    choices = changes
  }

  /// What the row says that the person is at.
  var step: Step? { choices.indices.contains(selected) ? choices[selected].step : nil }

  /// Whether what is chosen here holds for the story that is shown alone: places in the text do, and statements.
  var isForOneOnly: Bool { page == .split || subject.kind == .statement }

  /// Whether a change that is chosen now holds for all stories.
  func isForAll(_ change: Correction.Change) -> Bool {
    isForAll && change.verb != .split && subject.kind != .statement
  }

  /// Turns to a page, which has these rows.
  mutating func open(_ page: Page, _ choices: [Choice]) {
    self.page = page
    self.choices = choices
    selected = 0
  }

  /// Turns back to the first page; false when that is shown.
  mutating func goBack() -> Bool {
    guard page != .changes else { return false }
    let step = Step.open(page)
    open(.changes, changes)
    selected = changes.firstIndex { $0.step == step } ?? 0
    return true
  }

  mutating func move(by count: Int) {
    selected = max(0, min(selected + count, choices.count - 1))
  }

  /// Goes to the row of a letter; false when there is none.
  mutating func select(_ letter: Character) -> Bool {
    guard let index = choices.firstIndex(where: { $0.letter == letter }) else { return false }
    selected = index
    return true
  }
}
