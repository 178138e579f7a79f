/// What a person has said of a story in words.
public struct Annotation: Sendable, Hashable {
  /// The note, on one line; empty for none.
  public var note: String
  /// The tags, in order.
  public var tags: [Tag]

  /// Makes an annotation.
  public init(note: String = "", tags: [Tag] = []) {
    self.note = note
    self.tags = tags
  }

  /// Whether nothing has been said.
  public var isEmpty: Bool { note.isEmpty && tags.isEmpty }
}
