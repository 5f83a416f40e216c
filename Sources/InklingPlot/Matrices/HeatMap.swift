/// A panel of a matrix as coloured cells with their numbers.
struct HeatMap: Sendable, Equatable {
  /// What the rows are: "label".
  var rowLabel: String
  /// What the columns are: "prediction".
  var columnLabel: String
  /// The names of rows and columns.
  var names: [String]
  /// Row by row; NaN for cells that stay empty.
  var values: [[Double]]
  /// What stands in each cell.
  var texts: [[String]]
  /// What the values are: "examples", "share of the row".
  var unit: String
  /// What the picture says, in words.
  var altText: String

  /// The largest value, to which the strongest colour belongs.
  var largest: Double {
    values.joined().filter(Scale.isDrawable).max() ?? 0
  }

  /// A row for each cell.
  var table: DataTable {
    DataTable(
      header: [rowLabel, columnLabel, unit],
      rows: zip(names, values).flatMap { row, cells in
        zip(names, cells).map { [row, $0, $1.isNaN ? "" : NumberText.exact($1)] }
      })
  }
}
