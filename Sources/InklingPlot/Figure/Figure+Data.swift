extension Figure {
  /// What the figure shows, in words, for those who do not see it. Written from its data.
  public var altText: String {
    let texts = sentences
    return ((title.map { [$0.onOneLine + "."] } ?? []) + texts).joined(separator: " ")
  }

  /// Charts over the same positions make one sentence together.
  private var sentences: [String] {
    if !panelTitles.isEmpty {
      return zip(panelTitles, panels).map { title, panel in
        title.isEmpty ? panel.altText : title.onOneLine + ": " + panel.altText
      }
    }
    var sentences: [String] = []
    var charts: [Chart] = []
    func flush() {
      if !charts.isEmpty { sentences.append(Chart.altText(of: charts)) }
      charts = []
    }
    for panel in panels {
      if case .chart(let chart) = panel {
        charts.append(chart)
      } else {
        flush()
        sentences.append(panel.altText)
      }
    }
    flush()
    return sentences
  }

  /// The figure's data as comma-separated values (RFC 4180), a header first.
  ///
  /// Charts over the same positions make one table; tables of parts that do not fit together follow
  /// one another after an empty line.
  public var csv: String {
    var tables: [DataTable] = []
    for panel in panels {
      let table = panel.table
      if let joined = tables.last?.joined(with: table) {
        tables[tables.count - 1] = joined
      } else {
        tables.append(table)
      }
    }
    return tables.map(\.csv).joined(separator: "\r\n")
  }
}

extension Panel {
  /// What the part shows, in words.
  fileprivate var altText: String {
    switch self {
    case .chart(let chart): Chart.altText(of: [chart])
    case .images(let grid): grid.altText
    case .sheet(let sheet): sheet.altText
    case .heatMap(let map): map.altText
    case .model(let diagram): diagram.altText
    case .neurons(let diagram): diagram.altText
    }
  }

  /// The part's data.
  fileprivate var table: DataTable {
    switch self {
    case .chart(let chart): chart.table
    case .images(let grid): grid.table
    case .sheet(let sheet): sheet.grid.table
    case .heatMap(let map): map.table
    case .model(let diagram): diagram.table
    case .neurons(let diagram): diagram.table
    }
  }
}
