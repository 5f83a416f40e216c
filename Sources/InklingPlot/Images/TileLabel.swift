/// How the labels of a grid are set: the same for all, so that rows stay even.
struct LabelForm: Sendable, Equatable {
  var font: Font
  /// 0 where there are no labels.
  var lines: Int

  /// No labels at all.
  static let none = LabelForm(font: .points(10), lines: 0)

  var height: Double {
    lines == 0 ? 0 : font.capHeight + Double(lines - 1) * font.lineHeight
  }

  /// Room for the cross before the label of a wrong prediction.
  var crossWidth: Double { font.size * Self.crossEms }

  fileprivate static let crossEms = 0.85

  /// The lines of one label.
  func lines(of tile: ImageGrid.Tile) -> [String] {
    if lines == 0 || tile.label.isEmpty { return [] }
    return lines == 1 ? [tile.label.joined(separator: ", ")] : tile.label
  }
}

/// How wide the labels of a grid are, by estimate: a grid's height must not depend on the fonts of a
/// machine.
struct LabelWidths: Sendable, Equatable {
  /// The most lines that a label can be broken into; 0 where there are no labels.
  private let mostLines: Int
  /// The widest label on one line, in ems.
  private let whole: Double
  /// The widest line of all labels broken into lines, in ems.
  private let broken: Double

  init(_ tiles: [ImageGrid.Tile]) {
    let measurer = EstimatedTextMeasurer()
    func widest(inLines lines: Int) -> Double {
      let form = LabelForm(font: Font(size: 1), lines: lines)
      return tiles.map { tile in
        form.lines(of: tile).enumerated().map { index, line in
          measurer.width(of: line, font: form.font)
            + (tile.isWrong && index == 0 ? LabelForm.crossEms : 0)
        }.max() ?? 0
      }.max() ?? 0
    }
    mostLines = tiles.map(\.label.count).max() ?? 0
    whole = widest(inLines: 1)
    broken = mostLines > 1 ? widest(inLines: mostLines) : whole
  }

  /// The largest form in which every label fits a width; the smallest where none does.
  func form(fitting width: Double) -> LabelForm {
    if mostLines == 0 { return .none }
    // Estimates may be a little short of the truth.
    let width = width * 0.94
    let wholeForms: [LabelForm] = [10, 9, 8].map { LabelForm(font: .points($0), lines: 1) }
    let brokenForms: [LabelForm] = [10, 9, 8, 7].map {
      LabelForm(font: .points($0), lines: mostLines)
    }
    return wholeForms.first { $0.font.size * whole <= width }
      ?? brokenForms.first { $0.font.size * broken <= width }
      ?? LabelForm(font: .points(7), lines: mostLines)
  }
}
