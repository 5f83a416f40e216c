extension DigitGlyphs {
  /// A line, with or without what copybooks add to it.
  static let one = [
    Glyph(
      "line, upright or leaning far", weight: 7, lean: -0.2...0.45, unrest: 0.8,
      [stroke(30, 0, 30, 33, 30, 66, 30, 100)],
      [stroke(34, 0, 29, 33, 30, 66, 34, 100)],
      [stroke(28, 0, 31, 33, 31, 66, 28, 100)],
      [stroke(32, 0, 32, 33, 29, 66, 28, 100)],
      [stroke(28, 0, 30, 33, 30, 66, 34, 100)]),
    Glyph(
      "line with a hook at an end", weight: 0.4, lean: -0.1...0.35, unrest: 0.8,
      [stroke(26, 10, 32, 0, 31, 33, 30, 66, 30, 98, 34, 96)],
      [stroke(30, 4, 31, 2, 31, 33, 30, 66, 28, 94, 20, 98)],
      [stroke(24, 14, 30, 2, 30, 33, 29, 66, 30, 96, 40, 92)]),
    Glyph(
      "short flag", weight: 0.4, lean: -0.15...0.2, unrest: 0.8,
      [stroke(18, 16, 33, 0, 33, 50, 33, 100, corners: [1])],
      [stroke(14, 24, 34, 0, 33, 50, 32, 100, corners: [1])],
      [stroke(24, 10, 32, 0, 32, 50, 32, 100, corners: [1])]),
    Glyph(
      "flag and foot", weight: 0.35, lean: -0.15...0.15, unrest: 0.8,
      [stroke(10, 22, 34, 0, 34, 50, 34, 98, corners: [1]), stroke(6, 98, 34, 98, 62, 97)],
      [stroke(20, 12, 34, 0, 34, 50, 33, 99, corners: [1]), stroke(8, 100, 34, 98, 62, 98)],
      [stroke(16, 14, 36, 0, 36, 50, 36, 98, corners: [1]), stroke(8, 99, 36, 98, 64, 98)]),
    Glyph(
      "foot alone", weight: 0.08, lean: -0.1...0.15, unrest: 0.8,
      [stroke(34, 0, 34, 50, 34, 98), stroke(8, 98, 34, 98, 60, 97)],
      [stroke(36, 0, 35, 50, 34, 99), stroke(0, 100, 34, 98, 70, 99)]),
  ]
}
