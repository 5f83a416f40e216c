// Type aliases: inside types, and for optionals
struct Grid {
  typealias Cell = Int
  typealias Row = [Cell]
  typealias Found = Cell?
  var rows: [Row] = []
  func first() -> Found { rows.first?.first }
  static func make(_ cells: Cell...) -> Grid { Grid(rows: [cells]) }
}
// ---
typealias Maybe = Double?
var m: Maybe = nil
m = 3
let cell: Grid.Cell = 4
let grid = Grid.make(cell, 5)
print(m ?? 0, grid.first() ?? -1, Grid().first() ?? -1)
