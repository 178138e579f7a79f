/// What an honorific tells of the person whose name follows.
enum Gender {
  case female
  case male

  /// The gender that the words before a name tell (`Mr.`, `Her Excellency Dr.`, `Queen`), or nil.
  init?(before name: Int, in story: TokenizedStory) {
    var index = name - 1
    while index >= 0, name - index < 8, !story.startsBlock(index + 1) || index == name - 1 {
      if story.isListed(index, as: .woman) {
        self = .female
        return
      }
      if story.isListed(index, as: .man) {
        self = .male
        return
      }
      guard
        story.has(index, .honorific) || story.match(.honorific, at: index) != nil || story.is(index, .period)
          || story[index].shape.contains(.dotted) || story.isAny(index, .openBracket, .closeBracket)
          || story.isCapital(index)
            && story.match(.honorific, at: index - 1).map({ $0.tokens.contains(index) }) == true
      else { return nil }
      index -= 1
    }
    return nil
  }
}
