/// The page a figure is drawn for. Every figure can be drawn for both.
public enum Theme: String, Sendable, Equatable, CaseIterable {
  /// Dark ink on white, `#ffffff`.
  case light
  /// Light ink on the dark page's `#16181d`.
  case dark

  /// The colours that figures use in this theme.
  var palette: Palette {
    switch self {
    case .light: .light
    case .dark: .dark
    }
  }
}

/// The colours of a theme, by what they are for.
struct Palette: Sendable, Equatable {
  /// Behind everything.
  let background: Color
  /// Titles and labels.
  let ink: Color
  /// Numbers at the axes, notes, the axes themselves.
  let mutedInk: Color
  /// The grid behind curves.
  let grid: Color
  /// The thin edge of pictures and of legends.
  let frame: Color
  /// Behind a stretch that is set apart.
  let band: Color
  /// What is wrong: a prediction that misses the truth.
  let wrong: Color
  /// The colours of curves, in order.
  ///
  /// In tab10's order of hues as far as colour-blind readers can follow it: blue, orange and green
  /// are those of Okabe and Ito ("Color Universal Design", 2008); the others were searched for the
  /// largest distance under simulated protanopia, deuteranopia and tritanopia (Machado, Oliveira and
  /// Fernandes, 2009). All have a contrast of at least 3 to 1 with the background.
  let cycle: [Color]

  static let light = Palette(
    background: Color(0xffffff), ink: Color(0x1f2328), mutedInk: Color(0x59636e),
    grid: Color(0xe6e9ed), frame: Color(0xc4cad1), band: Color(0xd9f0e4), wrong: Color(0xb84a00),
    cycle: [
      Color(0x0072b2), Color(0xd55e00), Color(0x009e73), Color(0x9a3fe8), Color(0x6e2a1a),
      Color(0x23264f),
    ])

  static let dark = Palette(
    background: Color(0x16181d), ink: Color(0xe6e8eb), mutedInk: Color(0xa2abb5),
    grid: Color(0x2b3038), frame: Color(0x4a525c), band: Color(0x1c3a30), wrong: Color(0xff9e4a),
    cycle: [
      Color(0x56b4e9), Color(0xff9e4a), Color(0x1fb88a), Color(0x937afe), Color(0xf0e4ee),
      Color(0xc6e8a0),
    ])
}
