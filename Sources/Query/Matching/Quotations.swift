/// Finds what stands in quotation marks in a text.
public enum Quotations {
  /// The ranges between quotation marks, in bytes, in the order of the text; linear.
  ///
  /// `“…”`, `„…“`, `«…»` and `"…"`; one that is not closed in its paragraph ends with it, as where speech goes on over
  /// several paragraphs only the last is closed.
  public static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var index = 0
    func close(at end: Int) {
      if let start, start < end { found.append(start..<end) }
      start = nil
    }
    while index < text.count {
      let (mark, length) = mark(in: text, at: index)
      switch mark {
      case .straight where start == nil, .opening where start == nil: start = index + length
      case .straight, .closing, .opening: close(at: index)
      case .paragraph: close(at: index)
      case nil: break
      }
      index += length
    }
    close(at: text.count)
    return found
  }

  private enum Mark {
    case straight, opening, closing, paragraph
  }

  private static func mark(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Mark?, Int) {
    func follows(_ second: UInt8, _ third: UInt8) -> Bool {
      index + 2 < text.count && text[index + 1] == second && text[index + 2] == third
    }
    switch text[index] {
    case 0x22: return (.straight, 1)
    case 0x0a:
      let next = index + 1 < text.count && text[index + 1] == 0x0d ? index + 2 : index + 1
      return (next < text.count && text[next] == 0x0a ? .paragraph : nil, 1)
    case 0xe2 where follows(0x80, 0x9c), 0xe2 where follows(0x80, 0x9e): return (.opening, 3)
    case 0xe2 where follows(0x80, 0x9d): return (.closing, 3)
    case 0xc2 where index + 1 < text.count && text[index + 1] == 0xab: return (.opening, 2)
    case 0xc2 where index + 1 < text.count && text[index + 1] == 0xbb: return (.closing, 2)
    default: return (nil, 1)
    }
  }
}
