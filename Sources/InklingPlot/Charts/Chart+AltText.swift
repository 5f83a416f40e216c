extension Chart {
  /// One sentence on charts side by side: "Training loss falls from 0.63 to 0.21 over 5 epochs;
  /// training accuracy rises from 0.82 to 0.94."
  ///
  /// The number of epochs is said once, with the first curve, where it is the same for all.
  static func altText(of charts: [Chart]) -> String {
    let curves = charts.flatMap { chart in chart.series.map { (chart, $0) } }
    guard !curves.isEmpty else { return "An empty chart." }
    let sameLength = Set(curves.map { $0.1.values.count }).count == 1
    let clauses = curves.enumerated().map { index, curve in
      curve.1.clause(
        positionName: curve.0.xAxis.label, withLength: index == 0 || !sameLength)
    }
    return clauses.joined(separator: "; ").capitalizedFirst + "."
  }

  /// A column for the positions and one for each curve.
  var table: DataTable {
    let positions = series.map(\.positions).max { $0.count < $1.count } ?? []
    return DataTable(
      header: [xAxis.label] + series.map(\.key),
      rows: positions.map { position in
        [NumberText.exact(position)]
          + series.map { series in
            series.positions.firstIndex(of: position).map {
              NumberText.exact(series.values[$0])
            } ?? ""
          }
      })
  }
}

extension Series {
  /// What the curve does: "training loss falls from 0.63 to 0.21 over 5 epochs".
  fileprivate func clause(positionName: String, withLength: Bool) -> String {
    let points = finitePoints
    let note = gapNote(positionName: positionName)
    guard let first = points.first, let last = points.last else {
      return "\(subject) " + (note.map { "is \($0)" } ?? "has no values")
    }
    var text = "\(subject) "
    let start = NumberText.spoken(first.value)
    let end = NumberText.spoken(last.value)
    if points.count == 1 {
      text += "is \(start) at \(positionName) \(NumberText.exact(first.position))"
    } else {
      if start == end {
        text += "starts and ends at \(start)"
        if points.allSatisfy({ NumberText.spoken($0.value) == start }) {
          text = "\(subject) stays at \(start)"
        }
      } else {
        text += "\(last.value < first.value ? "falls" : "rises") from \(start) to \(end)"
      }
      if withLength { text += " over \(values.count) \(positionName)s" }
      text += turningPoint(in: points, positionName: positionName)
    }
    return text + (note.map { " (\($0))" } ?? "")
  }

  /// The best of the values, where the curve does not end there: " (lowest 0.24 at epoch 4)".
  private func turningPoint(
    in points: [(position: Double, value: Double)], positionName: String
  ) -> String {
    guard let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.value < $1.value }),
      let highest = points.max(by: { $0.value < $1.value })
    else { return "" }
    func note(_ word: String, _ point: (position: Double, value: Double)) -> String {
      let text = NumberText.spoken(point.value)
      if text == NumberText.spoken(first.value) || text == NumberText.spoken(last.value) {
        return ""
      }
      return ", \(word) \(text) at \(positionName) \(NumberText.exact(point.position))"
    }
    let notes =
      last.value < first.value
      ? note("lowest", lowest) + note("highest", highest)
      : note("highest", highest) + note("lowest", lowest)
    return notes
  }
}

extension String {
  /// With a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
