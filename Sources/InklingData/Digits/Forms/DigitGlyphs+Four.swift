extension DigitGlyphs {
  /// Open above or closed, in one stroke or in two.
  static let four = [
    Glyph(
      "open, a hook and a long line", weight: 6, lean: 0...0.15,
      [
        stroke(10, 4, 5, 26, 6, 48, 28, 54, 62, 46, corners: [2]),
        stroke(60, 2, 57, 34, 54, 66, 50, 100),
      ],
      [
        stroke(18, 4, 8, 28, 2, 52, 30, 56, 74, 50, corners: [2]),
        stroke(62, 6, 58, 34, 52, 68, 48, 100),
      ],
      [
        stroke(4, 0, 2, 22, 12, 44, 34, 46, 58, 36, corners: [2]),
        stroke(58, 0, 58, 34, 57, 66, 56, 100),
      ],
      [
        stroke(26, 0, 12, 26, 0, 50, 28, 50, 60, 44, corners: [2]),
        stroke(70, 0, 60, 34, 50, 68, 42, 100),
      ],
      [
        stroke(8, 8, 4, 30, 4, 54, 30, 56, 66, 54, corners: [2]),
        stroke(48, 14, 47, 42, 46, 70, 44, 100),
      ],
      [
        stroke(14, 0, 8, 24, 14, 44, 36, 46, 56, 36, corners: [2]),
        stroke(56, 0, 54, 34, 48, 66, 40, 100),
      ]),
    Glyph(
      "open, the bar far beyond the stem", weight: 1.6, lean: 0...0.15,
      [
        stroke(14, 2, 6, 28, 2, 54, 40, 54, 90, 48, corners: [2]),
        stroke(56, 8, 54, 38, 50, 68, 46, 100),
      ],
      [
        stroke(22, 4, 8, 32, 0, 58, 36, 58, 82, 60, corners: [2]),
        stroke(52, 16, 49, 44, 46, 72, 44, 100),
      ],
      [
        stroke(6, 6, 4, 28, 6, 50, 44, 48, 94, 40, corners: [2]),
        stroke(62, 4, 58, 34, 52, 66, 46, 100),
      ]),
    Glyph(
      "open, in one stroke", weight: 0.6, lean: 0...0.15,
      [stroke(10, 6, 4, 30, 16, 50, 38, 44, 56, 26, 60, 6, 57, 36, 54, 68, 50, 100, corners: [5])],
      [stroke(6, 2, 4, 24, 14, 44, 36, 40, 54, 28, 62, 10, 58, 40, 52, 70, 46, 100, corners: [5])],
      [stroke(4, 0, 6, 24, 18, 42, 36, 40, 50, 26, 58, 8, 54, 38, 46, 68, 38, 100, corners: [5])]),
    Glyph(
      "closed triangle", weight: 0.6, lean: 0...0.15,
      [
        stroke(52, 2, 26, 34, 2, 62, 34, 62, 74, 60, corners: [2]),
        stroke(52, 2, 51, 36, 50, 68, 49, 100),
      ],
      [
        stroke(48, 0, 26, 26, 4, 54, 34, 56, 66, 54, corners: [2]),
        stroke(50, 0, 48, 34, 46, 66, 42, 100),
      ],
      [
        stroke(60, 4, 32, 26, 4, 52, 38, 50, 80, 46, corners: [2]),
        stroke(62, 2, 58, 34, 52, 66, 46, 100),
      ],
      [
        stroke(54, 0, 28, 30, 2, 58, 36, 60, 84, 60, corners: [2]),
        stroke(56, 2, 54, 36, 52, 66, 50, 100),
      ]),
    Glyph(
      "closed by a slanting roof", weight: 0.3, lean: 0...0.15,
      [stroke(46, 2, 24, 10, 6, 40, 22, 54, 60, 48), stroke(52, 2, 50, 34, 48, 66, 44, 100)],
      [stroke(50, 4, 26, 18, 8, 44, 26, 52, 64, 44), stroke(54, 0, 54, 34, 52, 66, 50, 100)]),
  ]
}
