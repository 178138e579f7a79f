// Generated from the Unicode Character Database, version 17.0.0: DerivedGeneralCategory.txt (Cf, which has the
// bidi controls) and DerivedCoreProperties.txt (Default_Ignorable_Code_Point), without U+00AD SOFT HYPHEN and
// the prepended concatenation marks of PropList.txt (U+0600 …), which are drawn.

extension Sanitizer {
  /// Scalars that show nothing, but may move or hide what is beside them: pairs of first and last, in order.
  static let hidden: [UInt32] = [
    0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F,
    0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB, 0x13430, 0x1343F, 0x1BCA0, 0x1BCA3,
    0x1D173, 0x1D17A, 0xE0000, 0xE0FFF,
  ]
}
