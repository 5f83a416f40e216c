/// Where things stand that are put into rows and columns, row by row: sub-figures and images.
struct GridArrangement: Sendable, Equatable {
  let count: Int
  let columns: Int

  /// - Parameter columns: no more than `count` of them are used.
  init(count: Int, columns: Int) {
    self.count = count
    self.columns = max(1, min(columns, count))
  }

  /// As many columns as rows, or one more.
  static func square(count: Int) -> GridArrangement {
    GridArrangement(count: count, columns: Int(Double(count).squareRoot().rounded(.up)))
  }

  var rows: Int { (count + columns - 1) / columns }

  func row(of index: Int) -> Int { index / columns }

  func column(of index: Int) -> Int { index % columns }
}
