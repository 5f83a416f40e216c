extension ConfusionMatrix: CustomStringConvertible {
  /// The counts as a table, a row for each right class and a column for each predicted one:
  ///
  ///             predicted
  ///     actual  cat  dog  bird
  ///     cat       5    1     0
  ///     dog       2    7     1
  ///     bird      0    0     4
  public var description: String {
    let names = classNames.map { $0.count > 20 ? $0.prefix(19) + "…" : $0 }
    let first = (names + ["actual"]).map(\.count).max() ?? 0
    let widths = names.indices.map { column in
      max(names[column].count, counts.map { String($0[column]).count }.max() ?? 0)
    }
    func line(_ title: String, _ cells: [String]) -> String {
      let aligned = zip(cells, widths).map { cell, width in
        "  " + String(repeating: " ", count: width - cell.count) + cell
      }
      return title + String(repeating: " ", count: first - title.count) + aligned.joined()
    }
    let rows = names.indices.map { line(names[$0], counts[$0].map(String.init)) }
    let head = String(repeating: " ", count: first) + "  predicted"
    return ([head, line("actual", names)] + rows).joined(separator: "\n")
  }
}
