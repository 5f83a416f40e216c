// A program: breadth-first search in a grid with own Hashable positions
struct Position: Hashable { var row: Int, column: Int
  static func + (p: Position, d: (Int, Int)) -> Position { Position(row: p.row + d.0, column: p.column + d.1) } }
struct Maze {
  let cells: [[Character]]
  init(_ text: String) { cells = text.split(separator: "\n").map(Array.init) }
  subscript(p: Position) -> Character? { cells.indices.contains(p.row) && cells[p.row].indices.contains(p.column) ? cells[p.row][p.column] : nil }
  func find(_ c: Character) -> Position? {
    for (r, row) in cells.enumerated() { if let k = row.firstIndex(of: c) { return Position(row: r, column: k) } }
    return nil
  }
  func path() -> [Position]? {
    guard let start = find("S"), let goal = find("G") else { return nil }
    var queue = [start], came: [Position: Position] = [:], head = 0
    while head < queue.count {
      let p = queue[head]; head += 1
      if p == goal {
        var path = [p]
        while let q = came[path[0]] { path.insert(q, at: 0) }
        return path
      }
      for d in [(0, 1), (1, 0), (0, -1), (-1, 0)] {
        let next = p + d
        guard let c = self[next], c != "#", next != start, came[next] == nil else { continue }
        came[next] = p
        queue.append(next)
      }
    }
    return nil
  }
}
// ---
let maze = Maze("""
  S..#
  .#..
  ...G
  """)
if let path = maze.path() {
  print(path.count - 1, path.map { "\($0.row)\($0.column)" })
  var shown = maze.cells
  for p in path.dropFirst().dropLast() { shown[p.row][p.column] = "*" }
  for row in shown { print(String(row)) }
}
print(Maze("S#G").path() as Any, Maze("..").path() == nil, Maze("SG").path()!.count, maze[Position(row: 9, column: 0)] as Any)
var life: Set<Position> = [Position(row: 1, column: 0), .init(row: 1, column: 1), .init(row: 1, column: 2)]
for _ in 0..<2 {
  var counts: [Position: Int] = [:]
  for p in life { for r in -1...1 { for c in -1...1 where (r, c) != (0, 0) { counts[p + (r, c), default: 0] += 1 } } }
  life = Set(counts.filter { $0.value == 3 || ($0.value == 2 && life.contains($0.key)) }.keys)
  print(life.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map { [$0.row, $0.column] })
}
