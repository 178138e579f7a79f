import Stories

@testable import Extraction

/// The tokens of a text, each of its paragraphs a zone of the kind, with the tables of the program.
func tokenized(_ text: String, as kind: Zone.Kind = .paragraph) -> TokenizedStory {
  TokenizedStory(story(text, as: kind), gazetteer: .builtIn)
}
