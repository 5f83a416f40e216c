extension ModelSummary: CustomStringConvertible {
  /// The table as Keras prints it, 88 columns wide.
  public var description: String {
    let titled = "Model: \"\(name)\""
    return ([titled] + Self.table(Self.header, cells) + totals).joined(separator: "\n")
  }

  /// The words at the head of the columns.
  package static let header = ["Layer (type)", "Output Shape", "Param #"]

  /// The table's cells, a row a layer.
  package var cells: [[String]] {
    rows.map { row in
      [
        "\(row.name) (\(row.type))",
        row.outputShape.map(Self.batched) ?? "?",
        row.outputShape == nil ? "0 (unbuilt)" : row.parameterCount.grouped,
      ]
    }
  }

  /// A shape with the number of examples before it, as Keras writes it: `(None, 10)`.
  private static func batched(_ shape: [Int]) -> String {
    "(" + (["None"] + shape.map(String.init)).joined(separator: ", ")
      + (shape.isEmpty ? ",)" : ")")
  }

  /// The lines below the table.
  package var totals: [String] {
    let total = Self.count("Total params", totalParameterCount)
    let trainable = Self.count("Trainable params", trainableParameterCount)
    let nonTrainable = Self.count("Non-trainable params", nonTrainableParameterCount)
    return [total, trainable, nonTrainable]
  }

  /// The width of the text in each column: Keras's shares of 88 columns, less the lines and the
  /// spaces beside them.
  private static let widths = [36, 27, 15]

  private static func table(_ header: [String], _ rows: [[String]]) -> [String] {
    var lines = [
      rule("┏", "━", "┳", "┓"), line(header, "┃"), rule("┡", "━", "╇", "┩"),
    ]
    for (index, row) in rows.enumerated() {
      if index > 0 { lines.append(rule("├", "─", "┼", "┤")) }
      let wrapped = zip(row, widths).map { wrap($0, width: $1) }
      for place in 0..<(wrapped.map(\.count).max() ?? 0) {
        lines.append(line(wrapped.map { place < $0.count ? $0[place] : "" }, "│"))
      }
    }
    return lines + [rule("└", "─", "┴", "┘")]
  }

  private static func rule(_ left: String, _ line: String, _ cross: String, _ right: String)
    -> String
  {
    left + widths.map { String(repeating: line, count: $0 + 2) }.joined(separator: cross) + right
  }

  /// The lines in which Keras writes a cell: full of words.
  private static func wrap(_ text: String, width: Int) -> [String] {
    guard text.count > width else { return [text] }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func line(_ cells: [String], _ border: String) -> String {
    let padded = zip(cells, widths).enumerated().map { index, cell in
      let (text, width) = cell
      let fitted = text.count > width ? String(text.prefix(width - 1)) + "…" : text
      let padding = String(repeating: " ", count: width - fitted.count)
      return " " + (index == widths.count - 1 ? padding + fitted : fitted + padding) + " "
    }
    return border + padded.joined(separator: border) + border
  }

  private static func count(_ name: String, _ count: Int) -> String {
    " \(name): \(count.grouped) (\(readableSize(Double(count) * 4)))"
  }
}
