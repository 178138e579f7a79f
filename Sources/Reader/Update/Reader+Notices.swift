extension Reader {
  /// The most notices that wait to be read.
  private static let noticeLimit = 16

  /// Says what no key has asked for; where another such notice stands unread, the next key brings this one.
  mutating func tell(_ new: Notice) {
    let isShown = notice != nil && notice == told.first
    if let subject = new.subject { told.removeAll { $0.subject == subject } }
    guard !told.contains(new), told.count < Self.noticeLimit else { return }
    if prompt != nil || (isShown && notice == told.first) {
      told.append(new)
    } else {
      told.insert(new, at: 0)
      notice = new
    }
  }

  /// Takes the notice away that has been read; what is typed at a prompt hides them all.
  mutating func takeNoticeAway() {
    if prompt == nil, question == nil, notice != nil, notice == told.first { told.removeFirst() }
    notice = nil
  }

  /// Shows the next notice that waits, where nothing else has been said.
  mutating func showNextNotice() {
    if notice == nil, question == nil, prompt == nil, pendingKeys.isEmpty { notice = told.first }
  }
}
