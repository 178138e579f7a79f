import Stories

/// The sign, one cell wide, by which the list tells of a note or of tags.
enum AnnotationSign {
  static let note = "✎"
  static let tag = "#"

  /// The sign for an annotation; a note has it before tags.
  static func of(_ annotation: Annotation) -> String? {
    if !annotation.note.isEmpty { return note }
    return annotation.tags.isEmpty ? nil : tag
  }
}
