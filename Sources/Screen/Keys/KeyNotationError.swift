/// What is wrong in a text of keys.
public enum KeyNotationError: Error, Sendable, Hashable {
  /// A `<` has no `>`; at this byte of the text.
  case unclosed(offset: Int)
  /// No key has this name; at this byte of the text.
  case unknownKey(String, offset: Int)
}

extension KeyNotationError: CustomStringConvertible {
  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .unclosed(let offset): "the < at byte \(offset) has no >; the key < is written <lt>"
    case .unknownKey(let name, let offset): "<\(name)> at byte \(offset) is no key"
    }
  }
}
