import Query
import Stories

extension Reader {
  /// Asks for the tags of the selected story, with those that it has in the line.
  mutating func openTags() -> [Effect] {
    guard let row = selectedRow else { return noStory() }
    open(.tags(row))
    prompt?.editor = LineEditor(row.annotation.tags.map { "\($0.name) " }.joined())
    return [.listTags]
  }

  /// Asks for the note on the selected story, with the one that it has in the line.
  mutating func openNote() -> [Effect] {
    guard let row = selectedRow else { return noStory() }
    open(.note(row))
    prompt?.editor = LineEditor(row.annotation.note)
    return []
  }

  /// Takes the tags that were typed for a story in place of those that it has.
  mutating func acceptTags(_ text: String, of row: StoryRow) -> [Effect] {
    do {
      let tags = try Tag.tags(in: text, known: tagsToKeep(of: row))
      prompt = nil
      return setTags(tags, of: row)
    } catch {
      prompt?.problem = Prompt.Problem(message: error.description, offset: error.offset)
      return []
    }
  }

  /// The tags that a line may name whatever is in them: those in use and those of the story.
  func tagsToKeep(of row: StoryRow) -> Set<Tag> {
    Set(knownTags).union(row.annotation.tags)
  }

  /// Gives a story these tags and no others.
  mutating func setTags(_ tags: [Tag], of row: StoryRow) -> [Effect] {
    let (before, after) = (row.annotation.tags, Set(tags).sorted())
    guard before != after else { return [] }
    mark(row) { $0.tags = after }
    knownTags = Set(knownTags).union(after).sorted()
    return [
      .tag(
        row.id,
        adding: after.filter { !before.contains($0) },
        removing: before.filter { !after.contains($0) }
      )
    ]
  }

  /// Notes something on a story in place of what was noted; an empty text takes the note away.
  mutating func setNote(_ text: String, of row: StoryRow) -> [Effect] {
    let note = text.onOneLine
    guard row.annotation.note != note else { return [] }
    mark(row) { $0.note = note }
    return [.setNote(row.id, note)]
  }

  mutating func noStory() -> [Effect] {
    notice = Notice("No story is selected.")
    return []
  }
}
