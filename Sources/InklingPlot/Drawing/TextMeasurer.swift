/// How wide text is; the one thing a layout has to ask a font for.
protocol TextMeasurer {
  /// The width of text set on one line, in figure units.
  func width(of text: String, font: Font) -> Double
}

/// Widths close to DejaVu Sans without a font at hand: three classes of letters.
///
/// It decides what must not depend on the fonts of a machine (how many lines a label takes, hence a
/// figure's natural size) and makes layouts in tests the same everywhere.
struct EstimatedTextMeasurer: TextMeasurer {
  func width(of text: String, font: Font) -> Double {
    var ems = 0.0
    for character in text {
      switch character {
      case " ", ",", ".", ":", ";", "'", "|", "!", "i", "j", "l", "I", "f", "r", "t", "(", ")",
        "-":
        ems += 0.34
      case "m", "w", "M", "W", "%", "@", "—", "…": ems += 0.96
      default: ems += character.isASCII ? 0.62 : 0.9
      }
    }
    return ems * font.size * (font.isBold ? 1.1 : 1)
  }
}

extension TextMeasurer {
  /// The text itself where it fits, otherwise as much of it as does, and "…".
  func shortened(_ text: String, toWidth limit: Double, font: Font) -> String {
    if width(of: text, font: font) <= limit { return text }
    let characters = Array(text)
    var fitting = 0
    var tooLong = characters.count
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if width(of: String(characters[..<middle]) + "…", font: font) <= limit {
        fitting = middle
      } else {
        tooLong = middle
      }
    }
    return String(characters[..<fitting]) + "…"
  }

  /// The text in lines no wider than `limit`, broken at spaces; a word that is too long on its own
  /// and what goes beyond `maximumLines` are shortened.
  func wrapped(_ text: String, toWidth limit: Double, font: Font, maximumLines: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || width(of: longer, font: font) <= limit
        || lines.count + 1 == maximumLines
      {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { shortened($0, toWidth: limit, font: font) }
  }
}
