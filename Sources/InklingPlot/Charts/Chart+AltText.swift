extension Chart {
  /// One sentence on charts side by side: "Training loss falls from 0.63 to 0.21 over 5 epochs;
  /// training accuracy rises from 0.82 to 0.94."
  ///
  /// The number of epochs is said once, with the first curve, where it is the same for all.
  static func altText(of charts: [Chart]) -> String {
    // Bars and scattered points have sentences of their own.
    if let place = charts.firstIndex(where: { $0.ownSentence != nil }),
      let own = charts[place].ownSentence
    {
      let (before, after) = (charts[..<place], charts[(place + 1)...])
      return [
        before.isEmpty ? nil : altText(of: Array(before)), own,
        after.isEmpty ? nil : altText(of: Array(after)),
      ].compactMap { $0 }.joined(separator: " ")
    }
    // Smoothed curves say nothing new; what was measured is described.
    let curves = charts.flatMap { chart in
      chart.series.filter { $0.smoothing == nil }.map { (chart, $0) }
    }
    guard !curves.isEmpty else { return "An empty chart." }
    let sameLength = Set(curves.map { $0.1.values.count }).count == 1
    let clauses = curves.enumerated().map { index, curve in
      curve.1.clause(
        positionName: curve.0.xAxis.label, withLength: index == 0 || !sameLength)
    }
    let smoothing = charts.lazy.flatMap(\.series).compactMap(\.smoothing).first
    let notes =
      charts.compactMap(\.annotationText).map { " " + $0 }.joined()
      + (smoothing.map {
        " The curves are drawn smoothed by \(NumberText.spoken($0)), the measured ones pale behind them."
      } ?? "")
    return clauses.joined(separator: "; ").capitalizedFirst + "." + notes
  }

  /// What is set apart and pointed out.
  private var annotationText: String? {
    let parts = [
      band.map {
        "\($0.label) lies between \(NumberText.spoken($0.range.lowerBound)) and "
          + NumberText.spoken($0.range.upperBound)
      }, mark.map { "\($0.label) is marked" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ").capitalizedFirst + "."
  }

  private var ownSentence: String? {
    if let bars { return bars.altText(xLabel: xAxis.label) }
    if let names = xAxis.names { return namedText(names) }
    return isScatter ? scatterText : nil
  }

  /// "Precision by class: highest 0.98 at 1, lowest 0.87 at 8; recall by class: ..."
  private func namedText(_ names: [String]) -> String {
    let clauses = series.map { series -> String in
      let points = series.finitePoints
      guard let highest = points.max(by: { $0.value < $1.value }),
        let lowest = points.min(by: { $0.value < $1.value })
      else { return "no values of \(series.subject)" }
      func place(_ position: Double) -> String {
        Int(exactly: position).flatMap { names.indices.contains($0) ? names[$0].onOneLine : nil }
          ?? NumberText.exact(position)
      }
      return "\(series.subject) by \(xAxis.label): highest \(NumberText.spoken(highest.value)) at "
        + "\(place(highest.position)), lowest \(NumberText.spoken(lowest.value)) at "
        + place(lowest.position)
    }
    return clauses.joined(separator: "; ").capitalizedFirst + "."
  }

  /// Whether no line joins the points.
  private var isScatter: Bool {
    xAxis.names == nil && !series.isEmpty && !(series.first?.style.hasLine ?? true)
  }

  /// "12 points, accuracy against parameters: accuracy from 0.9 to 0.97, parameters from 1,000 to 12,730.", a clause for
  /// each group where there are several.
  private var scatterText: String {
    let groups = series.filter { !$0.style.hasLine }
    if groups.count > 1 {
      return "\(yAxis.label) against \(xAxis.label): ".capitalizedFirst
        + groups.map { "\($0.name.onOneLine), \(extent(of: $0.finitePoints))" }
        .joined(separator: "; ") + "."
    }
    let points = groups.flatMap(\.finitePoints)
    guard !points.isEmpty else { return "No points of \(yAxis.label) against \(xAxis.label)." }
    return extent(of: points, titled: ", \(yAxis.label) against \(xAxis.label)") + "."
  }

  /// How many points there are and where they lie.
  private func extent(
    of points: [(position: Double, value: Double)], titled title: String = ""
  ) -> String {
    guard let low = points.map(\.value).min(), let high = points.map(\.value).max(),
      let left = points.map(\.position).min(), let right = points.map(\.position).max()
    else { return "no points" }
    return "\(points.count) \(points.count == 1 ? "point" : "points")\(title): "
      + "\(yAxis.label) from \(NumberText.spoken(low)) to \(NumberText.spoken(high)), "
      + "\(xAxis.label) from \(NumberText.spoken(left)) to \(NumberText.spoken(right))"
  }

  /// A column for the positions and one for each curve.
  var table: DataTable {
    if let bars { return bars.table(xLabel: xAxis.label) }
    if isScatter {
      // Points may share a position, so each has a row of its own.
      let groups = series.filter { !$0.style.hasLine }
      let isGrouped = groups.count > 1
      return DataTable(
        header: [xAxis.label, yAxis.label] + (isGrouped ? ["group"] : []),
        rows: groups.flatMap { group in
          zip(group.positions, group.values).map {
            [NumberText.exact($0), NumberText.exact($1)] + (isGrouped ? [group.name] : [])
          }
        })
    }
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

extension Chart.Bars {
  /// "10 bars of probability by digit: highest 0.98 at 7, lowest 0.0001 at 1."
  fileprivate func altText(xLabel: String) -> String {
    let drawable = values.indices.filter { Scale.isDrawable(values[$0]) }
    guard let highest = drawable.max(by: { values[$0] < values[$1] }),
      let lowest = drawable.min(by: { values[$0] < values[$1] })
    else { return "No bars of \(subject)." }
    var text = "\(values.count) \(values.count == 1 ? "bar" : "bars") of \(subject) by \(xLabel): "
    text += "highest \(NumberText.spoken(values[highest])) at \(place(of: highest)), "
    text += "lowest \(NumberText.spoken(values[lowest])) at \(place(of: lowest))"
    if let marked, values.indices.contains(marked) {
      text += "; marked is \(place(of: marked)) with \(NumberText.spoken(values[marked]))"
    }
    return text + "."
  }

  private func place(of index: Int) -> String {
    if let names, index < names.count { return names[index].onOneLine }
    return "\(NumberText.spoken(edges[index])) to \(NumberText.spoken(edges[index + 1]))"
  }

  /// A row for each bar.
  fileprivate func table(xLabel: String) -> DataTable {
    DataTable(
      header: (names == nil ? ["from", "to"] : [xLabel]) + [subject],
      rows: values.enumerated().map { index, value in
        (names.map { [index < $0.count ? $0[index] : ""] }
          ?? [NumberText.exact(edges[index]), NumberText.exact(edges[index + 1])])
          + [NumberText.exact(value)]
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
