/// The ways in which the ten digits are written, by digit.
///
/// Drawn on squared paper after the copybook forms taught in Europe and America and the short cuts that
/// hands take with them.
enum DigitGlyphs {
  /// The ways of writing each digit from 0 to 9.
  static let all: [[Glyph]] = [
    zero, one, two, three, four, five, six, seven, eight, nine,
  ]

  private static let zero = [
    // A closed oval, from round to narrow, begun at the top.
    Glyph(
      weight: 5,
      [stroke(36, 2, 12, 17, 3, 50, 12, 84, 35, 99, 59, 83, 68, 48, 58, 15, 37, 1)],
      [stroke(48, 2, 20, 10, 2, 48, 20, 92, 50, 99, 82, 90, 98, 50, 80, 10, 49, 2)],
      [stroke(30, 2, 11, 20, 5, 52, 10, 82, 24, 98, 40, 83, 47, 50, 42, 18, 29, 2)],
      [stroke(52, 0, 24, 22, 8, 56, 6, 86, 26, 99, 52, 82, 66, 52, 70, 18, 54, 1)]),
    // The end runs past the beginning.
    Glyph(
      weight: 3,
      [stroke(46, 6, 22, 8, 4, 42, 10, 82, 36, 99, 62, 80, 68, 40, 50, 8, 26, 3, 14, 10)],
      [stroke(38, 10, 18, 20, 5, 55, 14, 90, 40, 98, 64, 76, 66, 38, 52, 8, 34, 1, 20, 16)],
      [stroke(60, 8, 26, 12, 4, 50, 22, 92, 52, 98, 84, 78, 90, 40, 74, 12, 44, 3, 36, 12)]),
    // The end does not quite meet the beginning.
    Glyph(
      weight: 1.5,
      [stroke(32, 3, 12, 20, 3, 54, 14, 88, 38, 98, 62, 80, 66, 44, 58, 16, 44, 6)],
      [stroke(40, 8, 14, 16, 3, 46, 12, 84, 36, 99, 60, 84, 68, 50, 60, 14, 52, 2)]),
  ]

  private static let one = [
    // A single line, upright or leaning far.
    Glyph(
      weight: 8, lean: -0.1...0.55,
      [stroke(30, 0, 30, 33, 30, 66, 30, 100)],
      [stroke(34, 0, 29, 33, 30, 66, 34, 100)],
      [stroke(28, 0, 31, 33, 31, 66, 28, 100)]),
    // With a flag.
    Glyph(
      weight: 1.1, lean: -0.05...0.25,
      [stroke(10, 24, 34, 0, 34, 50, 34, 100, corners: [1])],
      [stroke(18, 14, 32, 0, 32, 50, 31, 100, corners: [1])],
      [stroke(4, 34, 36, 0, 34, 50, 33, 100, corners: [1])]),
    // With a flag and a foot.
    Glyph(
      weight: 0.8, lean: -0.05...0.2,
      [
        stroke(10, 22, 34, 0, 34, 50, 34, 98, corners: [1]),
        stroke(6, 98, 34, 98, 62, 97),
      ],
      [
        stroke(20, 12, 34, 0, 34, 50, 33, 99, corners: [1]),
        stroke(0, 100, 34, 98, 72, 98),
      ]),
    // With a foot alone.
    Glyph(
      weight: 0.25, lean: -0.05...0.2,
      [stroke(34, 0, 34, 50, 34, 98), stroke(8, 98, 34, 98, 60, 97)]),
  ]

  private static let two = [
    // Round above, a corner below, a straight foot.
    Glyph(
      weight: 4.5,
      [stroke(5, 22, 20, 4, 44, 3, 57, 24, 44, 52, 24, 76, 4, 96, 34, 95, 68, 95, corners: [6])],
      [stroke(2, 14, 22, 2, 48, 8, 54, 30, 40, 56, 20, 78, 2, 98, 36, 98, 78, 99, corners: [6])],
      [stroke(12, 30, 24, 8, 46, 4, 56, 20, 48, 46, 26, 72, 6, 92, 30, 90, 60, 88, corners: [6])],
      [stroke(6, 6, 30, 0, 58, 8, 66, 28, 52, 52, 28, 74, 4, 94, 40, 92, 84, 96, corners: [6])],
      [stroke(16, 36, 10, 12, 36, 0, 60, 20, 48, 52, 26, 76, 6, 94, 40, 94, 78, 96, corners: [6])]),
    // A loop at the foot.
    Glyph(
      weight: 4,
      [
        stroke(
          6, 20, 22, 4, 46, 4, 56, 26, 44, 56, 24, 84, 8, 94, 4, 84, 16, 78, 34, 86, 52, 94, 72, 88)
      ],
      [
        stroke(
          4, 12, 24, 0, 50, 8, 56, 32, 42, 60, 22, 86, 6, 98, 0, 86, 14, 74, 36, 84, 60, 98, 84, 98)
      ],
      [
        stroke(
          10, 28, 26, 8, 48, 4, 58, 20, 46, 52, 24, 80, 6, 88, 4, 78, 18, 72, 38, 80, 54, 86, 66, 76
        )
      ],
      [
        stroke(
          2, 30, 20, 6, 42, 2, 56, 16, 50, 48, 34, 78, 14, 96, 2, 90, 12, 80, 32, 86, 58, 94, 88, 86
        )
      ],
      [
        stroke(
          10, 24, 34, 2, 58, 8, 62, 32, 52, 64, 34, 90, 10, 98, 0, 80, 16, 64, 40, 74, 62, 90, 86,
          98)
      ],
      [
        stroke(
          0, 14, 22, 2, 46, 10, 50, 34, 42, 62, 26, 80, 8, 86, 6, 72, 22, 68, 48, 74, 80, 78, 116,
          74)
      ],
      [
        stroke(
          18, 38, 8, 18, 30, 0, 58, 14, 50, 46, 30, 78, 10, 92, 2, 82, 18, 74, 40, 84, 58, 90, 78,
          88)
      ],
      [
        stroke(
          24, 42, 6, 26, 26, 2, 56, 6, 58, 38, 40, 72, 18, 96, 4, 90, 14, 78, 34, 84, 50, 92, 66, 98
        )
      ]),
    // Low, with a foot that runs far to the right.
    Glyph(
      weight: 1.2,
      [stroke(8, 30, 28, 8, 56, 8, 62, 30, 48, 54, 26, 74, 4, 88, 44, 88, 106, 84, corners: [6])],
      [stroke(2, 14, 30, 4, 62, 6, 74, 26, 58, 50, 30, 72, 8, 90, 56, 92, 116, 98, corners: [6])]),
    // Like a z: nearly straight above.
    Glyph(
      weight: 1.1,
      [stroke(4, 10, 28, 5, 52, 8, 48, 26, 32, 54, 16, 78, 4, 96, 36, 95, 68, 92, corners: [6])],
      [stroke(2, 18, 30, 6, 58, 4, 52, 22, 36, 50, 18, 74, 2, 94, 30, 92, 62, 90, corners: [6])],
      [stroke(8, 6, 22, 0, 34, 8, 30, 34, 22, 58, 14, 78, 4, 98, 36, 97, 70, 96, corners: [6])]),
  ]

