public import InklingCore

extension ConfusionMatrix {
  /// The matrix as coloured cells: the right classes in rows, the predicted ones in columns.
  ///
  ///     try model.confusionMatrix(on: test).plot(normalized: true, hidingDiagonal: true)
  ///
  /// - Parameter normalized: Whether cells show shares of their row in the place of counts.
  /// - Parameter hidingDiagonal: Whether the right predictions are left out, so that the colours tell the
  ///   mistakes apart.
  ///
  /// **Source** of the arrangement: scikit-learn's `ConfusionMatrixDisplay`.
  public func plot(normalized: Bool = false, hidingDiagonal: Bool = false) -> Figure {
    let numbers = normalized ? shares : counts.map { $0.map(Double.init) }
    let values = numbers.enumerated().map { row, cells in
      cells.enumerated().map { $0 == row && hidingDiagonal ? .nan : $1 }
    }
    let texts = values.map { row in
      row.map { value in
        if value.isNaN { return "" }
        return normalized ? NumberText.fixed(value, decimals: 2) : NumberText.exact(value)
      }
    }
    let map = HeatMap(
      rowLabel: "label", columnLabel: "prediction", names: classNames, values: values,
      texts: texts, unit: normalized ? "share of the row" : "examples", altText: mistakesInWords)
    return Figure(panels: [.heatMap(map)], columns: 1)
  }

  private var mistakesInWords: String {
    let right = correctCounts.reduce(0, +)
    let mistakes = mostConfused()
    var text = "A confusion matrix of \(classNames.count) classes: "
    text += "\(right.grouped) of \(count.grouped) predictions are right"
    if !mistakes.isEmpty {
      let named = mistakes.prefix(3).map {
        "\($0.actualName.onOneLine) taken for \($0.predictedName.onOneLine) (\($0.count.grouped))"
      }
      text += "; the most frequent mistakes: " + named.joined(separator: ", ")
    }
    return text + "."
  }
}

extension ClassificationReport {
  /// Precision and recall of each class, side by side.
  public func plot() -> Figure {
    let names = classes.map(\.name)
    let positions = classes.indices.map(Double.init)
    func series(_ name: String, _ values: [Double], _ color: Int, _ marker: Marker) -> Series {
      Series(
        name: name, subject: name, key: name, positions: positions, values: values,
        style: Series.Style(color: color, marker: marker, hasLine: false))
    }
    let chart = Chart(
      xAxis: Chart.Axis(label: "class", names: names), yAxis: Chart.Axis(label: "share"),
      series: [
        series("precision", classes.map(\.precision), 0, .circle),
        series("recall", classes.map(\.recall), 1, .diamond),
      ])
    return Figure(panels: [.chart(chart)], columns: 1)
  }
}
