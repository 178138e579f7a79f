extension Correction {
  /// The longest name of a finding that can be corrected in all stories, in bytes: the index has none that is longer.
  public static let longestNameForAll = 256

  /// Why the correction can do nothing, although its words are right; nil when it can.
  public func problem(isForAll: Bool) -> CorrectionError? {
    switch change {
    case .merge(let name) where Subject(subject.kind, name) == subject: return .itself(.merge)
    case .rename(let name) where Self.onOneLine(name) == subject.name: return .itself(.rename)
    case .split(_, let name) where Subject(subject.kind, name) == subject: return .itself(.split)
    case .retype(subject.kind): return .itself(.retype)
    default: break
    }
    if isForAll, subject.kind == .statement { return .oneStoryOnly }
    // The index knows a meeting by one of its people.
    guard isForAll, subject.kind != .meeting else { return nil }
    let lengths = [subject.name.utf8.count, result?.name.utf8.count ?? 0]
    return lengths.contains { $0 > Self.longestNameForAll } ? .tooLong : nil
  }
}
