/// Tells text from files of a markup language, whose tags are no part of a story.
enum Markup {
  /// The language that the beginning of a file tells; nil for plain text, whatever is in it further on.
  ///
  /// What begins with another tag may be text: wire copy has marks such as `<BC-MALTA>`.
  static func language(of bytes: [UInt8]) -> String? {
    var rest = bytes.prefix(1024)
    if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "<") else { return nil }
    let words = rest.dropFirst().split(omittingEmptySubsequences: false) {
      $0 <= 0x20 || $0 == UInt8(ascii: ">")
    }
    .map { String(decoding: $0, as: UTF8.self).lowercased() }
    switch words[0] {
    case "html", "head", "body": return "HTML"
    case "!doctype": return words.dropFirst().first { !$0.isEmpty } == "html" ? "HTML" : "SGML"
    case "?xml", "rss", "feed", "nitf", "newsml", "newsitem": return "XML"
    default: return nil
    }
  }
}