  private static let three = [
    // Two bows that meet in a point.
    Glyph(
      weight: 5,
      [
        stroke(
          5, 12, 28, 0, 52, 12, 46, 34, 22, 46, 50, 54, 60, 76, 36, 98, 3, 90, corners: [4])
      ],
      [
        stroke(
          2, 6, 26, 0, 46, 14, 40, 36, 16, 44, 50, 50, 66, 74, 42, 98, 0, 94, corners: [4])
      ],
      [
        stroke(
          10, 18, 34, 2, 56, 12, 48, 32, 30, 44, 50, 56, 54, 80, 30, 98, 2, 84, corners: [4])
      ],
      [
        stroke(
          6, 4, 38, 0, 60, 12, 50, 34, 28, 48, 56, 58, 58, 84, 28, 100, 0, 98, corners: [4])
      ],
      [
        stroke(
          0, 14, 24, 2, 44, 10, 40, 28, 14, 38, 46, 42, 70, 62, 52, 92, 6, 98, corners: [4])
      ],
      [
        stroke(
          4, 6, 34, 2, 54, 8, 40, 28, 20, 42, 44, 44, 54, 64, 38, 92, 10, 100, corners: [4])
      ]),
    // The middle is drawn round, without a point.
    Glyph(
      weight: 2.2,
      [stroke(5, 10, 30, 0, 54, 14, 44, 34, 34, 46, 48, 54, 60, 76, 36, 98, 4, 88)],
      [stroke(4, 14, 28, 2, 50, 14, 44, 34, 38, 46, 50, 58, 54, 80, 30, 98, 6, 92)]),
    // A small loop in the middle.
    Glyph(
      weight: 1.6,
      [
        stroke(
          6, 14, 28, 0, 52, 12, 44, 36, 24, 48, 18, 42, 28, 40, 50, 52, 58, 76, 34, 98, 4, 88)
      ],
      [
        stroke(
          4, 8, 32, 0, 54, 14, 42, 38, 20, 50, 14, 42, 26, 38, 56, 52, 62, 78, 36, 100, 0, 94)
      ]),
    // Flat above, as a z that ends in a bow.
    Glyph(
      weight: 0.7,
      [stroke(4, 4, 30, 3, 56, 3, 26, 40, 50, 50, 58, 74, 34, 98, 3, 90, corners: [2, 3])],
      [stroke(2, 8, 28, 5, 54, 2, 30, 36, 54, 50, 56, 78, 30, 99, 0, 92, corners: [2, 3])]),
  ]

  private static let four = [
    // Open: a hook and a long line, two strokes.
    Glyph(
      weight: 6,
      [
        stroke(10, 4, 5, 26, 6, 48, 28, 54, 62, 46, corners: [2]),
        stroke(60, 2, 57, 34, 54, 66, 50, 100),
      ],
      [
        stroke(18, 4, 8, 28, 2, 52, 30, 56, 74, 50, corners: [2]),
        stroke(62, 6, 58, 34, 52, 68, 48, 100),
      ],
      [
        stroke(4, 0, 2, 22, 12, 44, 34, 46, 58, 36),
        stroke(58, 0, 58, 34, 57, 66, 56, 100),
      ],
      [
        stroke(26, 0, 12, 26, 0, 50, 28, 50, 60, 44, corners: [2]),
        stroke(70, 0, 60, 34, 50, 68, 42, 100),
      ]),
    // Open, in one stroke: the pen goes up the hook's end and down again.
    Glyph(
      weight: 0.7,
      [
        stroke(
          10, 6, 4, 30, 16, 50, 38, 44, 56, 26, 60, 6, 57, 36, 54, 68, 50, 100, corners: [5])
      ],
      [
        stroke(
          6, 2, 4, 24, 14, 44, 36, 40, 54, 28, 62, 10, 58, 40, 52, 70, 46, 100, corners: [5])
      ]),
    // Closed: a triangle with a long side.
    Glyph(
      weight: 0.9,
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
      ]),
  ]
}
