import CVterm
import Foundation
import Screen
import Testing

/// The width table against `wcwidth(3)`, which ncurses lays its lines out by.
@Suite struct LibraryWidthTests {
  @Test func agreesWithTheLibraryForWhatItKnows() {
    setlocale(LC_CTYPE, "C.UTF-8")
    var differing: [String] = []
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let library = Int(library_width(value))
      guard library >= 0, Sanitizer.mark(for: scalar) == nil, library != CellWidth.of(scalar) else {
        continue
      }
      differing.append(String(value, radix: 16))
    }
    // The C library may have an older Unicode; those few scalars are drawn as a replacement.
    #expect(differing.count < 200, "\(differing)")
  }
}
