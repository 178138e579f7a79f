internal import GRDB
internal import Stories

/// The words of the full-text index: those of `WordScanner`, so that all parts of the program agree on what a word is.
final class WordTokenizer: FTS5CustomTokenizer {
  static let name = "words"

  init(db: Database, arguments: [String]) {}

  func tokenize(
    context: UnsafeMutableRawPointer?,
    tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?,
    nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return Self.done }
    let text = UnsafeRawBufferPointer(start: pText, count: Int(nText)).assumingMemoryBound(to: UInt8.self)
    var result = Self.done
    WordScanner.scan(text) { word, range in
      let token = UnsafeRawBufferPointer(word).assumingMemoryBound(to: CChar.self)
      result = tokenCallback(
        context,
        0,
        token.baseAddress,
        CInt(token.count),
        CInt(range.lowerBound),
        CInt(range.upperBound)
      )
      return result == Self.done
    }
    return result
  }

  /// `SQLITE_OK`.
  private static let done: CInt = 0
}
