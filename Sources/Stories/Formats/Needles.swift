/// ASCII texts that are looked for together, letters compared without case.
struct Needles: Sendable {
  private let texts: [[UInt8]]
  /// Whether one of them begins with a byte, by the byte.
  private var initials = [Bool](repeating: false, count: 256)

  init(_ texts: [StaticString]) {
    self.texts = texts.map { $0.withUTF8Buffer { $0.map(Self.lowered) } }
    for initial in self.texts.compactMap(\.first) {
      initials[Int(initial)] = true
      if (0x61...0x7a).contains(initial) { initials[Int(initial & ~0x20)] = true }
    }
  }

  /// Whether one of them may begin with a byte.
  @inline(__always)
  func begin(with byte: UInt8) -> Bool { initials[Int(byte)] }

  /// Whether one of them stands at a place.
  func stand(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    texts.contains { text in
      place + text.count <= bytes.count
        && text.indices.allSatisfy { Self.lowered(bytes[place + $0]) == text[$0] }
    }
  }

  static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
}
